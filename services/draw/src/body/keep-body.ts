import { organizationKept } from '@sunlot/facts';
import { on } from '@sunlot/subgraph-kit';
import { KnownBody } from './known-body.entity.ts';

/** Keeps who is who, so that rules can call a body by its code and a certificate by its name. */
export const keepBody = on(organizationKept, async (ctx, { id, code, name, kind, divisionId, authorityWord }) => {
  await ctx.em.upsert(KnownBody, { id, code, name, kind, divisionId, authorityWord });
});
