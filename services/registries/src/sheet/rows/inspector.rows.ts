import type { Bilingual } from '@sunlot/glossary';
import { initialsOf } from '../../inspection-object/initials.ts';
import { plainText, plainTextOrNull } from '../../plain-text.ts';
import { TAG } from '../../tags.ts';
import { inspectorColumns } from '../inspector.columns.ts';
import type { SheetRows } from './sheet-rows.ts';
import { unmasked } from './unmasked.ts';

export const inspectorRows: SheetRows = {
  columns: inspectorColumns,
  waiting: {
    name: 'text',
    initials: 'text',
    staff_number: 'text',
    roster: 'text',
    certificate_number: 'text',
    certificate_issuer: 'text',
    certificate_category: 'text',
    certificate_region: 'text',
    certificate_valid_from: 'date',
    certificate_valid_to: 'date',
    yearly_check_on: 'date',
    specialities: 'text[]',
    regions: 'text[]',
    expert: 'boolean',
    mobile: 'text',
    id_number: 'text',
    organization_name: 'text',
  },

  problems(values) {
    const { validFrom, validTo, specialities } = values;
    const problems: Bilingual[] = [];
    const said = CERTIFICATE.filter((key) => values[key]).length;
    if (said > 0 && said < CERTIFICATE.length) {
      problems.push({
        zh: '证号、发证机关、有效期起止须同时填写',
        en: 'Number, issuer and both days of a certificate belong together',
      });
    }
    if (said === 0 && OF_A_CERTIFICATE.some((key) => values[key])) {
      problems.push({
        zh: '证件类别、证件适用区域和年检日期须与所属证件同时填写',
        en: 'Category, region and yearly check belong to a certificate: enter it as well',
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
      staff_number: plainTextOrNull(values.staffNumber as string | null),
      roster: values.roster,
      certificate_number: plainTextOrNull(values.certificateNumber as string | null),
      certificate_issuer: plainTextOrNull(values.certificateIssuer as string | null),
      certificate_category: plainTextOrNull(values.certificateCategory as string | null),
      certificate_region: plainTextOrNull(values.certificateRegion as string | null),
      certificate_valid_from: values.validFrom,
      certificate_valid_to: values.validTo,
      yearly_check_on: values.yearlyCheckOn,
      specialities: [...new Set(values.specialities as string[])].sort(),
      regions: [...new Set(values.regions as string[])].sort(),
      expert: values.expert === null ? null : values.expert === 'YES',
      mobile: unmasked(values, 'mobile'),
      id_number: unmasked(values, 'idNumber'),
      organization_name: plainTextOrNull(values.organizationName as string | null),
    };
  },
};

/** What makes a certificate. */
const CERTIFICATE = ['certificateNumber', 'certificateIssuer', 'validFrom', 'validTo'] as const;
/** What may be said of one. */
const OF_A_CERTIFICATE = ['certificateCategory', 'certificateRegion', 'yearlyCheckOn'] as const;
