import { poolCut } from '@sunlot/facts';
import { DrawState } from '@sunlot/glossary';
import { advance, on } from '@sunlot/subgraph-kit';
import { Draw } from './draw.entity.ts';
import { drawLifecycle, STANDING } from './draw.lifecycle.ts';
import { queueDraw } from './queue-draw.ts';

/**
 * The pool arrives from registries. A second cut before the freeze replaces the first, on record; after the freeze
 * nothing can replace it any more, and a pool cut then is noted and left alone (R27).
 */
export const receivePool = on(poolCut, async (ctx, { task, ...pool }) => {
  const standing = await ctx.em.findOne(Draw, { taskId: task.taskId, replacesId: null, state: { $in: [...STANDING] } });
  if (standing && standing.state !== DrawState.QUEUED && standing.state !== DrawState.POOL_CUT) {
    ctx.record('draw.pool_ignored', standing, { poolId: pool.poolId, state: standing.state });
    return;
  }
  const draw = standing ?? (await queueDraw(ctx, task, new Date(pool.cutAt)));
  draw.state = advance(drawLifecycle, draw.state, 'receive_pool', ctx.actor.roles);
  const replaced = draw.poolId;
  draw.task = task;
  draw.pool = pool;
  draw.poolId = pool.poolId;
  draw.poolSize = pool.objectCount;
  draw.exclusionCount = pool.exclusionCount;
  ctx.record('draw.pool_received', draw, {
    poolId: pool.poolId,
    replaced,
    objectsFile: pool.objectsFile,
    objectCount: pool.objectCount,
  });
  ctx.announce({ topic: 'draw', id: draw.id });
});
