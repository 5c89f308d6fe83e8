import { advance, type Context, Refusal } from '@sunlot/subgraph-kit';
import { demandOwn } from '../who-answers.ts';
import type { SubmitSpecialAreaFilingInput } from './special-area.inputs.ts';
import { specialAreaLifecycle } from './special-area.lifecycle.ts';
import { namesArticle } from './special-area.rules.ts';
import { SpecialAreaFiling } from './special-area-filing.entity.ts';

/** Submits the form, new or mended. Refuses a basis that names no article. */
export async function submitSpecialAreaFiling(
  ctx: Context,
  input: SubmitSpecialAreaFilingInput,
): Promise<SpecialAreaFiling> {
  if (!namesArticle(input.basis)) throw new Refusal('SPECIAL_AREA_BASIS_MISSING', { basis: input.basis });
  const { filingId, ...form } = input;
  const written = {
    ...form,
    objectId: input.objectId ?? null,
    jointTaskNumber: input.jointTaskNumber ?? null,
    state: 'SUBMITTED' as const,
    submittedById: ctx.actor.accountId,
    submittedByName: ctx.actor.name,
    submittedAt: ctx.now,
  };
  const filing = filingId ? await mended(ctx, filingId, written) : fresh(ctx, written);
  await ctx.em.flush();
  ctx.record('specialAreaFiling.submitted', filing, {
    area: filing.area,
    itemCode: filing.itemCode,
    basis: filing.basis,
  });
  ctx.announce({ topic: 'special-area-filing', id: filing.id, audience: ['POLICY_DIVISION', filing.divisionId] });
  return filing;
}

type Written = Omit<SubmitSpecialAreaFilingInput, 'filingId'> &
  Pick<
    SpecialAreaFiling,
    'state' | 'submittedById' | 'submittedByName' | 'submittedAt' | 'objectId' | 'jointTaskNumber'
  >;

async function mended(ctx: Context, id: string, written: Written): Promise<SpecialAreaFiling> {
  const filing = await ctx.hold(SpecialAreaFiling, id);
  demandOwn(ctx.actor, { divisionId: filing.divisionId, name: filing.organizationName });
  advance(specialAreaLifecycle, filing.state, 'submit', ctx.actor.roles);
  return ctx.em.assign(filing, written);
}

function fresh(ctx: Context, written: Written): SpecialAreaFiling {
  return ctx.em.create(SpecialAreaFiling, {
    ...written,
    number: null,
    divisionId: ctx.actor.divisionId,
    organizationName: ctx.actor.organizationName,
    opinion: null,
    reviewedByName: null,
    filedOn: null,
  });
}
