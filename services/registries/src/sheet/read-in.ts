import { Readable } from 'node:stream';
import type { Bilingual } from '@sunlot/glossary';
import { type Column, readSheet, type Sheet } from '@sunlot/sheets';
import type { Context } from '@sunlot/subgraph-kit';
import type { RegisterSheet, RowValues } from './register-sheet.ts';
import type { SheetImport } from './sheet-import.entity.ts';
import { letRowsWait, type WaitingRow } from './waiting-rows.ts';

/** What is wrong with rows beyond their single cells, by row. */
export class RowProblems extends Map<number, Bilingual[]> {
  note(row: number, reason: Bilingual): void {
    this.set(row, [...(this.get(row) ?? []), reason]);
  }
}

type AnySheet = Sheet<readonly Column[]>;

/** How many rows were read; answers whether to read on. */
type Progress = (rows: number) => Promise<boolean>;

/**
 * Reads a file to its end, or until `progress` says no, and lets its good rows wait beside the register. What is wrong with the others is
 * in the sheet's verdict, cell by cell, and among the problems, row by row.
 */
export async function readIn(
  ctx: Context,
  file: SheetImport,
  register: RegisterSheet,
  progress: Progress = async () => true,
): Promise<{ sheet: AnySheet; problems: RowProblems }> {
  const sheet: AnySheet = readSheet(fileBytes(ctx, file), register.columns);
  const problems = new RowProblems();
  await letRowsWait(ctx, file, register, goodRows(register, sheet, problems, progress));
  return { sheet, problems };
}

/** The file, its parts put together as they are read. */
export function fileBytes(ctx: Context, { chunks }: SheetImport): Readable {
  async function* parts(): AsyncGenerator<Uint8Array> {
    for (const digest of chunks) yield* ctx.vault.open(digest) as AsyncIterable<Uint8Array>;
  }
  return Readable.from(parts(), { objectMode: false });
}

const SHOW_EVERY = 10_000;

async function* goodRows(
  register: RegisterSheet,
  sheet: AnySheet,
  problems: RowProblems,
  progress: Progress,
): AsyncGenerator<WaitingRow[]> {
  let [read, shown] = [0, 0];
  let goesOn = Promise.resolve(true);
  for await (const chunk of sheet.byChunk()) {
    const good: WaitingRow[] = [];
    for (const { row, values, findings } of chunk) {
      if (findings.length > 0) continue;
      for (const reason of register.rowProblems(values as RowValues)) problems.note(row, reason);
      if (!problems.has(row)) good.push({ row, entry: register.arriving(values as RowValues) });
    }
    yield good;
    read += chunk.length;
    if (read - shown < SHOW_EVERY) continue;
    shown = read;
    // Asked ten thousand rows ago, so that nobody waits for the answer.
    if (!(await goesOn)) return;
    goesOn = progress(read);
    // A fault is thrown where the answer is looked at.
    goesOn.catch(() => undefined);
  }
  await goesOn;
}
