import { Allow, type Context } from '@sunlot/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { EntriesDone } from '../bulk/one-by-one.ts';
import { handOverItems } from './hand-over-items.ts';
import { HandOverItemsInput } from './item-bulk.inputs.ts';

@Resolver()
export class ItemBulkResolver {
  @Mutation(() => EntriesDone)
  @Allow('item.handOver')
  handOverItems(
    @Arg('input', () => HandOverItemsInput) input: HandOverItemsInput,
    @Ctx() ctx: Context,
  ): Promise<EntriesDone> {
    return handOverItems(ctx, input);
  }
}
