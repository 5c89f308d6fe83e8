import type { Context } from '@sunlot/subgraph-kit';
import { Problem } from './problem.entity.ts';

export async function problemsByReferral(ids: readonly string[], ctx: Context): Promise<Problem[][]> {
  const found = await ctx.em.find(Problem, ctx.visible(Problem, { referralId: { $in: [...ids] } }), {
    orderBy: { id: 'asc' },
  });
  const byReferral = Map.groupBy(found, (problem) => problem.referralId);
  return ids.map((id) => byReferral.get(id) ?? []);
}
