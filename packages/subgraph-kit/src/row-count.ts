import type { EntityName, FilterQuery } from '@mikro-orm/postgresql';
import type { Context } from './context.ts';

/** How many rows a list has. Beyond what is counted one by one it is what PostgreSQL expects, in two digits. */
export interface RowCount {
  readonly total: number;
  readonly estimated: boolean;
}

/** A list is counted to its last row up to here: nobody leafs through more. */
const COUNTED = 10_000;

/** Where a word is looked for, every row is fetched to be read, and how many have it is anybody's guess: a tenth must do. */
const COUNTED_BY_WORD = 1_000;

/** So many times more than would be counted, by the samples PostgreSQL keeps of the words: counting on would only say “more”. */
const SURELY_MORE = 10;

/** What counting that far may cost, in PostgreSQL's own measure: some milliseconds. Above it nothing is counted. */
const AFFORDED = 2_500;

export interface Counting {
  /** That an estimate will do however few there are: while counting costs as much as the page itself. */
  readonly roughly?: boolean | undefined;
  /** How many there are for certain: no estimate is below it. */
  readonly least?: number;
}

/** As of a list whose length is known. */
export function exactly(total: number): RowCount {
  return { total, estimated: false };
}

/**
 * How many rows meet a condition, in a time that does not grow with their number: exact up to 10,000 of them, or 1,000 of
 * those that have a word; beyond that, or where finding even so few means reading much of the table, the planner's
 * estimate. A list of a million is asked for its length with every page, and a figure that is a little off serves
 * whoever reads “of about”.
 */
export async function countRows<E extends object>(
  ctx: Context,
  type: EntityName<E>,
  where: FilterQuery<E>,
  { roughly = false, least = 0 }: Counting = {},
): Promise<RowCount> {
  const rows = ctx.em
    .createQueryBuilder(type as never)
    .select('id' as never)
    .where(where as never);
  const listed = rows.getFormattedQuery();
  const byWord = / i?like /.test(listed);
  const most = byWord ? COUNTED_BY_WORD : COUNTED;
  const asFarAs = `select 1 from (${listed}) listed limit ${most + 1}`;
  const [explained] = await ctx.sql(`explain (format json) ${asFarAs}`);
  const expected = planOf(explained!);
  const surelyMore = byWord && expected.rows > SURELY_MORE * most;
  if (roughly || surelyMore || expected.cost > AFFORDED) return about(Math.max(expected.rows, least));

  const [counted] = await ctx.sql(`select count(*)::int as count from (${asFarAs}) counted`);
  const count = counted!.count as number;
  return count <= most ? exactly(count) : about(Math.max(expected.rows, count));
}

function about(rows: number): RowCount {
  return { total: Number(rows.toPrecision(2)), estimated: true };
}

interface Expected {
  /** Of counting as far as we would. */
  readonly cost: number;
  /** Of the whole list. */
  readonly rows: number;
}

interface Plan {
  readonly 'Total Cost': number;
  readonly 'Plan Rows': number;
  readonly Plans?: readonly Plan[];
}

function planOf(explained: Record<string, unknown>): Expected {
  const [{ Plan: limit }] = explained['QUERY PLAN'] as [{ Plan: Plan }];
  // Under the limit stands the list itself; without one PostgreSQL knows that there is nothing.
  return { cost: limit['Total Cost'], rows: limit.Plans?.[0]?.['Plan Rows'] ?? 0 };
}
