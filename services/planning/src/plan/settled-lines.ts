import type { Context } from '@sunlot/subgraph-kit';
import { tasksOnLines } from '../task/tasks-on-lines.ts';
import { lineContentOf, type PlanContent } from './plan.content.ts';
import { linesOf } from './plan-parts.ts';

/** The lines of a plan that have their task and stand in this content as they were approved, by id; empty before the first task. */
export async function settledLines(ctx: Context, planId: string, content: PlanContent): Promise<ReadonlySet<string>> {
  const lines = await linesOf(ctx, planId);
  const taskNumbers = await tasksOnLines(ctx, lines);
  const wanted = new Map(content.lines.map((line) => [line.id, JSON.stringify(lineContentOf(line))]));
  const settled = lines.filter(
    (line) => taskNumbers.has(line.id) && wanted.get(line.id) === JSON.stringify(lineContentOf(line)),
  );
  return new Set(settled.map(({ id }) => id));
}
