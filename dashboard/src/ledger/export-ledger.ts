import { findLabel } from '@sunlot/glossary';
import type { Exporter } from 'react-admin';
import { currentLanguage } from '../providers/graphql-client.ts';
import { ledgerWords } from './ledger.words.ts';

const COLUMNS = [
  'light',
  'dueOn',
  'number',
  'title',
  'stage',
  'planKind',
  'planNumber',
  'initiatorName',
  'poolSize',
  'drawn',
  'escrowOpenedAt',
  'noticed',
  'recorded',
  'published',
  'problems',
  'referralsOpen',
] as const;

const ENUMS = { light: 'Light', stage: 'TaskStage', planKind: 'PlanKind' } as const;

/** The ledger as a sheet that Excel opens, in the user's words. */
export const exportLedger: Exporter = (rows) => {
  const language = currentLanguage();
  const head = COLUMNS.map((column) => ledgerWords.fields[column]![language]);
  const body = rows.map((row) => COLUMNS.map((column) => spoken(column, row[column])));
  download([head, ...body].map((cells) => cells.map(safeCell).join(',')).join('\r\n'));

  function spoken(column: (typeof COLUMNS)[number], value: unknown): string {
    if (value === null || value === undefined) return '';
    const name = ENUMS[column as keyof typeof ENUMS];
    return name ? (findLabel(name, String(value))?.[language] ?? String(value)) : String(value);
  }
};

/** Quoted, and never a formula: what begins like one is given an apostrophe. */
export function safeCell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}

function download(csv: string): void {
  // The byte order mark tells Excel that this is UTF-8.
  const file = new Blob(['\uFEFF', csv], { type: 'text/csv;charset=utf-8' });
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(file), download: 'ledger.csv' });
  link.click();
  URL.revokeObjectURL(link.href);
}
