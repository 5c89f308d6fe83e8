import { usualLimits } from '@sunlot/sheets';
import { cutCsv, type Halves } from '@sunlot/sheets/cut-csv';
import type { Progress } from '@sunlot/subgraph-kit/own-thread';
import { Vault } from '@sunlot/subgraph-kit/vault';
import { clearWaiting, lookOverWaiting } from '../waiting-rows.ts';
import { asReader, type Half, type ReadingOrder } from './read-into.ts';
import { fileBytes, type ReadReport } from './read-rows.ts';
import { rowsIn } from './rows-of-registers.ts';

/** Reads one half. */
type Reader = (order: ReadingOrder, progress: Progress) => Promise<ReadReport | undefined>;

/**
 * Reads a CSV as `readInto` does, in two halves by two readers at a time. Nothing when it has to be read as a whole: it cannot be cut, or something is
 * found in it, which only who reads it from beginning to end can say in order. Nothing, too, when `progress` said to stop.
 */
export async function readHalves(
  order: ReadingOrder,
  bytes: number,
  readers: readonly [Reader, Reader],
  progress: Progress,
): Promise<ReadReport | undefined> {
  if (bytes > usualLimits.bytes) return undefined;
  const halves = await cutCsv(fileBytes(new Vault(order.vaultFolder), order.chunks), bytes);
  if (!halves) return undefined;
  await asReader(order, (client) => clearWaiting(client, order, rowsIn(order)));

  const together = new Together(progress);
  const read = await Promise.allSettled(
    toHalves(halves).map(async (half, at) => {
      let report: ReadReport | undefined;
      try {
        return (report = await readers[at]!({ ...order, half }, (rows) => together.progress(at, rows)));
      } finally {
        // Where one half is not sound nobody needs the other.
        if (!report?.verdict.ok) together.stop();
      }
    }),
  );
  const [first, second] = read.map((half) => {
    if (half.status === 'rejected') throw half.reason;
    return half.value;
  });
  if (!first || !second || !areOne(first, second)) return undefined;
  await asReader(order, (client) => lookOverWaiting(client, order));
  return asOne(first, second);
}

function toHalves({ header, middle, rows }: Halves): readonly Half[] {
  return [
    { ranges: [[0, middle]], rowsBefore: 0 },
    {
      ranges: [
        [0, header],
        [middle, Number.POSITIVE_INFINITY],
      ],
      rowsBefore: rows,
    },
  ];
}

/** How far both are. */
class Together {
  readonly #progress: Progress;
  readonly #rows = [0, 0];
  #goesOn = true;

  constructor(progress: Progress) {
    this.#progress = progress;
  }

  async progress(half: number, rows: number): Promise<boolean> {
    this.#rows[half] = rows;
    if (this.#goesOn && !(await this.#progress(this.#rows[0]! + this.#rows[1]!))) this.stop();
    return this.#goesOn;
  }

  stop(): void {
    this.#goesOn = false;
  }
}

/** What no half can see of itself: that both are written alike, are not too long together, and have nothing twice that may stand once. */
function areOne(first: ReadReport, second: ReadReport): boolean {
  const isSound = [first, second].every(({ verdict, problems }) => verdict.ok && problems.size === 0);
  const isAlike = first.verdict.encoding === second.verdict.encoding;
  const isShort = first.verdict.rows + second.verdict.rows <= usualLimits.rows;
  return isSound && isAlike && isShort && !haveTwins(first, second);
}

/** Whether a value may stand in both; where it only seems so, the file is read as a whole for nothing. */
function haveTwins(first: ReadReport, second: ReadReport): boolean {
  const seen = new Set(first.fingerprints);
  return second.fingerprints.some((fingerprint) => seen.has(fingerprint));
}

function asOne({ verdict, problems }: ReadReport, second: ReadReport): ReadReport {
  const rows = verdict.rows + second.verdict.rows;
  return { verdict: { ...verdict, rows }, problems, fingerprints: new Float64Array() };
}
