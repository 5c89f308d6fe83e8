import { type Entry, readEntry } from './entry.ts';

/** What a verified record says of itself; the digests are those its verdict gives. */
export interface RecordDigests {
  readonly draw: string;
  readonly attempt: number;
  readonly freeze: string;
  readonly seed: string;
  readonly result: string;
}

export type LogVerdict =
  | { readonly ok: true; readonly voided: boolean }
  | {
      readonly ok: false;
      readonly problem: 'NO_FREEZE' | 'OTHER_FREEZE' | 'NO_DRAW' | 'OTHER_RESULT' | 'OTHER_SEED' | 'FROZEN_LATE';
      /** The entry concerned, counted from 0; null where there is none. */
      readonly index: number | null;
    };

/**
 * Holds a record against the log: the freeze the log took up before the first reveal, and the result it took up, must be the
 * record's, and so must the seed of an OPEN entry if there is one. Says whether the draw has been declared void since.
 * Of several entries of a kind for this draw the first counts; that there are several is for `monitorLog` to find.
 */
export function holdAgainstLog(record: RecordDigests, log: readonly Uint8Array[]): LogVerdict {
  const entries = log.flatMap((bytes, index): Placed[] => {
    const reading = readEntry(bytes);
    const ours = reading.ok && reading.value.draw === record.draw && reading.value.attempt === record.attempt;
    return ours ? [{ index, entry: reading.value }] : [];
  });
  const first = <K extends Entry['kind']>(kind: K) =>
    entries.find((placed): placed is Placed<Extract<Entry, { kind: K }>> => placed.entry.kind === kind);
  const freeze = first('FREEZE');
  if (freeze === undefined) return { ok: false, problem: 'NO_FREEZE', index: null };
  const earliest = entries[0];
  if (earliest !== undefined && earliest.index < freeze.index) {
    return { ok: false, problem: 'FROZEN_LATE', index: freeze.index };
  }
  if (freeze.entry.freeze !== record.freeze) {
    return { ok: false, problem: 'OTHER_FREEZE', index: freeze.index };
  }
  const draw = first('DRAW');
  if (draw === undefined) return { ok: false, problem: 'NO_DRAW', index: null };
  if (draw.entry.result !== record.result) {
    return { ok: false, problem: 'OTHER_RESULT', index: draw.index };
  }
  const open = first('OPEN');
  if (open !== undefined && open.entry.seed !== record.seed) {
    return { ok: false, problem: 'OTHER_SEED', index: open.index };
  }
  return { ok: true, voided: first('VOID') !== undefined };
}

interface Placed<E extends Entry = Entry> {
  readonly index: number;
  readonly entry: E;
}
