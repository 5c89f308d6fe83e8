import { Allow, type Context } from '@sunlot/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { markObject } from '../object-mark/mark-object.ts';
import { handOverObjects } from './hand-over-objects.ts';
import { labelObjects } from './label-objects.ts';
import { HandOverObjectsInput, LabelObjectsInput, MarkObjectsInput } from './object-bulk.inputs.ts';
import { objectByObject, ObjectsDone } from './objects-done.ts';

@Resolver()
export class ObjectBulkResolver {
  @Mutation(() => ObjectsDone)
  @Allow('object.mark')
  markObjects(
    @Arg('input', () => MarkObjectsInput) { objectIds, ...mark }: MarkObjectsInput,
    @Ctx() ctx: Context,
  ): Promise<ObjectsDone> {
    return objectByObject(ctx, objectIds, (objectId) => markObject(ctx, { ...mark, objectId }));
  }

  @Mutation(() => ObjectsDone)
  @Allow('object.update')
  labelObjects(
    @Arg('input', () => LabelObjectsInput) input: LabelObjectsInput,
    @Ctx() ctx: Context,
  ): Promise<ObjectsDone> {
    return labelObjects(ctx, input);
  }

  @Mutation(() => ObjectsDone)
  @Allow('object.handOver')
  handOverObjects(
    @Arg('input', () => HandOverObjectsInput) input: HandOverObjectsInput,
    @Ctx() ctx: Context,
  ): Promise<ObjectsDone> {
    return handOverObjects(ctx, input);
  }
}
