import type { Context } from '@sunlot/subgraph-kit';
import { Referral } from './referral.entity.ts';

export async function referralsById(ids: readonly string[], ctx: Context): Promise<(Referral | undefined)[]> {
  const found = await ctx.em.find(Referral, ctx.visible(Referral, { id: { $in: [...ids] } }));
  const byId = new Map(found.map((referral) => [referral.id, referral]));
  return ids.map((id) => byId.get(id));
}
