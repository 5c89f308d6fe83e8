import { type Connection, containing, type Context, page } from '@sunlot/subgraph-kit';
import { Task } from './task.entity.ts';
import { type TaskFilter, type TasksArgs, TaskSortBy } from './task.inputs.ts';

const COLUMN = { NUMBER: 'createdAt', TITLE: 'title', INSPECT_FROM: 'inspectFrom' } as const;

/** The tasks this actor sees, newest first unless asked otherwise. */
export function listTasks(ctx: Context, { filter, sort, ...asked }: TasksArgs): Promise<Connection<Task>> {
  const column = COLUMN[sort?.by ?? TaskSortBy.NUMBER];
  return page(ctx, Task, { where: tasksWhere(filter ?? {}), orderBy: { [column]: sort?.order ?? 'DESC' }, asked });
}

function tasksWhere({ state, search, planId, year }: TaskFilter): Record<string, unknown> {
  return {
    ...(state ? { state } : {}),
    ...(planId ? { planId } : {}),
    ...(year ? { year } : {}),
    ...(search ? { $or: [{ title: containing(search) }, { number: containing(search) }] } : {}),
  };
}
