import { organizationKept } from '@sunlot/facts';
import { on } from '@sunlot/subgraph-kit';
import { KnownBody } from './known-body.entity.ts';

/** Keeps who there is and what they are called (decision 0021). */
export const keepBody = on(organizationKept, async (ctx, { id, name, divisionId }) => {
  await ctx.em.upsert(KnownBody, { id, name, divisionId });
});
