import type { CreditClass } from '@sunlot/glossary';
import { Allow, type Connection, connectionOf, type Context } from '@sunlot/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { cutPool } from './cut-pool.ts';
import { ClassCount, DistrictCount, Pool, PoolExclusion } from './pool.entity.ts';
import { CutPoolInput, PoolExclusionsArgs } from './pool.inputs.ts';
import { pageOfExclusions } from './pool-exclusions.ts';

const PoolExclusionConnection = connectionOf(PoolExclusion);

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
  poolsOfTask(@Arg('taskId', () => ID) taskId: string, @Ctx() ctx: Context): Promise<Pool[]> {
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
  byDistrict(@Root() pool: Pool): DistrictCount[] {
    return Object.entries(pool.districtCounts).map(([districtCode, count]) => ({ districtCode, count }));
  }

  /** Internal: null for everybody but the office and the Policy & Regulations Division. */
  @FieldResolver(() => [ClassCount], { nullable: true })
  byClass(@Root() pool: Pool, @Ctx() ctx: Context): ClassCount[] | null {
    if (!ctx.may('credit.read')) return null;
    return Object.entries(pool.classCounts).map(([creditClass, count]) => ({
      creditClass: creditClass as CreditClass,
      count,
    }));
  }
}
