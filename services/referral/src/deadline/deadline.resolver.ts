import { Allow, type Context } from '@sunlot/subgraph-kit';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { SetDeadlineRuleInput } from './deadline.inputs.ts';
import { DeadlineRule } from './deadline-rule.entity.ts';
import { setDeadlineRule } from './set-deadline-rule.ts';

@Resolver()
export class DeadlineResolver {
  /** Every rule, the latest of each step first. */
  @Query(() => [DeadlineRule])
  @Allow('deadline.read')
  deadlineRules(@Ctx() ctx: Context): Promise<DeadlineRule[]> {
    return ctx.em.find(DeadlineRule, ctx.visible(DeadlineRule), { orderBy: { step: 'asc', inForceFrom: 'desc' } });
  }

  @Mutation(() => DeadlineRule)
  @Allow('deadline.update')
  setDeadlineRule(
    @Arg('input', () => SetDeadlineRuleInput) input: SetDeadlineRuleInput,
    @Ctx() ctx: Context,
  ): Promise<DeadlineRule> {
    return setDeadlineRule(ctx, input);
  }
}
