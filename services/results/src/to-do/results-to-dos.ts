import { type Context, mostUrgentFirst, type ToDo, toDo } from '@sunlot/subgraph-kit';
import { HOURS_OF_NOTICE } from '../notice/notice.rules.ts';
import { reasonOf, titleOf, type ToDoKind } from './to-do.words.ts';

/** What this person has to do next in this room, most urgent first; empty when nothing waits. Sealed visits are counted, never named. */
export async function resultsToDos(ctx: Context): Promise<ToDo[]> {
  const has = (...roles: string[]): boolean => roles.some((role) => ctx.actor.roles.includes(role));
  const lists = [
    ...(has('DIVISION', 'DEPARTMENT') ? [await ofDivision(ctx)] : []),
    ...(ctx.actor.inspectorId && has('INSPECTOR') ? [await ofInspector(ctx, ctx.actor.inspectorId)] : []),
    ...(has('POLICY_DIVISION') ? [await camerasOut(ctx)] : []),
    ...(has('OFFICE') ? [await overdueEverywhere(ctx)] : []),
  ];
  return mostUrgentFirst(lists.flat());
}

interface Waiting {
  readonly kind: ToDoKind;
  readonly subjectId: string;
  readonly link: string;
  readonly dueOn: string | null;
  readonly facts: Record<string, unknown>;
  readonly blockedBy?: string | null;
}

function workOf(ctx: Context, { kind, facts, ...waiting }: Waiting): ToDo {
  return toDo(ctx, { kind, title: titleOf(ctx, kind, facts), ...waiting });
}

const STEP_OF: Readonly<Record<string, ToDoKind>> = {
  DRAWN: 'inspection.notice',
  NOTICED: 'inspection.serve',
  SERVED: 'inspection.record',
  RECORDED: 'inspection.publish',
};

/** One line per task and step, so that a task of a thousand visits is four lines. */
async function ofDivision(ctx: Context): Promise<ToDo[]> {
  const rows = await ctx.sql(
    `select draw_id, task_id, task_number, state, count(*)::int as visits, to_char(min(due_on), 'YYYY-MM-DD') as due_on,
       min(planned_start) as planned_start, bool_and(recorded_by_id = $2) as all_mine
     from inspection
     where division_id = $1 and (state in ('DRAWN', 'NOTICED', 'RECORDED') or (state = 'SERVED' and planned_start <= $3::timestamptz))
     group by draw_id, task_id, task_number, state`,
    [ctx.actor.divisionId, ctx.actor.accountId, ctx.now],
  );
  return rows.map((row) => {
    const state = row.state as string;
    const start = row.planned_start === null ? null : new Date(row.planned_start as string);
    const latest = start && new Date(start.getTime() - HOURS_OF_NOTICE * 3_600_000);
    return workOf(ctx, {
      kind: STEP_OF[state]!,
      subjectId: row.task_id as string,
      link: `/inspections?filter=${encodeURIComponent(JSON.stringify({ taskId: row.task_id, state }))}`,
      dueOn: row.due_on as string | null,
      facts: { task: row.task_number, visits: row.visits, latest },
      blockedBy: state === 'RECORDED' && row.all_mine ? reasonOf(ctx, 'PUBLICATION_BY_RECORDER') : null,
    });
  });
}

/** My inspections: the visits ahead and the forms that wait. */
async function ofInspector(ctx: Context, inspectorId: string): Promise<ToDo[]> {
  const rows = await ctx.sql(
    `select id, object_name, state, planned_start, to_char(due_on, 'YYYY-MM-DD') as due_on from inspection
     where inspector_ids @> array[$1] and state in ('NOTICED', 'SERVED') order by planned_start limit 100`,
    [inspectorId],
  );
  return rows.map((row) => {
    const plannedStart = new Date(row.planned_start as string);
    return workOf(ctx, {
      kind: row.state === 'SERVED' && plannedStart <= ctx.now ? 'inspection.recordMine' : 'inspection.visit',
      subjectId: row.id as string,
      link: `/inspections/${row.id as string}/show`,
      dueOn: row.due_on as string | null,
      facts: { object: row.object_name, plannedStart },
    });
  });
}

async function camerasOut(ctx: Context): Promise<ToDo[]> {
  const rows = await ctx.sql(
    `select id, camera_label, division_name, to_char(due_on, 'YYYY-MM-DD') as due_on from camera_loan
     where returned_at is null and due_on <= $1::date order by due_on limit 100`,
    [ctx.today],
  );
  return rows.map((row) =>
    workOf(ctx, {
      kind: 'camera.takeBack',
      subjectId: row.id as string,
      link: '/camera-loans',
      dueOn: row.due_on as string,
      facts: { camera: row.camera_label, division: row.division_name },
    }),
  );
}

/** What a division has let pass comes to the office (practice §10). */
async function overdueEverywhere(ctx: Context): Promise<ToDo[]> {
  const rows = await ctx.sql(
    `select division_id, division_name, count(*)::int as visits, to_char(min(publication_due_on), 'YYYY-MM-DD') as due_on from inspection
     where state = 'RECORDED' and publication_due_on < $1::date group by division_id, division_name`,
    [ctx.today],
  );
  return rows.map((row) =>
    workOf(ctx, {
      kind: 'publication.overdue',
      subjectId: row.division_id as string,
      link: `/inspections?filter=${encodeURIComponent(JSON.stringify({ divisionId: row.division_id, state: 'RECORDED', light: 'RED' }))}`,
      dueOn: row.due_on as string,
      facts: { division: row.division_name, visits: row.visits },
    }),
  );
}
