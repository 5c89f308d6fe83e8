import type { Context } from '@sunlot/subgraph-kit';
import type { CompileSupervisionsInput } from './supervision.inputs.ts';
import { SupervisionRecord } from './supervision-record.entity.ts';

/** Gathers a year's material for the leading-group office; answers what was new, an empty list when nothing was. */
export async function compileSupervisions(
  ctx: Context,
  { year }: CompileSupervisionsInput,
): Promise<SupervisionRecord[]> {
  const records = await ctx.em.find(SupervisionRecord, ctx.visible(SupervisionRecord, { year, compiledAt: null }), {
    orderBy: { recordedAt: 'asc' },
  });
  for (const record of records) {
    record.compiledAt = ctx.now;
    ctx.record('supervision.compiled', record, { year });
  }
  return records;
}
