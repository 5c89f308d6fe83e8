import type { Context } from '@sunlot/subgraph-kit';
import type { CreditImport } from './credit-import.entity.ts';

/** Takes a delivery back: its classes go, and those it superseded are in force again. That it was there stays on the list of deliveries. */
export async function takeBackClasses(ctx: Context, delivery: CreditImport): Promise<void> {
  await ctx.sql('delete from credit_class where import_id = $1', [delivery.id]);
  await ctx.sql('update credit_class set superseded_at = null, superseded_by = null where superseded_by = $1', [
    delivery.id,
  ]);
  delivery.undoneAt = ctx.now;
  ctx.record('credit.undone', delivery, { changed: delivery.changed });
}
