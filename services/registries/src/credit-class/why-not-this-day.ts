import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { CreditImport } from './credit-import.entity.ts';

/** Why there can be no classes of that day, or nothing: classes of a later one are known, or the day is still to come. */
export async function whyNotThisDay(ctx: Context, asOf: string): Promise<Refusal | undefined> {
  if (asOf > ctx.today) return new Refusal('CREDIT_IMPORT_AHEAD', { asOf });
  const [latest] = await ctx.em.find(CreditImport, { undoneAt: null }, { orderBy: { asOf: 'desc' }, limit: 1 });
  return latest && asOf < latest.asOf ? new Refusal('CREDIT_IMPORT_OLDER', { asOf, latest: latest.asOf }) : undefined;
}
