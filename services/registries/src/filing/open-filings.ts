import { FilingKind } from '@sunlot/glossary';
import type { Context } from '@sunlot/subgraph-kit';
import { Filing } from './filing.entity.ts';
import { quarterOf } from './quarter.ts';

/**
 * Opens the filings of the quarter at hand, so that each has a due date before anybody thinks of it; one that was due
 * by weekdays alone is due by the official calendar once the year is in it. Twice is the same as once.
 */
export async function openFilings(ctx: Context): Promise<void> {
  const { year, quarter, dueOn } = quarterOf(ctx.today);
  for (const kind of Object.values(FilingKind)) {
    const [opened] = await ctx.sql(
      `insert into filing (kind, year, quarter, state, due_on) values ($1, $2, $3, 'DRAFT', $4) on conflict do nothing returning id`,
      [kind, year, quarter, dueOn],
    );
    if (opened)
      ctx.record('filing.opened', { id: opened.id as string, constructor: Filing }, { kind, year, quarter, dueOn });
  }
  await ctx.sql(
    `update filing set due_on = $1 where year = $2 and quarter = $3 and due_on <> $4 and filed_at is null`,
    [dueOn, year, quarter, dueOn],
  );
}
