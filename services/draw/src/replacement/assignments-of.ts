import type { Assignment } from '@sunlot/facts';
import type { Context } from '@sunlot/subgraph-kit';
import type { z } from 'zod';
import { rowsOf } from '../sealing/rows-of.ts';
import type { Draw } from '../session/draw.entity.ts';

/** Who was drawn, in draw order; nothing before the draw. */
export async function* assignmentsOf(
  ctx: Context,
  { assignmentsFile }: Pick<Draw, 'assignmentsFile'>,
): AsyncGenerator<z.infer<typeof Assignment>> {
  if (!assignmentsFile) return;
  for await (const [json] of rowsOf(ctx.vault.open(assignmentsFile)))
    yield JSON.parse(json!) as z.infer<typeof Assignment>;
}
