import { advance, type Context } from '@sunlot/subgraph-kit';
import { returnItem } from '../inspection-item/return-item.ts';
import { Filing } from './filing.entity.ts';
import type { ReturnFilingInput } from './filing.inputs.ts';
import { filingLifecycle } from './filing.lifecycle.ts';
import { itemsIn } from './items-in.ts';

/** The Justice Bureau sends the list back, and with it the items it had not acknowledged. */
export async function returnFiling(ctx: Context, { filingId, opinion }: ReturnFilingInput): Promise<Filing> {
  const filing = await ctx.hold(Filing, filingId);
  filing.state = advance(filingLifecycle[filing.kind], filing.state, 'return', ctx.actor.roles);
  if (filing.kind === 'ITEM_LIST') {
    for (const itemId of await itemsIn(ctx, 'FILED')) await returnItem(ctx, { itemId, opinion });
  }
  filing.filedAt = null;

  ctx.record('filing.returned', filing, { kind: filing.kind }, opinion);
  ctx.announce({ topic: 'filing', id: filing.id });
  return filing;
}
