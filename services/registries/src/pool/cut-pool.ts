import { poolCut } from '@sunlot/facts';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { localDay } from '@sunlot/workdays';
import type { z } from 'zod';
import { InspectionItem } from '../inspection-item/inspection-item.entity.ts';
import { inForceOn } from '../inspection-item/inspection-item.filter.ts';
import { comparePools } from './compare-pools.job.ts';
import { CLASSES_MOVE } from '../credit-class/deliver-classes.ts';
import { holdClearedTask, type Task } from './cleared-task.ts';
import { type Cut, cutSnapshot } from './cut-snapshot.ts';
import { Pool } from './pool.entity.ts';
import type { CutPoolInput } from './pool.inputs.ts';

/**
 * Fixes who may be drawn for a task: the objects that meet its criteria less those excluded, each with a reason, and
 * the inspectors who may be sent, all as of one moment. 二(三)2: the initiating division builds the pool; the office
 * may do it for it. From then on nothing is patched: an error voids the draw and cuts anew.
 */
export async function cutPool(ctx: Context, { taskId }: CutPoolInput): Promise<Pool> {
  const cleared = await holdClearedTask(ctx, taskId);
  if (!cleared) throw new Refusal('TASK_NOT_READY', { taskId, missing: ['EDUCATION', 'ANNOUNCEMENT'] });
  const { task, drawAt } = cleared;
  demandInitiator(ctx, task);
  // R20: the day was announced so that a witness can be found; the list is not made behind the witness's back.
  if (ctx.today < localDay(drawAt)) throw new Refusal('POOL_TOO_EARLY', { drawAt: drawAt.toISOString() });
  await refuseSecondPool(ctx, task);
  await refuseUnlisted(ctx, task);

  await holdClasses(ctx);
  const cut = await cutSnapshot(ctx, task);
  const previousPoolId = await poolBefore(ctx, task);
  const pool = ctx.em.create(Pool, {
    taskId: task.taskId,
    taskNumber: task.taskNumber,
    divisionId: task.initiator.divisionId,
    divisionName: task.initiator.name,
    cutAt: ctx.now,
    cutByName: ctx.actor.name,
    objectCount: cut.objects.count,
    exclusionCount: cut.exclusions.count,
    inspectorCount: cut.inspectors.count,
    recusalCount: cut.recusals.count,
    objectsDigest: cut.objects.digest,
    exclusionsDigest: cut.exclusions.digest,
    inspectorsDigest: cut.inspectors.digest,
    recusalsDigest: cut.recusals.digest,
    districtCounts: cut.districtCounts,
    classCounts: cut.classCounts,
    creditAsOf: cut.creditAsOf,
    reckoning: cut.reckoning,
    previousPoolId,
    difference: null,
    changesDigest: null,
    voidedAt: null,
  });
  await ctx.em.flush();

  ctx.record('pool.cut', pool, {
    taskNumber: task.taskNumber,
    objects: cut.objects,
    exclusions: cut.exclusions,
    inspectors: cut.inspectors.count,
  });
  ctx.tell(poolCut, factOf(ctx, pool, task, cut));
  if (previousPoolId !== null)
    ctx.enqueue(comparePools, { poolId: pool.id }, { jobId: `${comparePools.name}.${pool.id}` });
  ctx.announce({ topic: 'pool', id: pool.id });
  ctx.announce({ topic: 'task', id: task.taskId });
  return pool;
}

/** No class comes or is taken back until this pool is there to be seen. Pools need not wait for each other. */
async function holdClasses(ctx: Context): Promise<void> {
  await ctx.sql('select pg_advisory_xact_lock_shared(hashtext($1))', [CLASSES_MOVE]);
}

function demandInitiator(ctx: Context, { initiator }: Task): void {
  if (ctx.actor.divisionId === initiator.divisionId || ctx.actor.roles.includes('OFFICE')) return;
  throw new Refusal('FORBIDDEN', { action: 'cutPool', verb: 'pool.cut', needs: [initiator.name] });
}

async function refuseSecondPool(ctx: Context, { taskId, taskNumber }: Task): Promise<void> {
  if (await ctx.em.findOne(Pool, { taskId, voidedAt: null })) throw new Refusal('POOL_ALREADY_CUT', { taskNumber });
}

/** R02: an item may have left the list, or lost its legal basis, since the task was approved. */
async function refuseUnlisted(ctx: Context, { items }: Task): Promise<void> {
  const codes = items.map(({ code }) => code);
  const listed = await ctx.em.find(InspectionItem, { $and: [{ code: { $in: codes } }, inForceOn(ctx.today)] });
  for (const itemCode of codes) {
    const item = listed.find(({ code }) => code === itemCode);
    if (!item) throw new Refusal('ITEM_NOT_LISTED', { itemCode });
    const lapsedOn = item.basisLapsedOn;
    if (lapsedOn !== null && lapsedOn <= ctx.today) throw new Refusal('ITEM_BASIS_LAPSED', { itemCode, lapsedOn });
  }
}

/** The last pool of the same task, else of the same items: what this one is laid beside. Null for the first. */
async function poolBefore(ctx: Context, { taskId, criteria }: Task): Promise<string | null> {
  const codes = JSON.stringify(criteria.itemCodes);
  const [before] = await ctx.sql(
    `select pool.id from pool join cleared_task cleared on cleared.task_id = pool.task_id
     where cleared.task->'criteria'->'itemCodes' @> $1::jsonb and cleared.task->'criteria'->'itemCodes' <@ $2::jsonb
     order by pool.task_id = $3 desc, pool.cut_at desc limit 1`,
    [codes, codes, taskId],
  );
  return (before?.id as string | undefined) ?? null;
}

type PoolCut = z.infer<typeof poolCut.shape>;

function factOf({ actor }: Context, pool: Pool, task: Task, cut: Cut): PoolCut {
  return {
    poolId: pool.id,
    task,
    cutAt: pool.cutAt.toISOString(),
    cutBy: {
      id: actor.organizationId,
      name: actor.organizationName,
      divisionId: actor.divisionId,
      accountId: actor.accountId,
      accountName: actor.name,
    },
    objectsFile: cut.objects.digest,
    objectCount: cut.objects.count,
    exclusionsFile: cut.exclusions.digest,
    exclusionCount: cut.exclusions.count,
    inspectorsFile: cut.inspectors.digest,
    inspectorCount: cut.inspectors.count,
    recusalsFile: cut.recusals.digest,
    recusalCount: cut.recusals.count,
    classCounts: cut.classCounts,
    creditAsOf: cut.creditAsOf,
  };
}
