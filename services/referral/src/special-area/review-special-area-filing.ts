import { advance, type Context, nextDocumentNumber, Refusal } from '@sunlot/subgraph-kit';
import { SPECIAL_AREA_WORD } from '../paper-words.ts';
import { isOtherSide } from '../who-answers.ts';
import type { ReviewSpecialAreaFilingInput } from './special-area.inputs.ts';
import { specialAreaLifecycle, type SpecialAreaVerb } from './special-area.lifecycle.ts';
import { SpecialAreaFiling } from './special-area-filing.entity.ts';

/** Files the form under its number and day. */
export async function fileSpecialArea(ctx: Context, input: ReviewSpecialAreaFilingInput): Promise<SpecialAreaFiling> {
  const filing = await reviewed(ctx, input, 'file');
  filing.number = await nextDocumentNumber(ctx, SPECIAL_AREA_WORD, Number(ctx.today.slice(0, 4)));
  filing.filedOn = ctx.today;
  ctx.record('specialAreaFiling.filed', filing, { number: filing.number }, input.opinion);
  return filing;
}

/** Sends the form back with what is to be mended. */
export async function returnSpecialArea(ctx: Context, input: ReviewSpecialAreaFilingInput): Promise<SpecialAreaFiling> {
  const filing = await reviewed(ctx, input, 'return');
  ctx.record('specialAreaFiling.returned', filing, {}, input.opinion);
  return filing;
}

async function reviewed(
  ctx: Context,
  { filingId, opinion }: ReviewSpecialAreaFilingInput,
  verb: SpecialAreaVerb,
): Promise<SpecialAreaFiling> {
  const filing = await ctx.hold(SpecialAreaFiling, filingId);
  const next = advance(specialAreaLifecycle, filing.state, verb, ctx.actor.roles);
  if (!isOtherSide(ctx.actor, { divisionId: filing.divisionId, accountIds: [filing.submittedById] })) {
    throw new Refusal('FOUR_EYES', { actor: filing.submittedByName, step: 'submit' });
  }
  filing.state = next;
  filing.opinion = opinion;
  filing.reviewedByName = ctx.actor.name;
  ctx.announce({ topic: 'special-area-filing', id: filing.id, audience: ['POLICY_DIVISION', filing.divisionId] });
  return filing;
}
