import type { Context } from '@sunlot/subgraph-kit';
import type { Inspection } from '../inspection/inspection.entity.ts';

/** 二(五)4: a camera comes back the day the visit ends, which is known once the visit has its record. */
export async function expectCamerasBack(ctx: Context, visit: Inspection): Promise<void> {
  await ctx.sql('update camera_loan set due_on = $2::date where inspection_id = $1 and returned_at is null', [
    visit.id,
    visit.endedOn,
  ]);
}
