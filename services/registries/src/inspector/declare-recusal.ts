import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { InspectionObject } from '../inspection-object/inspection-object.entity.ts';
import { evidenceHandedIn } from './evidence-handed-in.ts';
import { Inspector } from './inspector.entity.ts';
import type { DeclareRecusalInput } from './inspector.inputs.ts';
import { demandUnit } from './inspector-unit.ts';
import { Recusal } from './recusal.entity.ts';
import { RecusalEvidence } from './recusal-evidence.entity.ts';

/** Notes that an inspector is never sent to an object, and keeps the papers that bear it out. Everybody may declare for himself; a unit may for its people. */
export async function declareRecusal(ctx: Context, input: DeclareRecusalInput): Promise<Inspector> {
  const inspector = await ctx.hold(Inspector, input.inspectorId);
  if (ctx.actor.inspectorId !== inspector.id) {
    ctx.demand('inspector.declareRecusalOfOthers');
    demandUnit(ctx, 'inspector.declareRecusalOfOthers', inspector);
  }
  const object = await ctx.get(InspectionObject, input.objectId);
  const validTo = input.validTo ?? null;
  if (validTo !== null && validTo < ctx.today) throw new Refusal('RANGE_INVALID', { from: ctx.today, to: validTo });
  const standing = await ctx.em.findOne(Recusal, {
    inspectorId: inspector.id,
    objectId: object.id,
    $or: [{ validTo: null }, { validTo: { $gte: ctx.today } }],
  });
  if (standing) throw new Refusal('RECUSAL_DUPLICATE', { name: inspector.name, object: object.name });
  const papers = await evidenceHandedIn(ctx, input.evidenceFiles ?? []);

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
  const whose = { recusalId: recusal.id, inspectorId: inspector.id, divisionId: inspector.divisionId };
  for (const paper of papers) ctx.em.create(RecusalEvidence, { ...paper, ...whose });
  ctx.record('recusal.declared', inspector, {
    recusalId: recusal.id,
    before: null,
    // How many, and not which: the trail is read by more than may read the papers.
    after: { object: object.name, recusalKind: recusal.kind, validTo, evidenceFiles: papers.length || null },
  });
  ctx.announce({ topic: 'inspector', id: inspector.id });
  return inspector;
}
