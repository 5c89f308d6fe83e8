import { type EnumName, districtName, findLabel, tagName } from '@sunlot/glossary';
import { useLocaleState, useResourceContext, useTranslate } from 'react-admin';
import type { Language } from '../providers/graphql-client.ts';
import { dayInWords } from './MomentField.tsx';
import { inPercent } from './ShareField.tsx';
import { useListed } from './useListed.ts';

/** The enums a resource's fields are of, the likeliest first: members of several share a spelling. */
const ENUMS_OF: Readonly<Record<string, readonly EnumName[]>> = {
  accounts: ['Role', 'AccountState'],
  objects: ['ObjectStatus', 'ObjectKind', 'LicenceKind', 'ObjectMarkKind', 'CreditCodeKind'],
  inspectors: ['InspectorStatus', 'InspectorRoster', 'RecusalKind'],
  items: ['ItemState', 'ItemCategory', 'ObjectKind', 'InspectionMethod', 'FrequencyOperator', 'Level'],
  filings: ['FilingState', 'FilingKind'],
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** How to say a value of a field of the resource at hand: enums, districts, labels and days in words, shares in percent. */
export function useValueWords(): (field: string | undefined, value: unknown) => string {
  const [locale] = useLocaleState();
  const language = locale as Language;
  const translate = useTranslate();
  const listed = useListed();
  const enums = ENUMS_OF[useResourceContext() ?? ''] ?? [];

  const say = (field: string | undefined, value: unknown): string => {
    if (value === null || value === undefined || value === '') return translate('app.empty_value');
    if (Array.isArray(value)) {
      return value.length === 0 ? translate('app.empty_value') : listed(value.map((each) => say(field, each)));
    }
    if (typeof value === 'boolean') return translate(value ? 'app.yes' : 'app.no');
    if (typeof value === 'number') return field?.startsWith('ratio') ? inPercent(value) : String(value);
    if (typeof value !== 'string') return JSON.stringify(value);
    if (field === 'districtCode' || field === 'regions') return districtName(value, language);
    if (field === 'labels' || field === 'specialities' || field === 'inspectorTag') return tagName(value, language);
    if (field === 'inspectorId') return translate('resources.accounts.bound');
    if (DAY.test(value)) return dayInWords(value, locale);
    const [member] = enums.flatMap((name) => findLabel(name, value) ?? []);
    return member?.[language] ?? value;
  };
  return say;
}
