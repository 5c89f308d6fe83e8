import type { Context } from '@sunlot/subgraph-kit';
import { Publication } from './publication.entity.ts';

export async function publicationsByInspection(
  ids: readonly string[],
  ctx: Context,
): Promise<(Publication | undefined)[]> {
  const found = await ctx.em.find(Publication, { inspectionId: { $in: [...ids] } });
  const byVisit = new Map(found.map((publication) => [publication.inspectionId, publication]));
  return ids.map((id) => byVisit.get(id));
}
