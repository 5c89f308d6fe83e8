import { type Context, Masked } from '@sunlot/subgraph-kit';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { InspectionObject } from '../inspection-object/inspection-object.entity.ts';
import { Inspector } from './inspector.entity.ts';
import { Recusal } from './recusal.entity.ts';
import { RecusalEvidence } from './recusal-evidence.entity.ts';

@Resolver(() => Recusal)
export class RecusalResolver {
  /** The object as it is now; null for those who may not see it. */
  @FieldResolver(() => InspectionObject, { nullable: true })
  async object(@Root() recusal: Recusal, @Ctx() ctx: Context): Promise<InspectionObject | undefined> {
    return ctx.load(visibleObjects, recusal.objectId);
  }

  /** What was stated; null for those who may not read it. */
  @FieldResolver(() => String, { nullable: true })
  @Masked('Recusal.evidence', personOf)
  evidence(@Root() { evidence }: Recusal): string {
    return evidence;
  }

  /** The papers that bear it out, as they were handed in; empty for those who may not see them. */
  @FieldResolver(() => [RecusalEvidence])
  async evidenceFiles(@Root() recusal: Recusal, @Ctx() ctx: Context): Promise<RecusalEvidence[]> {
    return (await ctx.load(visiblePapers, recusal.id)) ?? [];
  }

  /** How many papers bear it out, whoever may see them. */
  @FieldResolver(() => Int)
  async evidenceFileCount(@Root() recusal: Recusal, @Ctx() ctx: Context): Promise<number> {
    return (await ctx.load(paperCounts, recusal.id)) ?? 0;
  }
}

@Resolver(() => RecusalEvidence)
export class RecusalEvidenceResolver {
  /** Where it can be read. */
  @FieldResolver(() => String)
  url(@Root() { id }: RecusalEvidence): string {
    return `/files/registries/recusal-evidence/${id}`;
  }
}

function personOf({ inspectorId }: Recusal, ctx: Context): Promise<Inspector | undefined> {
  return ctx.load(people, inspectorId);
}

/** Whoever sees a recusal saw the person before; whom it is about is asked for the mask alone. */
async function people(ids: readonly string[], ctx: Context): Promise<(Inspector | undefined)[]> {
  const found = await ctx.em.find(Inspector, { id: { $in: [...ids] } });
  const byId = new Map(found.map((person) => [person.id, person]));
  return ids.map((id) => byId.get(id));
}

async function visibleObjects(ids: readonly string[], ctx: Context): Promise<(InspectionObject | undefined)[]> {
  const objects = await ctx.em.find(InspectionObject, ctx.visible(InspectionObject, { id: { $in: [...ids] } }));
  const byId = new Map(objects.map((object) => [object.id, object]));
  return ids.map((id) => byId.get(id));
}

async function visiblePapers(recusalIds: readonly string[], ctx: Context): Promise<RecusalEvidence[][]> {
  const papers = await ctx.em.find(
    RecusalEvidence,
    ctx.visible(RecusalEvidence, { recusalId: { $in: [...recusalIds] } }),
    { orderBy: { id: 'asc' } },
  );
  return recusalIds.map((id) => papers.filter(({ recusalId }) => recusalId === id));
}

async function paperCounts(recusalIds: readonly string[], ctx: Context): Promise<number[]> {
  const rows = await ctx.sql(
    'select recusal_id, count(*)::int as papers from recusal_evidence where recusal_id = any($1) group by recusal_id',
    [[...recusalIds]],
  );
  const counts = new Map(rows.map((row) => [row.recusal_id as string, row.papers as number]));
  return recusalIds.map((id) => counts.get(id) ?? 0);
}
