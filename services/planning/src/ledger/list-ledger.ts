import type { Light } from '@sunlot/glossary';
import { type Connection, containing, type Context, page, dueOnWith } from '@sunlot/subgraph-kit';
import type { Day } from '@sunlot/workdays';
import { type TaskLedgerArgs, type TaskLedgerFilter, TaskLedgerSortBy } from './task-ledger.inputs.ts';
import { TaskLedgerRow } from './task-ledger-row.entity.ts';

const COLUMN = { DUE_ON: 'dueOrder', NUMBER: 'createdAt', UPDATED_AT: 'updatedAt' } as const;

/** The rows this actor sees, what is due first on top unless asked otherwise (R21). */
export function listLedger(
  ctx: Context,
  { filter, sort, ...asked }: TaskLedgerArgs,
): Promise<Connection<TaskLedgerRow>> {
  const column = COLUMN[sort?.by ?? TaskLedgerSortBy.DUE_ON];
  return page(ctx, TaskLedgerRow, {
    where: ledgerWhere(filter ?? {}, ctx.today),
    orderBy: { [column]: sort?.order ?? 'ASC' },
    asked,
  });
}

export function ledgerWhere(
  { stage, light, initiatorId, kind, search, year }: TaskLedgerFilter,
  today: Day,
): Record<string, unknown> {
  return {
    ...(stage ? { stage } : {}),
    ...(light ? dueWhen(light, today) : {}),
    ...(initiatorId ? { initiatorId } : {}),
    ...(kind ? { planKind: kind } : {}),
    ...(year ? { year } : {}),
    ...(search ? { words: containing(search) } : {}),
  };
}

/** The rows that show this light today, by the column that is indexed; there, what has no deadline comes after every day. */
function dueWhen(light: Light, today: Day): Record<string, unknown> {
  const due = dueOnWith(light, today);
  return due ? { dueOrder: due, dueOn: { $ne: null } } : { dueOn: null };
}
