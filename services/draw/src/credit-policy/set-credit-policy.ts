import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { CreditPolicy } from './credit-policy.entity.ts';
import type { SetCreditPolicyInput } from './credit-policy.inputs.ts';

/** Writes the next version of a policy. Frozen draws keep the version they were frozen with. */
export async function setCreditPolicy(ctx: Context, input: SetCreditPolicyInput): Promise<CreditPolicy> {
  for (const { creditClass, rate, weight } of input.rates) {
    const fits = rate >= 0 && rate <= 1 && Number.isInteger(weight) && weight >= 1 && weight <= 255;
    if (!fits) throw new Refusal('CREDIT_POLICY_INVALID', { creditClass, rate, weight });
  }
  const [last] = await ctx.em.find(CreditPolicy, { name: input.name }, { orderBy: { version: 'desc' }, limit: 1 });
  const policy = ctx.em.create(CreditPolicy, { ...input, id: ctx.newId(), version: (last?.version ?? 0) + 1 } as never);
  ctx.record('credit_policy.set', policy, { name: policy.name, version: policy.version, rates: policy.rates });
  return policy;
}
