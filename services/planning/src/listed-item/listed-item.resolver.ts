import { Allow, type Context } from '@sunlot/subgraph-kit';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { isInForce } from './items-in-force.ts';
import { listItems } from './list-items.ts';
import { ListedItem } from './listed-item.entity.ts';

@Resolver(() => ListedItem)
export class ListedItemResolver {
  @Query(() => [ListedItem])
  @Allow('item.list')
  listedItems(
    @Arg('search', () => String, { nullable: true }) search: string | undefined,
    @Ctx() ctx: Context,
  ): Promise<ListedItem[]> {
    return listItems(ctx, search);
  }

  @FieldResolver(() => Boolean)
  inForce(@Root() item: ListedItem, @Ctx() ctx: Context): boolean {
    return isInForce(item, ctx.today);
  }
}
