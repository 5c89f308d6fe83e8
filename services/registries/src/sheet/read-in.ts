import type { Context } from '@sunlot/subgraph-kit';
import type { Progress } from '@sunlot/subgraph-kit/own-thread';
import { isWorthAThread, isWorthTwoThreads, readApart, readByTwo } from './rows/read-apart.ts';
import { readInto, type ReadingOrder } from './rows/read-into.ts';
import type { ReadReport } from './rows/read-rows.ts';
import type { SheetImport } from './sheet-import.entity.ts';

/** Reads a file in, as `readInto` does; on a thread of its own where it is large, on two where it is larger. */
export async function readIn(
  ctx: Context,
  { id, register, delivery, ownDistrict, chunks }: SheetImport,
  progress: Progress = async () => true,
): Promise<ReadReport | undefined> {
  const databaseUrl = ctx.em.config.get('clientUrl')!;
  const order: ReadingOrder = {
    id,
    register,
    delivery,
    ownDistrict,
    chunks,
    vaultFolder: ctx.vault.folder,
    databaseUrl,
  };
  const parts = await Promise.all(chunks.map((digest) => ctx.vault.find(digest)));
  const bytes = parts.reduce((sum, part) => sum + (part?.size ?? 0), 0);
  if (isWorthTwoThreads(bytes)) return readByTwo(order, bytes, progress);
  return (isWorthAThread(bytes) ? readApart : readInto)(order, progress);
}
