import type { CreditClass, ExclusionReason, PoolChangeReason } from '@sunlot/glossary';
import {
  Allow,
  AuditEntry,
  type Connection,
  connectionOf,
  type Context,
  historyOf,
  isUuid,
} from '@sunlot/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { cutPool } from './cut-pool.ts';
import {
  ChangeCount,
  ClassCount,
  DistrictCount,
  ExclusionCount,
  Pool,
  PoolChange,
  PoolDifference,
  PoolExclusion,
} from './pool.entity.ts';
import { CutPoolInput, PoolChangesArgs, PoolExclusionsArgs } from './pool.inputs.ts';
import { pageOfChanges, pageOfExclusions } from './pool-exclusions.ts';
import { isReconciled, type Reckoned } from './reckoning.ts';

const PoolExclusionConnection = connectionOf(PoolExclusion);
const PoolChangeConnection = connectionOf(PoolChange);

@Resolver(() => Pool)
export class PoolResolver {
  @Query(() => Pool, { nullable: true })
  @Allow('pool.read')
  pool(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Pool | undefined> {
    return ctx.find(Pool, id);
  }

  /** All pools ever cut for a task, newest first; those before the first were voided. */
  @Query(() => [Pool])
  @Allow('pool.read')
  async poolsOfTask(@Arg('taskId', () => ID) taskId: string, @Ctx() ctx: Context): Promise<Pool[]> {
    if (!isUuid(taskId)) return [];
    return ctx.em.find(Pool, ctx.visible(Pool, { taskId }), { orderBy: { cutAt: 'desc' } });
  }

  @Mutation(() => Pool)
  @Allow('pool.cut')
  cutPool(@Arg('input', () => CutPoolInput) input: CutPoolInput, @Ctx() ctx: Context): Promise<Pool> {
    return cutPool(ctx, input);
  }

  @FieldResolver(() => PoolExclusionConnection)
  exclusions(
    @Root() pool: Pool,
    @Args(() => PoolExclusionsArgs) asked: PoolExclusionsArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<PoolExclusion>> {
    return pageOfExclusions(ctx, pool, asked);
  }

  @FieldResolver(() => [DistrictCount])
  byDistrict(@Root() { districtCounts, reckoning }: Pool): DistrictCount[] {
    return beside(districtCounts, reckoning?.districts).map(({ key, ...counts }) => ({ districtCode: key, ...counts }));
  }

  /**
   * Internal like the classes: the list has one beside each object, and whoever knows the rest of a short list could try them all until the
   * digest fits. Null for everybody but the office and the Policy & Regulations Division.
   */
  @FieldResolver(() => String, { nullable: true })
  objectsDigest(@Root() pool: Pool, @Ctx() ctx: Context): string | null {
    return ctx.may('credit.read') ? pool.objectsDigest : null;
  }

  /** Internal: null for everybody but the office and the Policy & Regulations Division. */
  @FieldResolver(() => [ClassCount], { nullable: true })
  byClass(@Root() pool: Pool, @Ctx() ctx: Context): ClassCount[] | null {
    if (!ctx.may('credit.read')) return null;
    return beside(pool.classCounts, pool.reckoning?.classes).map(({ key, ...counts }) => ({
      creditClass: key as CreditClass,
      ...counts,
    }));
  }

  /** Those left out by reason, the most frequent first; null for pools cut before that was kept. */
  @FieldResolver(() => [ExclusionCount], { nullable: true })
  byReason(@Root() { reckoning }: Pool): ExclusionCount[] | null {
    return (
      reckoning &&
      ranked(reckoning.reasons).map(([reason, count]) => ({ reasonCode: reason as ExclusionReason, count }))
    );
  }

  /** Whether pool and exclusions together are the register; null for pools cut before that was kept. */
  @FieldResolver(() => Boolean, { nullable: true })
  reconciled(@Root() { reckoning, districtCounts, classCounts }: Pool): boolean | null {
    return reckoning && isReconciled(reckoning, districtCounts, classCounts);
  }

  /** The last pool of the same task or items; null for the first, and where it is not this person's to see. */
  @FieldResolver(() => Pool, { nullable: true })
  async previous(@Root() { previousPoolId }: Pool, @Ctx() ctx: Context): Promise<Pool | null> {
    return previousPoolId === null ? null : ((await ctx.find(Pool, previousPoolId)) ?? null);
  }

  @FieldResolver(() => [AuditEntry])
  async history(@Root() pool: Pool, @Ctx() ctx: Context): Promise<AuditEntry[]> {
    const entries = await historyOf(ctx, pool);
    return ctx.may('credit.read') ? entries : entries.map(withoutObjectsDigest);
  }

  @FieldResolver(() => PoolChangeConnection)
  changes(
    @Root() pool: Pool,
    @Args(() => PoolChangesArgs) asked: PoolChangesArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<PoolChange>> {
    return pageOfChanges(ctx, pool, asked);
  }
}

@Resolver(() => PoolDifference)
export class PoolDifferenceResolver {
  /** How many changed for which reason, the most frequent first. */
  @FieldResolver(() => [ChangeCount])
  byChange(@Root() { reasons }: PoolDifference): ChangeCount[] {
    return ranked(reasons).map(([why, count]) => ({ why: why as PoolChangeReason, count }));
  }
}

/** The trail keeps which list was cut; it is told to those who may know the digest. */
function withoutObjectsDigest(entry: AuditEntry): AuditEntry {
  const { objects, ...details } = (entry.details ?? {}) as { objects?: { count: number } };
  return objects ? { ...entry, details: { ...details, objects: { count: objects.count } } } : entry;
}

interface Beside {
  readonly key: string;
  readonly count: number;
  readonly registered: number | null;
  readonly excluded: number | null;
}

/** The figures of the lists beside those of the register, by code; a district all of whose objects were left out has its row. */
function beside(
  counts: Readonly<Record<string, number>>,
  reckoned: Readonly<Record<string, Reckoned>> | undefined,
): Beside[] {
  const keys = [...new Set([...Object.keys(counts), ...Object.keys(reckoned ?? {})])].sort();
  return keys.map((key) => ({
    key,
    count: counts[key] ?? 0,
    registered: reckoned ? (reckoned[key]?.registered ?? 0) : null,
    excluded: reckoned ? (reckoned[key]?.excluded ?? 0) : null,
  }));
}

function ranked(counts: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(counts).sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
}
