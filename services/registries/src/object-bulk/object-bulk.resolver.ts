import { Allow, type Context } from '@sunlot/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { EntriesDone, oneByOne } from '../bulk/one-by-one.ts';
import { InspectionObject } from '../inspection-object/inspection-object.entity.ts';
import { markObject } from '../object-mark/mark-object.ts';
import { handOverObjects } from './hand-over-objects.ts';
import { labelObjects } from './label-objects.ts';
import { HandOverObjectsInput, LabelObjectsInput, MarkObjectsInput } from './object-bulk.inputs.ts';

@Resolver()
export class ObjectBulkResolver {
  @Mutation(() => EntriesDone)
  @Allow('object.mark')
  markObjects(
    @Arg('input', () => MarkObjectsInput) { objectIds, ...mark }: MarkObjectsInput,
    @Ctx() ctx: Context,
  ): Promise<EntriesDone> {
    return oneByOne(ctx, InspectionObject, objectIds, (objectId) => markObject(ctx, { ...mark, objectId }));
  }

  @Mutation(() => EntriesDone)
  @Allow('object.update')
  labelObjects(
    @Arg('input', () => LabelObjectsInput) input: LabelObjectsInput,
    @Ctx() ctx: Context,
  ): Promise<EntriesDone> {
    return labelObjects(ctx, input);
  }

  @Mutation(() => EntriesDone)
  @Allow('object.handOver')
  handOverObjects(
    @Arg('input', () => HandOverObjectsInput) input: HandOverObjectsInput,
    @Ctx() ctx: Context,
  ): Promise<EntriesDone> {
    return handOverObjects(ctx, input);
  }
}
