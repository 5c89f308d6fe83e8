import { Allow, type Context } from '@sunlot/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { InspectionObject } from '../inspection-object/inspection-object.entity.ts';
import { endMark } from './end-mark.ts';
import { markObject } from './mark-object.ts';
import { ObjectMark } from './object-mark.entity.ts';
import { EndMarkInput, MarkObjectInput } from './object-mark.inputs.ts';

@Resolver(() => InspectionObject)
export class ObjectMarkResolver {
  @Mutation(() => ObjectMark)
  @Allow('object.mark')
  markObject(@Arg('input', () => MarkObjectInput) input: MarkObjectInput, @Ctx() ctx: Context): Promise<ObjectMark> {
    return markObject(ctx, input);
  }

  @Mutation(() => ObjectMark)
  @Allow('object.mark')
  endMark(@Arg('input', () => EndMarkInput) input: EndMarkInput, @Ctx() ctx: Context): Promise<ObjectMark> {
    return endMark(ctx, input);
  }

  /** The marks in force today. */
  @FieldResolver(() => [ObjectMark])
  async marks(@Root() object: InspectionObject, @Ctx() ctx: Context): Promise<ObjectMark[]> {
    return (await ctx.load(marksOf, object.id)) ?? [];
  }
}

async function marksOf(objectIds: readonly string[], ctx: Context): Promise<ObjectMark[][]> {
  const inForce = { $or: [{ validTo: null }, { validTo: { $gte: ctx.today } }] };
  const all = await ctx.em.find(
    ObjectMark,
    { $and: [{ objectId: { $in: [...objectIds] } }, inForce] },
    { orderBy: { validFrom: 'asc' } },
  );
  return objectIds.map((id) => all.filter((mark) => mark.objectId === id));
}
