import { sheetWords } from '@sunlot/glossary';
import { type Column, filledIn } from './column.ts';
import { fileFinding, type Finding } from './finding.ts';
import { isBlank, type RawRow, textOf } from './raw-row.ts';
import { comparable } from './spelling.ts';

/** The header as the file has it: for each index its title, and the column it stands for if it is one of the template's. */
export interface Header {
  readonly titles: readonly (string | null)[];
  readonly columns: readonly (Column | null)[];
}

/** Reads the first row as the header; findings say what keeps it from being one. */
export function readHeader(row: RawRow, columns: readonly Column[]): { header: Header; findings: Finding[] } {
  const titles = Array.from(row.cells, (cell) => (isBlank(cell) ? null : textOf(cell).trim()));
  const byTitle = titlesOf(columns);
  const matched = titles.map((title) => (title === null ? null : (byTitle.get(comparable(title)) ?? null)));
  const header = { titles, columns: matched };
  const findings: Finding[] = [];
  const missing = columns.filter((column) => column.required && !matched.includes(column));
  if (missing.length > 0)
    findings.push(fileFinding('COLUMN_MISSING', { titles: missing.map((column) => column.title) }));
  titles.forEach((title, index) => {
    const column = matched[index] ?? null;
    if (title === null) return;
    if (column && matched.indexOf(column) < index) findings.push(fileFinding('COLUMN_TWICE', { title }));
    if (!column && !isOurOwn(title)) findings.push(fileFinding('COLUMN_UNKNOWN', { title }));
  });
  return { header, findings };
}

/** Whether the row reads like a header: it has at least two titles of the template, or its only one. */
export function looksLikeHeader(row: RawRow, columns: readonly Column[]): boolean {
  const byTitle = titlesOf(columns);
  const known = row.cells.filter((cell) => cell && byTitle.has(comparable(textOf(cell)))).length;
  return known >= Math.min(2, filledIn(columns).length);
}

/** Whether the row has the title of every column that must be there; the sheet of words of a template has some of them, too. */
export function hasRequiredTitles(row: RawRow, columns: readonly Column[]): boolean {
  const byTitle = titlesOf(columns);
  const known = new Set(row.cells.map((cell) => byTitle.get(comparable(textOf(cell)))));
  return columns.every((column) => !column.required || known.has(column));
}

function titlesOf(columns: readonly Column[]): ReadonlyMap<string, Column> {
  return new Map(
    columns.flatMap((column) =>
      [column.title.zh, column.title.en, column.key].map((title) => [comparable(title), column] as const),
    ),
  );
}

/** A running number, and the two columns of an error file, so that one corrected there can be imported as it is. */
function isOurOwn(title: string): boolean {
  return [sheetWords.rowNumber, sheetWords.originalRow, sheetWords.reasons].some(
    ({ zh, en }) => comparable(title) === comparable(zh) || comparable(title) === comparable(en),
  );
}
