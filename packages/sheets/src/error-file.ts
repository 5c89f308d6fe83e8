import type { Readable } from 'node:stream';
import { type Bilingual, type Language, sheetWords } from '@sunlot/glossary';
import type { Column } from './column.ts';
import type { Source } from './hold-file.ts';
import type { Limits } from './limits.ts';
import { readSheet, type SheetRow } from './read-sheet.ts';
import { neutralised } from './spelling.ts';
import { type OutCell } from './write-sheet.ts';
import { writeXlsx, type XlsxColumn } from './write-xlsx.ts';

export interface ErrorFileOptions {
  readonly language?: Language;
  readonly limits?: Partial<Limits>;
  /** What the room itself found, by row: a code that is registered already, a division that does not exist. */
  readonly more?: ReadonlyMap<number, readonly Bilingual[]>;
}

/**
 * The rows that were refused, as an .xlsx: where each stood, why, and its cells as they were. Corrected there, the file can be imported as it
 * is. What concerns the whole file stands in the first row. A file without findings comes back as a header.
 */
export async function makeErrorFile(
  source: Source,
  columns: readonly Column[],
  options: ErrorFileOptions = {},
): Promise<Readable> {
  const { language = 'zh', limits = {}, more = new Map<number, readonly Bilingual[]>() } = options;
  const sheet = readSheet(source, columns, limits);
  const faulty: OutCell[][] = [];
  for await (const row of sheet) {
    const reasons = [...reasonsIn(row, language), ...(more.get(row.row) ?? []).map((reason) => reason[language])];
    if (reasons.length > 0) faulty.push([row.row, reasons.join('\n'), ...row.cells.map(neutralised)]);
  }
  const { titles, findings } = sheet.verdict;
  const ofTheFile = findings.filter((finding) => finding.row === null).map((finding) => finding.reason[language]);
  const rows = ofTheFile.length > 0 ? [[null, ofTheFile.join('\n')], ...faulty] : faulty;
  return writeXlsx(headerOf(titles, columns, language), inTurn(rows), language);
}

function reasonsIn(row: SheetRow<readonly Column[]>, language: Language): string[] {
  const colon = language === 'zh' ? '：' : ': ';
  return row.findings.map(
    ({ letter, column, reason }) => `${letter}${column ? ` ${column}` : ''}${colon}${reason[language]}`,
  );
}

/** Every column of the file keeps its place; text throughout, so that nothing is changed by being shown. */
function headerOf(titles: readonly (string | null)[], columns: readonly Column[], language: Language): XlsxColumn[] {
  const own = [sheetWords.originalRow[language], sheetWords.reasons[language]];
  const theirs =
    titles.length > 0 ? titles.map((title) => title ?? '') : columns.map((column) => column.title[language]);
  return [...own, ...theirs].map((title, index) => ({
    title: neutralised(title),
    kind: index === 0 ? 'number' : 'text',
  }));
}

async function* inTurn(rows: readonly (readonly OutCell[])[]): AsyncGenerator<readonly OutCell[]> {
  yield* rows;
}
