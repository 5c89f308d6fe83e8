import type { Bilingual } from '@sunlot/glossary';
import { initialsOf } from '../../inspection-object/initials.ts';
import { plainText, plainTextOrNull } from '../../plain-text.ts';
import { TAG } from '../../tags.ts';
import { inspectorColumns } from '../inspector.columns.ts';
import type { SheetRows } from './sheet-rows.ts';

export const inspectorRows: SheetRows = {
  columns: inspectorColumns,
  waiting: {
    name: 'text',
    initials: 'text',
    staff_number: 'text',
    roster: 'text',
    certificate_number: 'text',
    certificate_issuer: 'text',
    certificate_valid_from: 'date',
    certificate_valid_to: 'date',
    yearly_check_on: 'date',
    specialities: 'text[]',
    regions: 'text[]',
    expert: 'boolean',
    mobile: 'text',
    id_number: 'text',
  },

  problems({ certificateNumber, certificateIssuer, validFrom, validTo, specialities }) {
    const problems: Bilingual[] = [];
    const certificate = [certificateNumber, certificateIssuer, validFrom, validTo];
    if (certificate.some(Boolean) && !certificate.every(Boolean)) {
      problems.push({
        zh: '证号、发证机关、有效期起止须同时填写',
        en: 'Number, issuer and both days of a certificate belong together',
      });
    }
    if (validFrom && validTo && (validTo as string) < (validFrom as string)) {
      problems.push({ zh: '有效期止早于有效期起', en: 'The certificate ends before it begins' });
    }
    const odd = (specialities as string[]).find((tag) => !TAG.test(tag));
    if (odd)
      problems.push({ zh: `标签“${odd}”含有不允许的字符`, en: `The tag “${odd}” has characters that are not allowed` });
    return problems;
  },

  arriving(values) {
    const name = plainText(values.name as string);
    return {
      name,
      initials: initialsOf(name),
      staff_number: values.staffNumber,
      roster: values.roster,
      certificate_number: values.certificateNumber,
      certificate_issuer: plainTextOrNull(values.certificateIssuer as string | null),
      certificate_valid_from: values.validFrom,
      certificate_valid_to: values.validTo,
      yearly_check_on: values.yearlyCheckOn,
      specialities: [...new Set(values.specialities as string[])].sort(),
      regions: [...new Set(values.regions as string[])].sort(),
      expert: values.expert === null ? null : values.expert === 'YES',
      mobile: plainTextOrNull(values.mobile as string | null),
      id_number: values.idNumber,
    };
  },
};
