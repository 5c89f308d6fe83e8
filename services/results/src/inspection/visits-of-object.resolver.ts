import type { Context } from '@sunlot/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Inspection } from './inspection.entity.ts';
import { InspectionObject } from './inspection-object.visitor.ts';

@Resolver(() => InspectionObject)
export class VisitsOfObjectResolver {
  /** The visits this actor may see, latest first; sealed ones are not among them. */
  @FieldResolver(() => [Inspection])
  async inspections(@Root() object: InspectionObject, @Ctx() ctx: Context): Promise<Inspection[]> {
    return (await ctx.load(openVisitsByObject, object.id)) ?? [];
  }
}

export async function openVisitsByObject(ids: readonly string[], ctx: Context): Promise<Inspection[][]> {
  const where = ctx.visible(Inspection, { objectId: { $in: [...ids] }, sealed: false });
  const found = await ctx.em.find(Inspection, where, { orderBy: { drawnAt: 'desc', id: 'desc' } });
  const byObject = Map.groupBy(found, (visit) => visit.objectId);
  return ids.map((id) => byObject.get(id) ?? []);
}
