import type { Context } from '@sunlot/subgraph-kit';
import { isWorthAThread, readApart } from './rows/read-apart.ts';
import { fileBytes, readRows, type ReadPiece, type ReadReport } from './rows/read-rows.ts';
import { rowsOf } from './rows/rows-of-registers.ts';
import type { SheetImport } from './sheet-import.entity.ts';
import { letRowsWait } from './waiting-rows.ts';

/** How many rows were read; answers whether to read on. */
type Progress = (rows: number) => Promise<boolean>;

/**
 * Reads a file to its end and lets its good rows wait beside the register; what is wrong with the others is in the report. Nothing when
 * `progress` said to stop.
 */
export async function readIn(
  ctx: Context,
  file: SheetImport,
  progress: Progress = async () => true,
): Promise<ReadReport | undefined> {
  let report: ReadReport | undefined;
  const reading = await begin(ctx, file);
  async function* lines(): AsyncGenerator<Uint8Array> {
    report = yield* shown(reading, progress);
  }
  await letRowsWait(ctx, file, rowsOf[file.register], lines());
  return report;
}

async function begin(ctx: Context, { chunks, register }: SheetImport): Promise<AsyncGenerator<ReadPiece, ReadReport>> {
  const parts = await Promise.all(chunks.map((digest) => ctx.vault.find(digest)));
  const bytes = parts.reduce((sum, part) => sum + (part?.size ?? 0), 0);
  if (!isWorthAThread(bytes)) return readRows(fileBytes(ctx.vault, chunks), rowsOf[register]);
  return readApart({ vaultFolder: ctx.vault.folder, chunks, register });
}

const SHOW_EVERY = 10_000;

/** The lines, while every ten thousand rows somebody is shown how far it is; nothing at the end when they want no more. */
async function* shown(
  reading: AsyncGenerator<ReadPiece, ReadReport>,
  progress: Progress,
): AsyncGenerator<Uint8Array, ReadReport | undefined> {
  let shown = 0;
  let goesOn = Promise.resolve(true);
  try {
    for (let next = await reading.next(); ; next = await reading.next()) {
      if (next.done) return (await goesOn) ? next.value : undefined;
      const { lines, read } = next.value;
      yield lines;
      if (read - shown < SHOW_EVERY) continue;
      shown = read;
      // Asked ten thousand rows ago, so that nobody waits for the answer.
      if (!(await goesOn)) return undefined;
      goesOn = progress(read);
      // A fault is thrown where the answer is looked at.
      goesOn.catch(() => undefined);
    }
  } finally {
    await reading.return(undefined as never);
  }
}
