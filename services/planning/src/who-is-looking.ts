import type { Context } from '@sunlot/subgraph-kit';
import { OVERSEERS } from './policy.ts';

interface Seen {
  readonly id: string;
  readonly initiatorDivisionId: string;
  readonly participantIds: readonly string[];
}

/** Tells open pages that a plan moved: those of whoever may see it, and nobody else's. */
export function showPlan(ctx: Context, plan: Seen): void {
  ctx.announce({ topic: 'plan', id: plan.id, audience: audienceOf(plan) });
}

/** The same for a task and its row of the ledger. */
export function showTask(ctx: Context, task: Seen): void {
  ctx.announce({ topic: 'task', id: task.id, audience: audienceOf(task) });
}

function audienceOf({ initiatorDivisionId, participantIds }: Seen): string[] {
  return [...new Set([...OVERSEERS, initiatorDivisionId, ...participantIds])];
}
