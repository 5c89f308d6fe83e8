import { Allow, type Context } from '@sunlot/subgraph-kit';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { collectPlans, PlanCollection } from './plan-collection.ts';

@Resolver()
export class PlanCollectionResolver {
  /** Of this year when none is given. */
  @Query(() => [PlanCollection])
  @Allow('plan.collect')
  planCollection(
    @Arg('year', () => Int, { nullable: true }) year: number | undefined,
    @Ctx() ctx: Context,
  ): Promise<PlanCollection[]> {
    return collectPlans(ctx, year ?? Number(ctx.today.slice(0, 4)));
  }
}
