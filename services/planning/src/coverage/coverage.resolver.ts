import { Allow, type Context } from '@sunlot/subgraph-kit';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { ItemCoverage, listCoverage } from './list-coverage.ts';

@Resolver()
export class CoverageResolver {
  /** Of this year when none is given; items still to be inspected first. */
  @Query(() => [ItemCoverage])
  @Allow('coverage.read')
  itemCoverage(
    @Arg('year', () => Int, { nullable: true }) year: number | undefined,
    @Ctx() ctx: Context,
  ): Promise<ItemCoverage[]> {
    return listCoverage(ctx, year ?? Number(ctx.today.slice(0, 4)));
  }
}
