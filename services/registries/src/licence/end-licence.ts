import { LockMode } from '@mikro-orm/postgresql';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { InspectionObject } from '../inspection-object/inspection-object.entity.ts';
import { demandOwner } from '../ownership.ts';
import { Licence } from './licence.entity.ts';
import type { EndLicenceInput } from './licence.inputs.ts';

/** Notes that a licence was withdrawn or given back, from today on. Ending it twice changes nothing. */
export async function endLicence(ctx: Context, { licenceId, reason }: EndLicenceInput): Promise<Licence> {
  const licence = await ctx.em.findOne(Licence, { id: licenceId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!licence) throw new Refusal('NOT_FOUND', { type: 'Licence', id: licenceId });
  const object = await ctx.get(InspectionObject, licence.objectId);
  demandOwner(ctx, 'object.endLicence', object);
  if (licence.endedOn !== null) return licence;

  licence.endedOn = ctx.today;
  object.updatedAt = ctx.now;
  ctx.record(
    'object.licenceEnded',
    object,
    { licenceKind: licence.kind, number: licence.number, endedOn: { before: null, after: licence.endedOn } },
    reason,
  );
  ctx.announce({ topic: 'object', id: object.id });
  return licence;
}
