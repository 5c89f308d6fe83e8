import type { Context } from '@sunlot/subgraph-kit';
import { TaskLedgerRow } from './task-ledger-row.entity.ts';

/** The row of a task; every task has one from the moment it is made. One query for a page of tasks. */
export function ledgerRowOf(ctx: Context, taskId: string): Promise<TaskLedgerRow | undefined> {
  return ctx.load(ledgerRowsOf, taskId);
}

async function ledgerRowsOf(taskIds: readonly string[], ctx: Context): Promise<(TaskLedgerRow | undefined)[]> {
  const rows = await ctx.em.find(TaskLedgerRow, { id: { $in: [...taskIds] } }, { refresh: true });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return taskIds.map((taskId) => byId.get(taskId));
}
