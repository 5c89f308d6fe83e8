import { type Context, Refusal, type Route } from '@sunlot/subgraph-kit';
import { Draw } from '../session/draw.entity.ts';
import { IssuedOpening } from './issued-opening.entity.ts';

/**
 * A sealed opening, to whoever has its locator. It is unreadable without the code, and what is not there, has run out or was
 * replaced looks the same: nobody can find out here who is in a pool.
 */
export const openingRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/public/draws/:id/openings/:locator',
    verb: 'opening.collect',
    answer: async (ctx, { params }) => {
      const { id, locator } = params;
      const nothing = (): Refusal => new Refusal('OPENING_CODE_UNKNOWN', {});
      if (!/^[0-9a-f-]{36}$/.test(id ?? '') || !/^[0-9a-f]{32}$/.test(locator ?? '')) throw nothing();
      const opening = await ctx.em.findOne(IssuedOpening, { drawId: id!, locator: locator!, replacedAt: null });
      if (!opening || opening.expiresAt < ctx.now) throw nothing();
      if (!opening.collectedAt) await ctx.apart((apart) => noteCollected(apart, opening));
      return {
        type: 'application/octet-stream',
        body: Buffer.from(opening.sealed, 'base64'),
        headers: { 'cache-control': 'no-store' },
      };
    },
  },
];

async function noteCollected(ctx: Context, { id, drawId, objectCode }: IssuedOpening): Promise<void> {
  const opening = await ctx.em.findOneOrFail(IssuedOpening, { id });
  opening.collectedAt = ctx.now;
  ctx.record('draw.opening_collected', await ctx.em.findOneOrFail(Draw, { id: drawId }), { objectCode });
}
