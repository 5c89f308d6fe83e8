import { onOwnConnection } from '@sunlot/subgraph-kit/own-connection';
import type { Progress } from '@sunlot/subgraph-kit/own-thread';
import { Vault } from '@sunlot/subgraph-kit/vault';
import type { Client } from 'pg';
import { letMoreRowsWait, letRowsWait } from '../waiting-rows.ts';
import { fileBytes, type Range, readRows, type ReadReport } from './read-rows.ts';
import { type FileAsked, rowsIn } from './rows-of-registers.ts';

/** A file to be read: what a thread that knows nothing else can be told. */
export interface ReadingOrder extends FileAsked {
  readonly id: string;
  /** The digests of the file's parts, in order. */
  readonly chunks: readonly string[];
  readonly vaultFolder: string;
  /** Of the registries' own role, with its search path. */
  readonly databaseUrl: string;
  /** Where somebody else reads the other half. */
  readonly half?: Half;
}

/** Half a file, which joins rows that wait already. */
export interface Half {
  readonly ranges: readonly Range[];
  /** How many rows of data the other half has before it. */
  readonly rowsBefore: number;
}

const SHOW_EVERY = 10_000;

/**
 * Reads a file to its end and lets its good rows wait beside the register; what is wrong with the others is in the report. Nothing when
 * `progress`, which is told how many rows were read, said to stop. Half a file is read as far as it is sound.
 */
export async function readInto(order: ReadingOrder, progress: Progress): Promise<ReadReport | undefined> {
  return asReader(order, async (client) => {
    let report: ReadReport | undefined;
    const lines = async function* (): AsyncGenerator<Uint8Array> {
      report = yield* linesOf(order, progress);
    };
    await (order.half ? letMoreRowsWait : letRowsWait)(client, order, rowsIn(order), lines());
    return report;
  });
}

/** On a connection of its own. */
export function asReader<T>({ databaseUrl }: ReadingOrder, work: (client: Client) => Promise<T>): Promise<T> {
  return onOwnConnection(databaseUrl, 'sunlot-registries-reading', work);
}

/** The lines, while every ten thousand rows somebody is shown how far it is; nothing at the end when they want no more. */
async function* linesOf(order: ReadingOrder, progress: Progress): AsyncGenerator<Uint8Array, ReadReport | undefined> {
  const { half, chunks, vaultFolder } = order;
  const bytes = fileBytes(new Vault(vaultFolder), chunks, half?.ranges);
  const reading = readRows(bytes, rowsIn(order), half);
  let shown = 0;
  let goesOn = Promise.resolve(true);
  try {
    for (let next = await reading.next(); ; next = await reading.next()) {
      if (next.done) return (await goesOn) ? next.value : undefined;
      const { lines, read, sound } = next.value;
      if (half && !sound) return undefined;
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
