import { type Context, nextDocumentNumber, Refusal } from '@sunlot/subgraph-kit';
import type { Level } from '@sunlot/glossary';
import { PLAN_WORD } from '../document-words.ts';
import { demandLawful } from './demand-lawful.ts';
import { contentOf, linesAsked, type LineAsked, type PlanContent } from './plan.content.ts';
import { Plan } from './plan.entity.ts';
import { dueOn } from './plan.rules.ts';
import type { CreatePlanInput } from './plan.inputs.ts';
import { setLines } from './set-lines.ts';
import { showPlan } from '../who-is-looking.ts';

/** A division or department begins a plan. A draft may still be empty; what it does contain must be lawful (R02, R03). */
export async function createPlan(
  ctx: Context,
  { title, kind, year, basisNote, lines }: CreatePlanInput,
): Promise<Plan> {
  if (kind === 'AD_HOC') throw new Refusal('AD_HOC_BASIS_MISSING', {});
  const content = newContent({ title, kind, year, basisNote: basisNote ?? null }, lines);
  if (content.lines.length > 0)
    await demandLawful(ctx, { initiatorId: ctx.actor.organizationId, proposalId: null }, content);
  const plan = await beginPlan(ctx, content, initiatorFrom(ctx));
  ctx.record('plan.created', plan, { number: plan.number, kind, year });
  return plan;
}

type Begun = Pick<PlanContent, 'title' | 'kind' | 'year' | 'basisNote'> & Partial<PlanContent>;

/** The content of a plan nobody has seen yet. */
export function newContent(begun: Begun, lines: readonly LineAsked[]): PlanContent {
  const nothing = { legalBasis: null, superiorDocument: null, superiorDocumentFile: null, intendedOn: null };
  return contentOf({ ...nothing, ...begun }, linesAsked(lines, new Set()));
}

export interface Initiator {
  readonly id: string;
  readonly name: string;
  readonly divisionId: string;
  readonly level: Level;
}

export function initiatorFrom({ actor }: Context): Initiator {
  return {
    id: actor.organizationId,
    name: actor.organizationName,
    divisionId: actor.divisionId,
    level: actor.level as Level,
  };
}

/** Puts the draft on file under its number. */
export async function beginPlan(
  ctx: Context,
  content: PlanContent,
  initiator: Initiator,
  proposalId: string | null = null,
): Promise<Plan> {
  const { lines, ...head } = content;
  const plan = ctx.em.create(Plan, {
    ...head,
    number: await nextDocumentNumber(ctx, PLAN_WORD[content.kind], content.year),
    state: 'DRAFT',
    initiatorId: initiator.id,
    initiatorName: initiator.name,
    initiatorDivisionId: initiator.divisionId,
    level: initiator.level,
    participantIds: [],
    dueOn: dueOn(content.kind, content.year, content.intendedOn),
    proposalId,
    createdAt: ctx.now,
  });
  ctx.em.persist(plan);
  await ctx.em.flush();
  await setLines(ctx, plan, lines);
  showPlan(ctx, plan);
  return plan;
}
