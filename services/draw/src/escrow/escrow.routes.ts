import { Refusal, type Route } from '@sunlot/subgraph-kit';
import { frozenFileNames, Packer } from '@sunlot/draw-protocol';
import { deflateOnNode } from '@sunlot/draw-protocol/node';
import { LogEntry } from '../log/log-entry.entity.ts';
import { frozenBytes } from '../sealing/frozen-bytes.ts';
import { Draw } from '../session/draw.entity.ts';
import { EscrowShare } from './escrow-share.entity.ts';
import { holdsFor } from './hand-in-share.ts';

/**
 * What a draw can be finished from without this room: the frozen files, the sealed shares, and the draw's entries of the log so
 * far. It holds no name: handles, as the public record will. Who holds a share is on record as having taken it.
 */
export const escrowRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/files/draws/:id/escrow.zip',
    verb: 'draw.hold_escrow',
    answer: async (ctx, { params }) => {
      const draw = await ctx.get(Draw, params.id ?? '');
      if (draw.escrowThreshold === null) throw new Refusal('ESCROW_NONE', { number: draw.number });
      const files = new Map<string, Uint8Array>();
      for (const name of ['escrow.txt', 'freeze.txt', ...frozenFileNames])
        files.set(name, await frozenBytes(ctx, draw.id, name));
      const entries = await ctx.em.find(LogEntry, { drawId: draw.id }, { orderBy: { position: 'asc' } });
      files.set('log.txt', Buffer.from(entries.map(({ entry }) => entry).join('')));
      await ctx.inTransaction(async () => {
        const shares = await ctx.em.find(EscrowShare, { drawId: draw.id });
        const mine = shares.find((share) => holdsFor(ctx, share));
        if (!mine || mine.takenAt) return;
        Object.assign(mine, { takenAt: ctx.now, takenByName: ctx.actor.name });
        ctx.record('draw.escrow_taken', draw, { organization: mine.organizationName });
        ctx.announce({ topic: 'draw', id: draw.id });
      });
      return {
        type: 'application/zip',
        body: Buffer.concat(await new Packer(deflateOnNode).pack(files)),
        headers: { 'content-disposition': `attachment; filename="${draw.id}-escrow.zip"` },
      };
    },
  },
];
