import { createInterface } from 'node:readline';
import type { Context } from '@sunlot/subgraph-kit';
import { listToday } from './filed-list.ts';
import { entriesBeside, type Filed, type FilingEntry } from './filing-entry.ts';
import type { Filing } from './filing.entity.ts';

/** The entries of a filing: as they were filed, or, while it is a draft, as they would be today; beside the last list of its kind before it. */
export async function entriesOfFiling(ctx: Context, filing: Filing): Promise<FilingEntry[]> {
  const { kind, year, quarter, listDigest, filedAt } = filing;
  const list = filedAt && listDigest ? await filedIn(ctx, listDigest) : ((await listToday(ctx, kind)) as Filed[]);
  const [before] = await ctx.sql(
    `select list_digest from filing where kind = $1 and (year, quarter) < ($2, $3) and filed_at is not null order by year desc, quarter desc limit 1`,
    [kind, year, quarter],
  );
  return entriesBeside(kind, list, before ? await filedIn(ctx, before.list_digest as string) : []);
}

async function filedIn(ctx: Context, digest: string): Promise<Filed[]> {
  const entries: Filed[] = [];
  for await (const line of createInterface({ input: ctx.vault.open(digest) })) entries.push(JSON.parse(line) as Filed);
  return entries;
}
