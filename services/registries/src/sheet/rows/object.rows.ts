import { type Bilingual, type ObjectKind, reasonText } from '@sunlot/glossary';
import { initialsOf } from '../../inspection-object/initials.ts';
import { codeFor, districtOfOthers } from '../../inspection-object/inspection-object.rules.ts';
import { plainText, plainTextOrNull } from '../../plain-text.ts';
import { TAG } from '../../tags.ts';
import { objectColumns } from '../object.columns.ts';
import type { RowValues, SheetRows } from './sheet-rows.ts';
import { unmasked } from './unmasked.ts';

/** The rows as those of the whole city send them. */
export const objectRows: SheetRows = {
  columns: objectColumns,
  waiting: {
    name: 'text',
    initials: 'text',
    credit_code: 'text',
    credit_code_kind: 'text',
    kind: 'text',
    district_code: 'text',
    zone: 'text',
    address: 'text',
    legal_representative: 'text',
    contact: 'text',
    phone: 'text',
    status: 'text',
    registration_authority: 'text',
    industry: 'text',
    founded_on: 'date',
    labels: 'text[]',
    item_codes: 'text[]',
    division_name: 'text',
  },

  problems({ kind, creditCode, labels }) {
    const problems: Bilingual[] = [];
    if (kind && !creditCode && !codeFor(kind as ObjectKind, null).ok) {
      problems.push({ zh: '此类对象必须填写统一社会信用代码', en: 'Objects of this kind must have a credit code' });
    }
    const odd = (labels as string[]).find((label) => !TAG.test(label));
    if (odd)
      problems.push({
        zh: `标签“${odd}”含有不允许的字符`,
        en: `The label “${odd}” has characters that are not allowed`,
      });
    return problems;
  },

  arriving(values) {
    const name = plainText(values.name as string);
    const code = codeFor(values.kind as ObjectKind, values.creditCode as string | null);
    return {
      name,
      initials: initialsOf(name),
      credit_code: code.ok ? code.creditCode : null,
      credit_code_kind: code.ok ? code.creditCodeKind : null,
      kind: values.kind,
      district_code: values.districtCode,
      zone: text(values, 'zone'),
      address: text(values, 'address'),
      legal_representative: unmasked(values, 'legalRepresentative'),
      contact: unmasked(values, 'contact'),
      phone: unmasked(values, 'phone'),
      status: values.status,
      registration_authority: text(values, 'registrationAuthority'),
      industry: text(values, 'industry'),
      founded_on: values.foundedOn,
      labels: onceEach(values.labels as string[]),
      item_codes: onceEach((values.itemCodes as string[]).map((code) => code.toUpperCase())),
      division_name: text(values, 'divisionName'),
    };
  },
};

/** The same as people of one district send them, who enter nothing outside it. */
export function objectRowsWithin(own: string): SheetRows {
  const check = (district: string): Bilingual | null => {
    const others = districtOfOthers(own, district);
    const words = (language: 'zh' | 'en'): string => reasonText('DISTRICT_OF_OTHERS', { ...others }, language);
    return others && { zh: words('zh'), en: words('en') };
  };
  const columns = objectRows.columns.map((column) => (column.key === 'districtCode' ? { ...column, check } : column));
  return { ...objectRows, columns };
}

function onceEach(words: readonly string[]): readonly string[] {
  if (words.length < 2) return words;
  const sorted = words.toSorted();
  return sorted.filter((word, place) => word !== sorted[place - 1]);
}

function text(values: RowValues, key: string): string | null {
  return plainTextOrNull(values[key] as string | null);
}
