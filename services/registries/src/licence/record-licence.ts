import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { InspectionObject } from '../inspection-object/inspection-object.entity.ts';
import { demandOwner } from '../ownership.ts';
import { plainText, plainTextOrNull } from '../plain-text.ts';
import { Licence } from './licence.entity.ts';
import type { RecordLicenceInput } from './licence.inputs.ts';
import { passesTo } from './licence.rules.ts';

/**
 * Enters a licence of an object, or what a renewal changed in one; a paper of one of its duplicates becomes its own. Refuses a number that is another object's, an end
 * before the beginning, one of another kind without a title, and an object whose entry is closed or stands for the same enterprise as another: no licence of a duplicate
 * warns anybody before it lapses.
 */
export async function recordLicence(ctx: Context, input: RecordLicenceInput): Promise<Licence> {
  const object = await ctx.hold(InspectionObject, input.objectId);
  demandOwner(ctx, 'object.recordLicence', object);
  if (object.status === 'DEREGISTERED')
    throw new Refusal('OBJECT_NOT_ACTIVE', { name: object.name, status: object.status });
  if (object.duplicateOf !== null) await refuseDuplicate(ctx, object, object.duplicateOf);
  const { issuedOn = null, validTo = null } = input;
  const title = plainTextOrNull(input.title);
  if (input.kind === 'OTHER' && title === null) throw new Refusal('LICENCE_UNNAMED', { name: object.name });
  if (issuedOn !== null && validTo !== null && validTo < issuedOn)
    throw new Refusal('RANGE_INVALID', { from: issuedOn, to: validTo });

  const issuer = plainText(input.issuer);
  const number = plainText(input.number);
  const known = await ctx.em.findOne(Licence, { issuer, number });
  if (known && known.objectId !== object.id) await takeOver(ctx, known, object);
  const said = { kind: input.kind, title, issuedOn, validTo, endedOn: null };
  const before = known && told(known);
  const licence = known
    ? ctx.em.assign(known, said)
    : ctx.em.create(Licence, { ...said, objectId: object.id, issuer, number });
  await ctx.em.flush();

  object.updatedAt = ctx.now;
  ctx.record('object.licenceRecorded', object, {
    before,
    after: told(licence),
  });
  ctx.announce({ topic: 'object', id: object.id });
  return licence;
}

async function refuseDuplicate(ctx: Context, { name }: InspectionObject, keptId: string): Promise<never> {
  const kept = await ctx.em.findOneOrFail(InspectionObject, { id: keptId });
  throw new Refusal('LICENCE_OF_DUPLICATE', { name, kept: kept.name });
}

/** What the trail keeps of a licence. */
function told({ kind, title, number, issuer, issuedOn, validTo, endedOn }: Licence): Record<string, unknown> {
  return { licenceKind: kind, title, number, issuer, issuedOn, validTo, endedOn };
}

/** What a duplicate holds belongs to the record that is kept in its place; anybody else's stays theirs. */
async function takeOver(ctx: Context, licence: Licence, object: InspectionObject): Promise<void> {
  const { number, issuer } = licence;
  const holder = await ctx.em.findOneOrFail(InspectionObject, { id: licence.objectId });
  if (!passesTo(holder, object)) throw new Refusal('LICENCE_TAKEN', { number, issuer, name: holder.name });
  licence.objectId = object.id;
  holder.updatedAt = ctx.now;
  ctx.record('object.licenceMoved', holder, { before: told(licence), after: null });
  ctx.announce({ topic: 'object', id: holder.id });
}
