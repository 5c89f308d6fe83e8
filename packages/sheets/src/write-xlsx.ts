import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { type Language, sheetWords } from '@sunlot/glossary';
import ExcelJS from '@zurmokeeper/exceljs';
import type { Column } from './column.ts';
import type { OutCell } from './write-sheet.ts';

export interface XlsxColumn {
  readonly title: string;
  readonly kind: Column['kind'];
}

/** A workbook of one sheet, written while the rows come; the stream fails with whatever the rows fail with. */
export function writeXlsx(
  columns: readonly XlsxColumn[],
  rows: AsyncIterable<readonly OutCell[]>,
  language: Language,
): Readable {
  const out = new PassThrough();
  write(columns, rows, language, out).catch((fault: unknown) =>
    out.destroy(fault instanceof Error ? fault : new Error(String(fault))),
  );
  return out;
}

/** Codes are text, or Excel takes them for numbers; dates are days. */
export function formatOf(kind: Column['kind']): string {
  if (kind === 'date') return 'yyyy-mm-dd';
  return kind === 'number' ? 'General' : '@';
}

const BATCH = 500;

async function write(
  columns: readonly XlsxColumn[],
  rows: AsyncIterable<readonly OutCell[]>,
  language: Language,
  out: PassThrough,
): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet(sheetWords.data[language], { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ title, kind }) => ({
    header: title,
    width: widthOf(title),
    style: { numFmt: formatOf(kind) },
  }));
  sheet.getRow(1).font = { bold: true };
  let written = 0;
  for await (const row of rows) {
    sheet.addRow(row.map((cell, index) => excelCell(cell, columns[index]?.kind))).commit();
    written += 1;
    if (written % BATCH === 0) await roomIn(out);
  }
  sheet.commit();
  await workbook.commit();
}

/** Lets the compressor run, and waits while nobody reads. */
async function roomIn(out: PassThrough): Promise<void> {
  await setImmediate();
  if (out.writableNeedDrain) await once(out, 'drain');
}

function excelCell(cell: OutCell, kind: Column['kind'] | undefined): string | number | Date | null {
  if (typeof cell !== 'string') return cell;
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(cell)) return new Date(`${cell}T00:00:00Z`);
  return cell.slice(0, 32_767);
}

function widthOf(title: string): number {
  return Math.min(40, Math.max(12, [...title].length * 2 + 4));
}
