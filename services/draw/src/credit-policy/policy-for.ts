import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { CreditPolicy } from './credit-policy.entity.ts';

/**
 * The policy a draw goes by: the one named, or the newest in force today. Null when differentiation is switched off,
 * which takes a reason (R23).
 */
export async function policyFor(
  ctx: Context,
  asked: { creditDifferentiation: boolean; creditOffReason?: string | null; policyId?: string | null },
): Promise<CreditPolicy | null> {
  if (!asked.creditDifferentiation) {
    if (!asked.creditOffReason) throw new Refusal('CREDIT_OFF_REASON_MISSING', {});
    return null;
  }
  if (asked.policyId) return ctx.get(CreditPolicy, asked.policyId);
  const [policy] = await ctx.em.find(
    CreditPolicy,
    { inForceFrom: { $lte: ctx.today } },
    { orderBy: { inForceFrom: 'desc', version: 'desc' }, limit: 1 },
  );
  if (!policy) throw new Refusal('CREDIT_POLICY_MISSING', { on: ctx.today });
  return policy;
}
