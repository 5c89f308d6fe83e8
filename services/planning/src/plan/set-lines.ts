import type { Context } from '@sunlot/subgraph-kit';
import { participantsOf, type PlanVersionLine } from './plan.content.ts';
import type { Plan } from './plan.entity.ts';
import { PlanLine } from './plan-line.entity.ts';

/** Makes these the lines of the plan: those that are gone are removed, those that stay keep their id. */
export async function setLines(ctx: Context, plan: Plan, lines: readonly PlanVersionLine[]): Promise<void> {
  const present = new Map((await ctx.em.find(PlanLine, { planId: plan.id })).map((line) => [line.id, line]));
  lines.forEach((content, position) => {
    const line = present.get(content.id);
    const said = { ...content, divisionIds: content.divisionIds ?? [], zones: content.zones ?? [], position };
    if (line) ctx.em.assign(line, said);
    else ctx.em.persist(ctx.em.create(PlanLine, { ...said, planId: plan.id }));
    present.delete(content.id);
  });
  for (const gone of present.values()) ctx.em.remove(gone);
  plan.participantIds = participantsOf(lines);
}
