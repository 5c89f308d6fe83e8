import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { undoImport } from '../sheet/undo-import.ts';
import type { UndoCreditDeliveryInput } from './credit-class.inputs.ts';
import { CreditImport } from './credit-import.entity.ts';
import { oneDeliveryAtATime } from './deliver-classes.ts';
import { takeBackClasses } from './take-back-classes.ts';
import { whyNotTakenBack } from './why-not-taken-back.ts';

/**
 * Takes the last delivery of classes back, however it came: what was pasted at once, a file by the job that undoes imports. Refuses when another
 * followed, or when a pool was cut by one of its classes.
 */
export async function undoCreditDelivery(ctx: Context, { deliveryId }: UndoCreditDeliveryInput): Promise<CreditImport> {
  await oneDeliveryAtATime(ctx);
  const delivery = await ctx.em.findOne(CreditImport, { id: deliveryId });
  if (!delivery) throw new Refusal('NOT_FOUND', { type: 'CreditImport', id: deliveryId });
  if (delivery.sheetImportId !== null) {
    await undoImport(ctx, { importId: delivery.sheetImportId });
    return delivery;
  }
  const refusal = await whyNotTakenBack(ctx, delivery);
  if (refusal) throw refusal;
  await takeBackClasses(ctx, delivery);
  return delivery;
}
