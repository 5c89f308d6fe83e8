import { Readable } from 'node:stream';
import { type Language, sheetWords } from '@sunlot/glossary';
import type { Column } from './column.ts';
import { letterOf } from './finding.ts';
import type { OutCell } from './write-sheet.ts';
import { type Content, zipped } from './zip-writer.ts';

export interface XlsxColumn {
  readonly title: string;
  readonly kind: Column['kind'];
}

const MOST_ROWS = 1_048_575;

/**
 * A workbook of one sheet, written while the rows come: a million take no more memory than a hundred. The stream fails with whatever the rows
 * fail with, and with a RangeError after 1,048,575 of them, where Excel ends; a CSV goes on.
 */
export function writeXlsx(
  columns: readonly XlsxColumn[],
  rows: AsyncIterable<readonly OutCell[]>,
  language: Language,
): Readable {
  return Readable.from(zipped(workbook(columns, rows, sheetWords.data[language])));
}

/** Codes are text, or Excel takes them for numbers; dates are days. */
export function formatOf(kind: Column['kind']): string {
  if (kind === 'date') return 'yyyy-mm-dd';
  return kind === 'number' ? 'General' : '@';
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function* workbook(
  columns: readonly XlsxColumn[],
  rows: AsyncIterable<readonly OutCell[]>,
  name: string,
): Generator<Content> {
  const part = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${TYPE}.${type}+xml"/>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  yield {
    name: '[Content_Types].xml',
    text: [
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
      `${part('xl/workbook.xml', 'sheet.main')}${part('xl/worksheets/sheet1.xml', 'worksheet')}${part('xl/styles.xml', 'styles')}</Types>`,
    ],
  };
  yield {
    name: '_rels/.rels',
    text: [
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
  };
  yield {
    name: 'xl/workbook.xml',
    text: [
      `${XML}<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
  };
  yield {
    name: 'xl/_rels/workbook.xml.rels',
    text: [
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">`,
      `${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'styles', 'styles.xml')}</Relationships>`,
    ],
  };
  yield { name: 'xl/styles.xml', text: [STYLES] };
  yield { name: 'xl/worksheets/sheet1.xml', text: sheetXml(columns, rows) };
}

/** The styles by their index: as it comes, text, a day, the header. */
const STYLE = { plain: 0, text: 1, date: 2, header: 3 } as const;
const STYLES = [
  `${XML}<styleSheet xmlns="${SPREADSHEET}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts>`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>',
  '</cellXfs></styleSheet>',
].join('');

const PIECE = 64 * 1024;

async function* sheetXml(
  columns: readonly XlsxColumn[],
  rows: AsyncIterable<readonly OutCell[]>,
): AsyncGenerator<string> {
  const letters = columns.map((_, index) => letterOf(index));
  yield `${XML}<worksheet xmlns="${SPREADSHEET}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  yield `<cols>${columns.map(columnXml).join('')}</cols><sheetData>`;
  let piece = `<row r="1">${columns.map(({ title }, index) => textCell(`${letters[index]}1`, STYLE.header, title)).join('')}</row>`;
  let row = 1;
  for await (const cells of rows) {
    if (row > MOST_ROWS) throw new RangeError(`an .xlsx holds ${MOST_ROWS} rows`);
    row += 1;
    piece += `<row r="${row}">`;
    for (const [index, cell] of cells.entries())
      piece += cellXml(cell, `${letters[index] ?? letterOf(index)}${row}`, columns[index]?.kind);
    piece += '</row>';
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</sheetData></worksheet>`;
}

function columnXml({ title, kind }: XlsxColumn, index: number): string {
  const width = Math.min(40, Math.max(12, [...title].length * 2 + 4));
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${styleOf(kind)}" customWidth="1"/>`;
}

function cellXml(cell: OutCell, reference: string, kind: Column['kind'] | undefined): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${reference}"><v>${cell}</v></c>` : '';
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(cell)) {
    const serial = serialOf(cell);
    if (serial >= FIRST_SURE_SERIAL) return `<c r="${reference}" s="${STYLE.date}"><v>${serial}</v></c>`;
  }
  return textCell(reference, STYLE.text, cell);
}

function textCell(reference: string, style: number, text: string): string {
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, 32_767))}</t></is></c>`;
}

// Excel believes in 29 February 1900; days before that are one off, and written as text.
const FIRST_SURE_SERIAL = 61;

function serialOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
}

function styleOf(kind: Column['kind']): number {
  if (kind === 'date') return STYLE.date;
  return kind === 'number' ? STYLE.plain : STYLE.text;
}

/** What XML cannot hold, or would change, is written as Excel does: _x000D_; and a text that already looks like that is kept apart. */
function escaped(text: string): string {
  if (!/[&<>"\p{Cc}\p{Cs}\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/u.test(text)) return text;
  return text
    .toWellFormed()
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(
      /(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}
