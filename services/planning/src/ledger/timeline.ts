import { TaskStage } from '@sunlot/glossary';
import type { Context } from '@sunlot/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { versionsOf } from '../plan/plan-parts.ts';
import { educationOf } from '../task/education-of.ts';
import type { Task } from '../task/task.entity.ts';
import { ledgerRowOf } from './ledger-row-of.ts';
import { TaskEvent } from './task-event.entity.ts';
import type { TaskLedgerRow } from './task-ledger-row.entity.ts';

@ObjectType()
export class TimelineStep {
  @Field(() => TaskStage) stage!: TaskStage;
  /** When it was done, or last went on; null while nothing of it has happened. */
  @Field(() => Date, { nullable: true }) at!: Date | null;
  @Field(() => String, { nullable: true }) actorName!: string | null;
  /** A number, a document number or somebody's own words; never a word that would need translating. */
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => Boolean) done!: boolean;
  /** Whose shares gave the secret of a draw that had stalled, or of one that replaces objects of it; empty in every other step. */
  @Field(() => [String]) escrowHolders!: string[];
}

/** The way of a task from the approved plan to its end, stations still ahead included; voided draws stay visible. */
export async function timelineOf(ctx: Context, task: Task): Promise<TimelineStep[]> {
  const [versions, education, row, events] = await Promise.all([
    versionsOf(ctx, task.planId),
    educationOf(ctx, task.id),
    ledgerRowOf(ctx, task.id),
    milestonesOf(ctx, task.id),
  ]);
  if (!row) return [];
  const approval = versions.findLast((version) => version.state === 'APPROVED');
  const voids = events.filter((event) => event.name === 'draw.voided');
  const last = (name: string): TaskEvent | undefined => lastAfter(events, name, voids.at(-1));
  const reached = ORDER.indexOf(row.stage);
  const step = (
    stage: TaskStage,
    at: Date | null | undefined,
    about: { actorName?: string | null; note?: string | null; escrowHolders?: string[] } = {},
  ): TimelineStep => ({
    stage,
    at: at ?? null,
    actorName: about.actorName ?? null,
    note: about.note ?? null,
    escrowHolders: about.escrowHolders ?? [],
    done: row.stage === 'CANCELLED' ? at != null : ORDER.indexOf(stage) < reached,
  });
  const pool = last('pool.cut');
  const draw = last('draw.certified');
  const openings = events.filter((event) => event.name === 'draw.escrow-opened');
  const openedFor = (drawId: string | undefined) => openings.find((event) => drawId && event.subjectId === drawId);
  // Before it is certified the draw is the one that is not void.
  const opening = draw
    ? openedFor(draw.subjectId)
    : openings.find((event) => !event.payload.replaces && !voids.some((it) => it.subjectId === event.subjectId));
  const steps = [
    step('PLAN', approval?.decidedAt, { actorName: approval?.decidedByName ?? null, note: task.planNumber }),
    step('EDUCATION', education?.recordedAt, {
      actorName: education?.recordedByName ?? null,
      note: education?.reason ?? education?.note ?? null,
    }),
    step('ANNOUNCEMENT', task.announcedAt, {
      actorName: task.announcedByName,
      note: task.drawAt?.toISOString() ?? null,
    }),
    ...voids.map((event) => ({
      ...step('DRAW', event.at, {
        note: textOf(event, 'reason'),
        escrowHolders: holdersIn(openedFor(event.subjectId)),
      }),
      done: true,
    })),
    step('POOL', pool?.at, { actorName: nameOf(pool), note: row.poolSize === null ? null : String(row.poolSize) }),
    step('DRAW', draw?.at, { note: textOf(draw, 'number'), escrowHolders: holdersIn(opening) }),
    ...openings
      .filter((event) => event.payload.replaces)
      .map((event) => ({
        ...step('DRAW', event.at, { note: textOf(event, 'number'), escrowHolders: holdersIn(event) }),
        done: true,
      })),
    step('NOTICE', last('inspection.noticed')?.at, { note: shareOf(row.noticed, row) }),
    step('INSPECTION', last('inspection.recorded')?.at, { note: shareOf(row.recorded, row) }),
    step('PUBLICATION', last('inspection.published')?.at, { note: shareOf(row.published, row) }),
    ...(row.stage === 'REFERRAL' || last('referral.sent')
      ? [step('REFERRAL', (last('referral.closed') ?? last('referral.sent'))?.at)]
      : []),
  ];
  if (row.stage === 'CANCELLED')
    return [...steps.filter((each) => each.done), { ...step('CANCELLED', task.cancelledAt), done: true }];
  return [...steps, { ...step('CLOSED', null), done: row.stage === 'CLOSED' }];
}

const ORDER: readonly TaskStage[] = [
  'PLAN',
  'EDUCATION',
  'ANNOUNCEMENT',
  'POOL',
  'DRAW',
  'NOTICE',
  'INSPECTION',
  'PUBLICATION',
  'REFERRAL',
  'CLOSED',
  'CANCELLED',
];

/** The last fact of each name, and every void and every escrow opened: a task of ten thousand visits has as short a timeline as one of ten. */
async function milestonesOf(ctx: Context, taskId: string): Promise<TaskEvent[]> {
  const rows = await ctx.sql(
    `select fact_id from task_event where task_id = $1 and name in ('draw.voided', 'draw.escrow-opened')
     union all
     select fact_id from (select distinct on (name) fact_id from task_event where task_id = $1
                            and name not in ('draw.voided', 'draw.escrow-opened')
                          order by name, at desc) latest`,
    [taskId],
  );
  return ctx.em.find(
    TaskEvent,
    { factId: { $in: rows.map((row) => row.fact_id as string) } },
    { orderBy: { at: 'asc' } },
  );
}

function lastAfter(events: readonly TaskEvent[], name: string, voided: TaskEvent | undefined): TaskEvent | undefined {
  return events.findLast((event) => event.name === name && (!voided || event.at > voided.at));
}

function shareOf(count: number, { drawn }: TaskLedgerRow): string | null {
  return drawn === null ? null : `${count}/${drawn}`;
}

function textOf(event: TaskEvent | undefined, key: string): string | null {
  const value = event?.payload[key];
  return typeof value === 'string' ? value : null;
}

function holdersIn(event: TaskEvent | undefined): string[] {
  return (event?.payload.holders as string[] | undefined) ?? [];
}

function nameOf(pool: TaskEvent | undefined): string | null {
  const cutBy = pool?.payload.cutBy as { accountName?: string } | undefined;
  return cutBy?.accountName ?? null;
}
