import type { Context } from '@sunlot/subgraph-kit';
import { EscrowRule } from './escrow-rule.entity.ts';

/** What holds until somebody sets another: two shares give a secret, and a draw with fewer holders is frozen without. */
const BEFORE_ANY = { threshold: 2, required: false } as const;

/** The rule that counts for the next freeze. */
export async function escrowRule(ctx: Context): Promise<Pick<EscrowRule, 'threshold' | 'required'>> {
  const [newest] = await ctx.em.find(EscrowRule, {}, { orderBy: { setAt: 'desc', id: 'desc' }, limit: 1 });
  return newest ?? BEFORE_ANY;
}

export async function setEscrowRule(
  ctx: Context,
  { threshold, required, reason }: Pick<EscrowRule, 'threshold' | 'required' | 'reason'>,
): Promise<EscrowRule> {
  const rule = ctx.em.create(EscrowRule, {
    id: ctx.newId(),
    threshold,
    required,
    reason,
    setAt: ctx.now,
    setByName: ctx.actor.name,
  });
  ctx.record('escrow_rule.set', rule, { threshold, required }, reason);
  return rule;
}
