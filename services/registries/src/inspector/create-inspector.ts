import { InspectorStatus } from '@sunlot/glossary';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { knownUnit, type Unit } from '../body/known-bodies.ts';
import { isOwner } from '../ownership.ts';
import { Inspector } from './inspector.entity.ts';
import type { CreateInspectorInput } from './inspector.inputs.ts';
import { refuseTakenNumber, soundContent } from './inspector-content.ts';

/** Enters a person into the registry. Without a certificate nobody is ever drawn. */
export async function createInspector(ctx: Context, input: CreateInspectorInput): Promise<Inspector> {
  const unit = await unitFor(ctx, input);
  const content = soundContent(input);
  await refuseTakenNumber(ctx, content.staffNumber, unit);

  const inspector = ctx.em.create(Inspector, {
    ...content,
    ...unit,
    certificateNumber: null,
    certificateIssuer: null,
    certificateValidFrom: null,
    certificateValidTo: null,
    yearlyCheckOn: null,
    status: InspectorStatus.ACTIVE,
    updatedAt: ctx.now,
  });
  await ctx.em.flush();

  ctx.record('inspector.created', inspector, {
    name: inspector.name,
    roster: inspector.roster,
    organization: unit.organizationName,
  });
  ctx.announce({ topic: 'inspector', id: inspector.id });
  return inspector;
}

async function unitFor(ctx: Context, { organizationId }: CreateInspectorInput): Promise<Unit> {
  const { actor } = ctx;
  if (!organizationId) {
    return {
      organizationId: actor.organizationId,
      organizationName: actor.organizationName,
      divisionId: actor.divisionId,
    };
  }
  const unit = await knownUnit(ctx, organizationId);
  if (!isOwner(actor, unit))
    throw new Refusal('FORBIDDEN', {
      action: 'inspector.create',
      verb: 'inspector.create',
      needs: [unit.organizationName],
    });
  return unit;
}
