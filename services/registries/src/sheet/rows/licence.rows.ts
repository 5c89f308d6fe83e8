import type { Bilingual } from '@sunlot/glossary';
import { readCreditCode } from '../../inspection-object/credit-code.ts';
import { plainText, plainTextOrNull } from '../../plain-text.ts';
import { licenceColumns } from '../licence.columns.ts';
import type { SheetRows } from './sheet-rows.ts';

export const ENDS_BEFORE: Bilingual = { zh: '有效期至早于发证日期', en: 'It ends before it was issued' };

export const licenceRows: SheetRows = {
  columns: licenceColumns,
  waiting: {
    credit_code: 'text',
    kind: 'text',
    title: 'text',
    number: 'text',
    issuer: 'text',
    issued_on: 'date',
    valid_to: 'date',
  },

  problems({ kind, title, issuedOn, validTo }) {
    const problems: Bilingual[] = [];
    if (kind === 'OTHER' && !title) {
      problems.push({ zh: '其他许可证件须填写证件名称', en: 'Another licence must have a title' });
    }
    if (issuedOn && validTo && (validTo as string) < (issuedOn as string)) problems.push(ENDS_BEFORE);
    return problems;
  },

  arriving(values) {
    const reading = readCreditCode((values.creditCode as string | null) ?? '');
    return {
      credit_code: reading.ok ? reading.code : null,
      kind: values.kind,
      title: plainTextOrNull(values.title as string | null),
      number: plainText((values.number as string | null) ?? ''),
      issuer: plainText((values.issuer as string | null) ?? ''),
      issued_on: values.issuedOn,
      valid_to: values.validTo,
    };
  },
};
