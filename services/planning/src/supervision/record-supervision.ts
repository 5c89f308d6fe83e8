import { type Context, nextDocumentNumber, Refusal } from '@sunlot/subgraph-kit';
import { SUPERVISION_WORD } from '../document-words.ts';
import { itemsInForce } from '../listed-item/items-in-force.ts';
import type { RecordSupervisionInput } from './supervision.inputs.ts';
import { SupervisionRecord } from './supervision-record.entity.ts';

/** A city division puts on record how it watched over a county (R22). */
export async function recordSupervision(ctx: Context, input: RecordSupervisionInput): Promise<SupervisionRecord> {
  // 一: the city watches over the county; a county has nobody below it to watch over.
  if (ctx.actor.level === 'COUNTY') throw new Refusal('FORBIDDEN', { verb: 'supervision.record', needs: ['CITY'] });
  const listed = await itemsInForce(ctx, input.itemCodes);
  const itemCode = input.itemCodes.find((code) => !listed.has(code));
  if (itemCode) throw new Refusal('ITEM_NOT_LISTED', { itemCode });
  const year = Number(input.supervisedOn.slice(0, 4));
  const record = ctx.em.create(SupervisionRecord, {
    ...input,
    demanded: input.demanded ?? null,
    number: await nextDocumentNumber(ctx, SUPERVISION_WORD, year),
    year,
    divisionId: ctx.actor.divisionId,
    divisionName: ctx.actor.organizationName,
    recordedByName: ctx.actor.name,
    recordedAt: ctx.now,
  });
  ctx.em.persist(record);
  await ctx.em.flush();
  ctx.record('supervision.recorded', record, { kind: record.kind, countyName: record.countyName });
  return record;
}
