import type { Context } from '@sunlot/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { InspectionObject } from '../inspection-object/inspection-object.entity.ts';
import { Recusal } from './recusal.entity.ts';

@Resolver(() => Recusal)
export class RecusalResolver {
  /** The object as it is now; null for those who may not see it. */
  @FieldResolver(() => InspectionObject, { nullable: true })
  async object(@Root() recusal: Recusal, @Ctx() ctx: Context): Promise<InspectionObject | undefined> {
    return ctx.load(visibleObjects, recusal.objectId);
  }
}

async function visibleObjects(ids: readonly string[], ctx: Context): Promise<(InspectionObject | undefined)[]> {
  const objects = await ctx.em.find(InspectionObject, ctx.visible(InspectionObject, { id: { $in: [...ids] } }));
  const byId = new Map(objects.map((object) => [object.id, object]));
  return ids.map((id) => byId.get(id));
}
