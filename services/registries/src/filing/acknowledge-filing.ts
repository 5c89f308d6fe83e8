import { advance, type Context } from '@sunlot/subgraph-kit';
import { acknowledgeItem } from '../inspection-item/acknowledge-item.ts';
import { Filing } from './filing.entity.ts';
import type { FilingInput } from './filing.inputs.ts';
import { filingLifecycle } from './filing.lifecycle.ts';
import { itemsIn } from './items-in.ts';

/** The Justice Bureau takes the filed list on its record, with every item filed in it. */
export async function acknowledgeFiling(ctx: Context, { filingId }: FilingInput): Promise<Filing> {
  const filing = await ctx.hold(Filing, filingId);
  filing.state = advance(filingLifecycle[filing.kind], filing.state, 'acknowledge', ctx.actor.roles);
  if (filing.kind === 'ITEM_LIST') {
    for (const itemId of await itemsIn(ctx, 'FILED')) await acknowledgeItem(ctx, { itemId });
  }
  filing.acknowledgedAt = ctx.now;

  ctx.record('filing.acknowledged', filing, { kind: filing.kind, list: filing.listDigest });
  ctx.announce({ topic: 'filing', id: filing.id });
  return filing;
}
