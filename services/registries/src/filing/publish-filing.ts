import { advance, type Context } from '@sunlot/subgraph-kit';
import { putItemInForce } from '../inspection-item/put-item-in-force.ts';
import { Filing } from './filing.entity.ts';
import type { FilingInput } from './filing.inputs.ts';
import { filingLifecycle } from './filing.lifecycle.ts';
import { itemsIn } from './items-in.ts';

/** Publishes the acknowledged list: its new versions come into force and stand on the public page. */
export async function publishFiling(ctx: Context, { filingId }: FilingInput): Promise<Filing> {
  const filing = await ctx.hold(Filing, filingId);
  filing.state = advance(filingLifecycle[filing.kind], filing.state, 'publish', ctx.actor.roles);
  for (const itemId of await itemsIn(ctx, 'ACKNOWLEDGED')) await putItemInForce(ctx, { itemId });
  filing.publishedAt = ctx.now;

  ctx.record('filing.published', filing, { kind: filing.kind, list: filing.listDigest });
  ctx.announce({ topic: 'filing', id: filing.id });
  return filing;
}
