import type { DeadlineStep, ReferralKind } from '@sunlot/glossary';
import type { Context } from '@sunlot/subgraph-kit';
import { addWorkdays, type Day } from '@sunlot/workdays';

/** The due day of a step that begins today, by the rule in force on that day; null when the bureau has set none. */
export async function deadlineOf(
  ctx: Context,
  step: DeadlineStep,
  from: Day,
  kind: ReferralKind | null = null,
): Promise<Day | null> {
  const [rule] = await ctx.sql(
    `select workdays from deadline_rule
     where step = $1 and (kind = $2::text or kind is null) and in_force_from <= $3::date
     order by kind nulls last, in_force_from desc limit 1`,
    [step, kind, from],
  );
  return rule ? addWorkdays(from, rule.workdays as number) : null;
}
