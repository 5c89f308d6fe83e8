import { advance, type Context } from '@sunlot/subgraph-kit';
import { Plan } from './plan.entity.ts';
import { planLifecycle } from './plan.lifecycle.ts';
import { showPlan } from '../who-is-looking.ts';

/** Closes those of these plans that have nothing left to do: every line has a task, and every task is closed. */
export async function closeFinishedPlans(ctx: Context, planIds: readonly string[]): Promise<void> {
  const finished = await ctx.sql(
    `select p.id from plan p where p.id = any($1::uuid[]) and p.state = 'APPROVED' and not exists (
       select from plan_line l where l.plan_id = p.id and not exists (
         select from task t where t.line_id = l.id and t.state = 'CLOSED'))`,
    [planIds],
  );
  for (const { id } of finished) {
    const plan = await ctx.hold(Plan, id as string);
    // Somebody may have proposed an adjustment while the plan was waited for.
    if (plan.state !== 'APPROVED') continue;
    plan.state = advance(planLifecycle, plan.state, 'close', ['ROOM']);
    ctx.record('plan.closed', plan);
    showPlan(ctx, plan);
  }
}
