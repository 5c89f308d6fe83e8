import { Allow, type Context } from '@sunlot/subgraph-kit';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { CreditPolicy } from './credit-policy.entity.ts';
import { SetCreditPolicyInput } from './credit-policy.inputs.ts';
import { setCreditPolicy } from './set-credit-policy.ts';

@Resolver(() => CreditPolicy)
export class CreditPolicyResolver {
  /** Every version of every policy, the newest first: a handful a year, so it is not paged. */
  @Query(() => [CreditPolicy])
  @Allow('credit_policy.list')
  creditPolicies(@Ctx() ctx: Context): Promise<CreditPolicy[]> {
    return ctx.em.find(CreditPolicy, {}, { orderBy: { inForceFrom: 'desc', version: 'desc' } });
  }

  @Mutation(() => CreditPolicy)
  @Allow('credit_policy.set')
  setCreditPolicy(
    @Arg('input', () => SetCreditPolicyInput) input: SetCreditPolicyInput,
    @Ctx() ctx: Context,
  ): Promise<CreditPolicy> {
    return setCreditPolicy(ctx, input);
  }
}
