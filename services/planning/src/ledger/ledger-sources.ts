import {
  drawCertified,
  drawEscrowOpened,
  drawFrozen,
  drawQueued,
  poolCut,
  problemFound,
  referralClosed,
  referralSent,
  taskInspected,
} from '@sunlot/facts';
import type { Context } from '@sunlot/subgraph-kit';
import type { Heard, TaskSoFar } from './task-ledger.stations.ts';

/** All that a row of the ledger is drawn from. */
export interface LedgerSource {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly planId: string;
  readonly planNumber: string;
  readonly planKind: string;
  readonly year: number;
  readonly initiatorId: string;
  readonly initiatorName: string;
  readonly initiatorDivisionId: string;
  readonly participantIds: readonly string[];
  readonly createdAt: Date;
  readonly educationWaiver: string | null;
  readonly drawId: string | null;
  /** As the journal writes it. */
  readonly escrowOpenedAt: string | null;
  readonly problems: number;
  readonly task: TaskSoFar;
  readonly heard: Heard;
}

/** Reads the tasks and tallies their journal, in one query. */
export async function ledgerSources(ctx: Context, taskIds: readonly string[]): Promise<LedgerSource[]> {
  const rows = await ctx.sql(TALLY, [taskIds, MILESTONES]);
  return rows.map((row) => row.source as Written).map(withDates);
}

type Written = Omit<LedgerSource, 'createdAt' | 'task'> & {
  readonly createdAt: string;
  readonly task: Omit<TaskSoFar, 'announcedAt' | 'drawAt' | 'cancelledAt'> &
    Record<'announcedAt' | 'drawAt' | 'cancelledAt', string | null>;
};

function withDates({ createdAt, task, ...rest }: Written): LedgerSource {
  const at = (instant: string | null): Date | null => (instant === null ? null : new Date(instant));
  return {
    ...rest,
    createdAt: new Date(createdAt),
    task: { ...task, announcedAt: at(task.announcedAt), drawAt: at(task.drawAt), cancelledAt: at(task.cancelledAt) },
  };
}

/** All facts but those that are told for each visit, which task_visit counts; named one by one, so that an index finds them. */
const MILESTONES = [
  poolCut,
  drawQueued,
  drawFrozen,
  drawCertified,
  drawEscrowOpened,
  taskInspected,
  problemFound,
  referralSent,
  referralClosed,
].map((fact) => fact.name);

/**
 * What a draw left behind ends with its void (R27): only what was heard after the last void of the task counts. A fact
 * that names its attempt belongs to that attempt however late it arrives; attempts of a replacement count by themselves.
 */
const TALLY = `
with voided as (
  select task_id, max(at) as at, max((payload->>'attempt')::int) as attempt
  from task_event where name = 'draw.voided' and task_id = any($1::uuid[]) group by task_id
),
counted as (
  select e.* from task_event e left join voided v using (task_id)
  where e.task_id = any($1::uuid[]) and e.name = any($2::text[])
    and (v.task_id is null or case when e.payload->>'replaces' is null then coalesce((e.payload->>'attempt')::int > v.attempt, e.at > v.at) else e.at > v.at end)
),
tally as (
  select task_id,
    (array_agg((payload->>'objectCount')::int order by at desc) filter (where name = 'pool.cut'))[1] as pool_size,
    coalesce(
      (array_agg(payload->>'drawId' order by at desc) filter (where name = 'draw.certified'))[1],
      (array_agg(payload->>'drawId' order by at desc) filter (where name = 'draw.frozen'))[1],
      (array_agg(payload->>'drawId' order by at desc) filter (where name = 'draw.queued'))[1]) as draw_id,
    max(at) filter (where name = 'draw.escrow-opened') as escrow_opened_at,
    coalesce(bool_or(name = 'draw.frozen'), false) as frozen,
    (array_agg((payload->>'poolSize')::int order by at desc) filter (where name in ('draw.frozen', 'draw.certified')))[1] as drawn_from,
    (array_agg((payload->>'drawn')::int order by at desc) filter (where name = 'draw.certified'))[1] as drawn,
    (array_agg((payload->>'inspections')::int order by at desc) filter (where name = 'task.inspected'))[1] as inspected,
    (array_agg(payload->>'publicationDueOn' order by at desc) filter (where name = 'task.inspected'))[1] as publication_due_on,
    count(distinct payload->>'recordId') filter (where name = 'problem.found') as problems,
    count(distinct subject_id) filter (where name = 'referral.sent') as sent,
    count(distinct subject_id) filter (where name = 'referral.closed') as closed
  from counted group by task_id
),
progress as (
  select task_id, count(*) filter (where noticed_at > began) as noticed, count(*) filter (where recorded_at > began) as recorded,
    count(*) filter (where published_at > began) as published
  from task_visit left join voided using (task_id), coalesce(voided.at, '-infinity') as began
  where task_id = any($1::uuid[]) and voided_at is null group by task_id
),
owed as (
  select found.task_id, count(distinct found.subject_id) as visits from counted found
  where found.name = 'problem.found'
    and not exists (
      select from counted sent
      where sent.task_id = found.task_id and sent.name in ('referral.sent', 'referral.closed')
        and sent.payload->>'inspectionId' = found.subject_id)
  group by found.task_id
)
select jsonb_build_object(
  'id', t.id, 'number', t.number, 'title', t.title, 'planId', t.plan_id, 'planNumber', t.plan_number, 'planKind', t.plan_kind,
  'year', t.year, 'initiatorId', t.initiator_id, 'initiatorName', t.initiator_name,
  'initiatorDivisionId', t.initiator_division_id, 'participantIds', t.participant_ids, 'createdAt', t.created_at,
  'educationWaiver', education.reason, 'drawId', tally.draw_id, 'escrowOpenedAt', tally.escrow_opened_at, 'problems', coalesce(tally.problems, 0),
  'task', jsonb_build_object(
    'educated', education.id is not null, 'announcedAt', t.announced_at, 'drawAt', t.draw_at, 'cancelledAt', t.cancelled_at,
    'inspectFrom', t.inspect_from, 'inspectTo', t.inspect_to),
  'heard', jsonb_build_object(
    'poolSize', coalesce(tally.drawn_from, tally.pool_size), 'frozen', coalesce(tally.frozen, false), 'drawn', tally.drawn,
    'noticed', coalesce(progress.noticed, 0), 'recorded', coalesce(progress.recorded, 0), 'published', coalesce(progress.published, 0),
    'inspected', tally.inspected, 'publicationDueOn', tally.publication_due_on,
    'referralsOpen', greatest(coalesce(tally.sent, 0) - coalesce(tally.closed, 0), 0),
    'referralsOwed', coalesce(owed.visits, 0))) as source
from task t
left join education_record education on education.task_id = t.id
left join tally on tally.task_id = t.id
left join progress on progress.task_id = t.id
left join owed on owed.task_id = t.id
where t.id = any($1::uuid[])
order by t.id`;
