import { type Context, fileKind, noteHandedIn, type Route } from '@sunlot/subgraph-kit';
import { demandPaper } from './evidence-handed-in.ts';
import { Inspector } from './inspector.entity.ts';
import { RecusalEvidence } from './recusal-evidence.entity.ts';

/** Takes a paper before the recusal it bears out is declared, and answers the digest the declaration names. */
const takeEvidence: Route = {
  method: 'POST',
  path: '/files/recusal-evidence',
  verb: 'inspector.declareRecusal',
  answer: async (ctx, { body }) => {
    demandPaper(body, body.length);
    const { digest } = await ctx.vault.put(body);
    await noteHandedIn(ctx, digest);
    return { status: 201, type: 'application/json', body: JSON.stringify({ digest }) };
  },
};

/** Gives a paper to those who may see it; to all others it does not exist. That somebody has read it is on the trail of the person it is about. */
const giveEvidence: Route = {
  method: 'GET',
  path: '/files/recusal-evidence/:id',
  verb: 'inspector.list',
  answer: async (ctx, { params }) => {
    const paper = await ctx.get(RecusalEvidence, params.id ?? '');
    const bytes = await ctx.vault.read(paper.digest);
    await noteRead(ctx, paper);
    return {
      type: fileKind(bytes)!,
      body: bytes,
      headers: { 'content-disposition': `attachment; ${calledInHeader(paper.name)}`, 'cache-control': 'no-store' },
    };
  },
};

export const recusalEvidenceRoutes: readonly Route[] = [takeEvidence, giveEvidence];

async function noteRead(ctx: Context, { id, recusalId, inspectorId }: RecusalEvidence): Promise<void> {
  const inspector = await ctx.get(Inspector, inspectorId);
  await ctx.apart(async (noting) => noting.record('recusal.evidenceRead', inspector, { recusalId, evidenceId: id }));
}

/** A name of any script, as a header takes it (RFC 8187). */
function calledInHeader(name: string): string {
  const escaped = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename*=UTF-8''${escaped}`;
}
