import { createInterface } from 'node:readline';
import type { Assignment } from '@sunlot/facts';
import type { Context } from '@sunlot/subgraph-kit';
import type { z } from 'zod';
import type { Draw } from '../session/draw.entity.ts';

/** Who was drawn, in draw order; nothing before the draw. */
export async function* assignmentsOf(
  ctx: Context,
  { assignmentsFile }: Pick<Draw, 'assignmentsFile'>,
): AsyncGenerator<z.infer<typeof Assignment>> {
  if (!assignmentsFile) return;
  for await (const line of createInterface({ input: ctx.vault.open(assignmentsFile) }))
    yield JSON.parse(line) as z.infer<typeof Assignment>;
}
