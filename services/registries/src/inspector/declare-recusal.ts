import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { InspectionObject } from '../inspection-object/inspection-object.entity.ts';
import { Inspector } from './inspector.entity.ts';
import type { DeclareRecusalInput } from './inspector.inputs.ts';
import { demandUnit } from './inspector-unit.ts';
import { Recusal } from './recusal.entity.ts';

/** Notes that an inspector is never sent to an object. Everybody may declare for himself; a unit may for its people. */
export async function declareRecusal(ctx: Context, input: DeclareRecusalInput): Promise<Inspector> {
  const inspector = await ctx.hold(Inspector, input.inspectorId);
  if (ctx.actor.inspectorId !== inspector.id) demandUnit(ctx, 'inspector.declareRecusal', inspector);
  const object = await ctx.get(InspectionObject, input.objectId);
  const validTo = input.validTo ?? null;
  if (validTo !== null && validTo < ctx.today) throw new Refusal('RANGE_INVALID', { from: ctx.today, to: validTo });
  const standing = await ctx.em.findOne(Recusal, {
    inspectorId: inspector.id,
    objectId: object.id,
    $or: [{ validTo: null }, { validTo: { $gte: ctx.today } }],
  });
  if (standing) throw new Refusal('RECUSAL_DUPLICATE', { name: inspector.name, object: object.name });

  const recusal = ctx.em.create(Recusal, {
    inspectorId: inspector.id,
    objectId: object.id,
    objectName: object.name,
    kind: input.kind,
    evidence: input.evidence.trim(),
    validFrom: ctx.today,
    validTo,
    declaredBy: ctx.actor.name,
  });
  await ctx.em.flush();
  ctx.record('recusal.declared', inspector, {
    recusalId: recusal.id,
    before: null,
    after: { object: object.name, recusalKind: recusal.kind, validTo },
  });
  ctx.announce({ topic: 'inspector', id: inspector.id });
  return inspector;
}
