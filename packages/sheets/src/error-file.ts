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
  readonly limits?: Partial<Limits>;
  /** What the room itself found, by row: a code that is registered already, a division that does not exist. */
  readonly more?: ReadonlyMap<number, readonly Bilingual[]>;
}

/**
 * The rows that were refused, as an .xlsx in each language: where each stood, why, and its cells as they were. Corrected there, the file can be
 * imported as it is. What concerns the whole file stands in the first row. A file without findings comes back as a header.
 */
export async function makeErrorFiles(
  source: Source,
  columns: readonly Column[],
  { limits = {}, more = new Map<number, readonly Bilingual[]>() }: ErrorFileOptions = {},
): Promise<Readonly<Record<Language, Readable>>> {
  const sheet = readSheet(source, columns, limits);
  const faulty: FaultyRow[] = [];
  for await (const row of sheet) {
    const reasons = [...reasonsIn(row), ...(more.get(row.row) ?? [])];
    if (reasons.length > 0) faulty.push({ row: row.row, reasons, cells: row.cells.map(neutralised) });
  }
  const { titles, findings } = sheet.verdict;
  const ofTheFile = findings.filter(({ row }) => row === null).map(({ reason }) => reason);
  if (ofTheFile.length > 0) faulty.unshift({ row: null, reasons: ofTheFile, cells: [] });
  const inLanguage = (language: Language): Readable =>
    writeXlsx(headerOf(titles, columns, language), inTurn(faulty, language), language);
  return { zh: inLanguage('zh'), en: inLanguage('en') };
}

interface FaultyRow {
  readonly row: number | null;
  readonly reasons: readonly Bilingual[];
  readonly cells: readonly OutCell[];
}

/** Each with its place; what the column is called is for the file to say. */
function reasonsIn(row: SheetRow<readonly Column[]>): Bilingual[] {
  return row.findings.map(({ letter, column, reason }) => {
    const place = `${letter}${column ? ` ${column}` : ''}`;
    return { zh: `${place}：${reason.zh}`, en: `${place}: ${reason.en}` };
  });
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

async function* inTurn(rows: readonly FaultyRow[], language: Language): AsyncGenerator<readonly OutCell[]> {
  for (const { row, reasons, cells } of rows)
    yield [row, reasons.map((reason) => reason[language]).join('\n'), ...cells];
}
