import type { Progress } from '@sunlot/subgraph-kit/own-thread';
import { Vault } from '@sunlot/subgraph-kit/vault';
import { Client } from 'pg';
import { letRowsWait } from '../waiting-rows.ts';
import { fileBytes, readRows, type ReadReport } from './read-rows.ts';
import { type FileAsked, rowsIn } from './rows-of-registers.ts';

/** A file to be read: what a thread that knows nothing else can be told. */
export interface ReadingOrder extends FileAsked {
  readonly id: string;
  /** The digests of the file's parts, in order. */
  readonly chunks: readonly string[];
  readonly vaultFolder: string;
  /** Of the registries' own role, with its search path. */
  readonly databaseUrl: string;
}

const SHOW_EVERY = 10_000;

/**
 * Reads a file to its end and lets its good rows wait beside the register; what is wrong with the others is in the report. Nothing when
 * `progress`, which is told how many rows were read, said to stop.
 */
export async function readInto(order: ReadingOrder, progress: Progress): Promise<ReadReport | undefined> {
  const client = new Client({ connectionString: order.databaseUrl, application_name: 'sunlot-registries-reading' });
  // What it breaks with is thrown where something is asked of it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    let report: ReadReport | undefined;
    const lines = async function* (): AsyncGenerator<Uint8Array> {
      report = yield* linesOf(order, progress);
    };
    await letRowsWait(client, order, rowsIn(order), lines());
    return report;
  } finally {
    await client.end();
  }
}

/** The lines, while every ten thousand rows somebody is shown how far it is; nothing at the end when they want no more. */
async function* linesOf(order: ReadingOrder, progress: Progress): AsyncGenerator<Uint8Array, ReadReport | undefined> {
  const reading = readRows(fileBytes(new Vault(order.vaultFolder), order.chunks), rowsIn(order));
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
