import type { Context } from '@sunlot/subgraph-kit';
import { InspectionRecord } from './inspection-record.entity.ts';

export async function recordsByInspection(ids: readonly string[], ctx: Context): Promise<InspectionRecord[][]> {
  const found = await ctx.em.find(
    InspectionRecord,
    { inspectionId: { $in: [...ids] } },
    { orderBy: { sequence: 'asc' } },
  );
  const byVisit = Map.groupBy(found, (record) => record.inspectionId);
  return ids.map((id) => byVisit.get(id) ?? []);
}
