import { advance, type Context } from '@sunlot/subgraph-kit';
import { fileItem } from '../inspection-item/file-item.ts';
import { Filing } from './filing.entity.ts';
import type { FilingInput } from './filing.inputs.ts';
import { filingLifecycle } from './filing.lifecycle.ts';
import { filedList } from './filed-list.ts';
import { itemsIn } from './items-in.ts';

/** Sends the quarter's list to the Justice Bureau; drafts of items go with it. Refuses with the first item whose basis lapsed. */
export async function fileFiling(ctx: Context, { filingId }: FilingInput): Promise<Filing> {
  const filing = await ctx.hold(Filing, filingId);
  const state = advance(filingLifecycle[filing.kind], filing.state, 'file', ctx.actor.roles);
  if (filing.kind === 'ITEM_LIST') {
    for (const itemId of await itemsIn(ctx, 'DRAFT')) await fileItem(ctx, { itemId });
    await ctx.em.flush();
  }
  const list = await filedList(ctx, filing.kind);

  ctx.em.assign(filing, { state, entryCount: list.count, listDigest: list.digest, filedAt: ctx.now });
  ctx.record('filing.filed', filing, { kind: filing.kind, entries: list.count, list: list.digest });
  ctx.announce({ topic: 'filing', id: filing.id });
  return filing;
}
