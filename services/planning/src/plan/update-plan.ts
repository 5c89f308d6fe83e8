import type { PlanState } from '@sunlot/glossary';
import { advance, type Context, Refusal } from '@sunlot/subgraph-kit';
import { fileInVault } from '../ad-hoc/file-in-vault.ts';
import { demandLawful } from './demand-lawful.ts';
import { contentOf, linesAsked } from './plan.content.ts';
import { Plan } from './plan.entity.ts';
import type { UpdatePlanInput } from './plan.inputs.ts';
import { linesOf } from './plan-parts.ts';
import { planLifecycle } from './plan.lifecycle.ts';
import { demandInitiator } from './plan.rights.ts';
import { dueOn } from './plan.rules.ts';
import { setLines } from './set-lines.ts';
import { showPlan } from '../who-is-looking.ts';

/** Writes a draft or a returned plan anew. */
export async function updatePlan(ctx: Context, input: UpdatePlanInput): Promise<Plan> {
  const plan = await ctx.hold(Plan, input.planId);
  demandInitiator(ctx, plan, 'plan.update');
  // R13: whoever tries to edit what binds is told the way that is open.
  if (BINDING.includes(plan.state)) throw new Refusal('ADJUSTMENT_NEEDED', { planNumber: plan.number });
  plan.state = advance(planLifecycle, plan.state, 'update', ctx.actor.roles);
  const known = new Set((await linesOf(ctx, plan.id)).map((line) => line.id));
  plan.title = input.title;
  plan.basisNote = input.basisNote ?? null;
  if (plan.kind === 'AD_HOC') {
    plan.intendedOn = input.intendedOn ?? plan.intendedOn;
    plan.legalBasis = input.basis ?? plan.legalBasis;
    plan.superiorDocument = input.superiorDocument ?? plan.superiorDocument;
    plan.superiorDocumentFile = (await fileInVault(ctx, input.superiorDocumentFile)) ?? plan.superiorDocumentFile;
    plan.dueOn = dueOn(plan.kind, plan.year, plan.intendedOn);
  }
  const content = contentOf(plan, linesAsked(input.lines, known));
  if (content.lines.length > 0) await demandLawful(ctx, plan, content);
  await setLines(ctx, plan, content.lines);
  ctx.record('plan.updated', plan, { lines: content.lines.length });
  showPlan(ctx, plan);
  return plan;
}

const BINDING: readonly PlanState[] = ['APPROVED', 'ADJUSTING', 'CLOSED'];
