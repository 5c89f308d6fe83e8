import { type Context, Refusal } from '@sunlot/subgraph-kit';
import type { SetDeadlineRuleInput } from './deadline.inputs.ts';
import { DeadlineRule } from './deadline-rule.entity.ts';

/** A new rule from a day on, never for the past: the deadlines of open cases do not move behind anyone's back. */
export async function setDeadlineRule(ctx: Context, input: SetDeadlineRuleInput): Promise<DeadlineRule> {
  if (input.inForceFrom < ctx.today) throw new Refusal('DEADLINE_RULE_IN_PAST', { inForceFrom: input.inForceFrom });
  const rule = ctx.em.create(DeadlineRule, { ...input, kind: input.kind ?? null });
  await ctx.em.flush();
  ctx.record('deadlineRule.set', rule, { ...input });
  return rule;
}
