import type { Bilingual } from '@sunlot/glossary';
import type { Actor, Context, Refusal } from '@sunlot/subgraph-kit';
import type { UnknownRow } from '../credit-class/credit-import.entity.ts';
import type { SheetImport } from './sheet-import.entity.ts';
import type { SheetRows } from './rows/sheet-rows.ts';

/** A row the register does not accept, by its number in the file; without one, what it has against the file as a whole. */
export interface Objection {
  readonly row: number | null;
  readonly reason: Bilingual;
}

/** Who has a list brought in or taken back, where a job does it for them. */
export type SheetActor = Pick<Actor, 'accountId' | 'name' | 'organizationName'>;

export interface Outcome {
  /** Rows whose entry is new, and rows that say something else of one that is known. */
  readonly created: number;
  readonly updated: number;
  /** Rows that name nobody the register has, where these are passed over: how many, the first of them, and where all of them lie, in Chinese and in English. */
  readonly unknown?: number;
  readonly unknownRows?: UnknownRow[];
  readonly unknownDigest?: string | null;
  readonly unknownDigestEn?: string | null;
}

/** How one register comes in as a sheet. The rows wait in a table of their own and are worked on there, all at once. */
export interface RegisterSheet extends SheetRows {
  /** The verb somebody needs to bring it in. */
  readonly verb: string;
  /** The verb somebody needs to see its imports and its template, where not everybody who imports may; rows of them are kept from the others in `policy.ts`. */
  readonly seenWith?: 'credit.read';
  /** Finds the entries the waiting rows mean, none of which is known yet: `entry_id` and `known` say so afterwards. */
  match(ctx: Context, file: SheetImport): Promise<void>;
  /**
   * Whether what the check found still stands at the import, but for what a unique index refuses by itself. A register that cannot tell is
   * asked everything once more.
   */
  stillStands?(ctx: Context, file: SheetImport): Promise<boolean>;
  /** What the register has against the rows that wait and were matched; at most a thousand objections, or an empty list. */
  objections(ctx: Context, file: SheetImport): Promise<Objection[]>;
  /** What the import would do; asked by the check, and at the import where the register has changed since. */
  foresee(ctx: Context, file: SheetImport): Promise<Outcome>;
  /** Does it, and puts every entry on the trail. */
  apply(ctx: Context, file: SheetImport): Promise<Outcome>;
  /**
   * What stands beside the entries it brings, where that is as much work as they are: laid down in a transaction of its own while `apply` is under
   * way, for a transaction has one processor (decision 0020). Nobody sees any of it before the entries are there.
   */
  readonly beside?: {
    layDown(ctx: Context, file: SheetImport): Promise<void>;
    /** Clears away what an attempt that came to nothing has laid down; most often there is nothing. */
    clearAway(ctx: Context, file: SheetImport): Promise<void>;
  };
  /** How many of its entries were changed or used since it came in; or what else keeps it from being taken back. */
  changedSince(ctx: Context, file: SheetImport): Promise<number | Refusal>;
  /** Takes it back; the trail of every entry says who wanted it. */
  takeBack(ctx: Context, file: SheetImport, by: SheetActor): Promise<void>;
}

export const MOST_OBJECTIONS = 1_000;

/** As whom a list comes in: the room writes it down for whoever started it. */
export function importerOf({ actor }: Context, { startedByName, divisionName }: SheetImport): SheetActor {
  return { accountId: actor.accountId, name: startedByName, organizationName: divisionName };
}
