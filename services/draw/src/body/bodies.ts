import type { Context } from '@sunlot/subgraph-kit';
import { policyDivision } from '@sunlot/draw-protocol';
import { KnownBody } from './known-body.entity.ts';

export async function bodiesById(ctx: Context, ids: readonly string[]): Promise<Map<string, KnownBody>> {
  const bodies = await ctx.em.find(KnownBody, { id: { $in: [...ids] } });
  return new Map(bodies.map((body) => [body.id, body]));
}

/** The division as the rules of a draw call it. The leading-group office sits in the Policy & Regulations Division and is it. */
export function divisionInRules(
  body: Pick<KnownBody, 'kind' | 'divisionId'>,
  all: ReadonlyMap<string, KnownBody>,
): string {
  const isPolicy = body.kind === 'POLICY_DIVISION' || body.kind === 'LEADING_GROUP_OFFICE';
  return isPolicy ? policyDivision : (all.get(body.divisionId)?.code ?? body.divisionId);
}
