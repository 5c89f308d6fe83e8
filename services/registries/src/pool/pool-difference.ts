import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { ExclusionReason, PoolChangeReason } from '@sunlot/glossary';

/** A list of the vault, sorted by id. */
export type Lines = AsyncIterable<string>;

/** The two lists of a pool: who may be drawn, and who was left out. */
export interface PoolLists {
  readonly objects: Lines;
  readonly exclusions: Lines;
}

/** An object that one pool has and the other has not. */
export interface Change {
  readonly objectId: string;
  readonly side: 'ADDED' | 'LEFT';
  readonly why: PoolChangeReason;
  /** What excludes it now, or did before. */
  readonly exclusion: ExclusionReason | null;
  readonly explanation: string;
  /** The last day of a mark that excludes it, or did; empty for a mark without one, and for every other reason. */
  readonly until: string;
}

/**
 * What changed from one pool to the next, by id, with the number of those who stayed at the end. Four sorted lists are
 * walked side by side, so two pools of a million cost no memory.
 */
export async function* changesBetween(
  before: PoolLists,
  after: PoolLists,
  cutBeforeAt: Date,
): AsyncGenerator<Change, number> {
  const was = standings(before);
  const is = standings(after);
  let kept = 0;
  let old = await was.next();
  let now = await is.next();
  while (!old.done || !now.done) {
    const id = first(old.done ? undefined : old.value, now.done ? undefined : now.value);
    const formerly = !old.done && old.value.id === id ? old.value : undefined;
    const nowadays = !now.done && now.value.id === id ? now.value : undefined;
    if (formerly?.inPool && nowadays?.inPool) kept += 1;
    else if (nowadays?.inPool) yield added(nowadays, formerly, cutBeforeAt);
    else if (formerly?.inPool) yield left(formerly, nowadays);
    if (formerly) old = await was.next();
    if (nowadays) now = await is.next();
  }
  return kept;
}

interface Standing {
  readonly id: string;
  readonly inPool: boolean;
  readonly exclusion: ExclusionReason | null;
  readonly explanation: string;
  readonly until: string;
}

function first(one: Standing | undefined, other: Standing | undefined): string {
  if (!one || !other) return (one ?? other)!.id;
  return one.id < other.id ? one.id : other.id;
}

function added({ id }: Standing, formerly: Standing | undefined, cutBeforeAt: Date): Change {
  const because = { objectId: id, side: 'ADDED', exclusion: null, explanation: '', until: '' } as const;
  if (formerly) {
    const { exclusion, explanation, until } = formerly;
    return { ...because, why: 'NO_LONGER_EXCLUDED', exclusion, explanation, until };
  }
  return { ...because, why: enteredAt(id) > cutBeforeAt.getTime() ? 'NEWLY_ENTERED' : 'NEWLY_MATCHING' };
}

function left({ id }: Standing, nowadays: Standing | undefined): Change {
  const { exclusion = null, explanation = '', until = '' } = nowadays ?? {};
  const why = nowadays ? 'NOW_EXCLUDED' : 'NO_LONGER_MATCHING';
  return { objectId: id, side: 'LEFT', why, exclusion, explanation, until };
}

/** The moment an entry was made: the register's ids begin with it (UUIDv7, RFC 9562). */
function enteredAt(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/** Both lists of a pool as one, by id: an object is in one of them. */
async function* standings({ objects, exclusions }: PoolLists): AsyncGenerator<Standing> {
  const chosen = objects[Symbol.asyncIterator]();
  const refused = exclusions[Symbol.asyncIterator]();
  let one = await chosen.next();
  let other = await refused.next();
  while (!one.done || !other.done) {
    if (other.done || (!one.done && idOf(one.value) < idOf(other.value))) {
      yield { id: idOf(one.value as string), inPool: true, exclusion: null, explanation: '', until: '' };
      one = await chosen.next();
    } else {
      // A pool that was cut before the day was told has four columns.
      const [id, exclusion, explanation, , until = ''] = other.value.split('\t') as [
        string,
        ExclusionReason,
        string,
        ...string[],
      ];
      yield { id, inPool: false, exclusion, explanation, until };
      other = await refused.next();
    }
  }
}

function idOf(line: string): string {
  return line.slice(0, 36);
}

/** The lines of a file as they are asked for; the file is opened with the first and closed with the last, or when nobody asks on. */
export async function* linesOf(open: () => Readable): Lines {
  const input = open();
  try {
    // A reader made before somebody listens loses what it reads meanwhile: it is made here, with its listener.
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) yield line;
  } finally {
    input.destroy();
  }
}
