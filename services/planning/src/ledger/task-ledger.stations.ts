import type { TaskStage, TaskState } from '@sunlot/glossary';
import { addDays, type Day, instantOf, localDay } from '@sunlot/workdays';
import { educationDueOn, NOTICE_DAYS } from '../task/task.rules.ts';

/** What the task itself says. */
export interface TaskSoFar {
  readonly educated: boolean;
  readonly announcedAt: Date | null;
  readonly drawAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly inspectFrom: Day;
  readonly inspectTo: Day;
}

/** What was heard about it since its draw was last voided, or at all. */
export interface Heard {
  readonly poolSize: number | null;
  readonly frozen: boolean;
  readonly drawn: number | null;
  readonly noticed: number;
  readonly recorded: number;
  readonly published: number;
  /** Visits of the task, once all of them have their record; null before. */
  readonly inspected: number | null;
  readonly publicationDueOn: Day | null;
  readonly referralsOpen: number;
  /** Visits with a problem for which no referral, be it to one's own follow-up, has been sent yet. */
  readonly referralsOwed: number;
}

/** Where the task waits, and until when. */
export interface Station {
  readonly state: TaskState;
  readonly stage: TaskStage;
  readonly dueOn: Day | null;
  readonly nextDeadline: Date | null;
}

/** Follows the task from the plan to its last referral and stops where something is still to be done (一.6). */
export function stationOf(task: TaskSoFar, heard: Heard): Station {
  const { inspectFrom, inspectTo, drawAt } = task;
  if (task.cancelledAt) return { state: 'CANCELLED', stage: 'CANCELLED', ...never };
  if (!task.educated) return { state: 'CREATED', stage: 'EDUCATION', ...endOf(educationDueOn(inspectFrom)) };
  if (!task.announcedAt || !drawAt)
    return { state: 'EDUCATED', stage: 'ANNOUNCEMENT', ...endOf(announcementDueOn(inspectFrom)) };
  if (heard.drawn === null) {
    const drawDue = { dueOn: localDay(drawAt), nextDeadline: drawAt };
    if (heard.frozen) return { state: 'FROZEN', stage: 'DRAW', ...drawDue };
    if (heard.poolSize !== null) return { state: 'POOL_CUT', stage: 'DRAW', ...drawDue };
    return { state: 'ANNOUNCED', stage: 'POOL', ...drawDue };
  }
  if (heard.inspected === null) {
    const allNoticed = heard.noticed >= heard.drawn && heard.drawn > 0;
    if (allNoticed) return { state: 'NOTICED', stage: 'INSPECTION', ...endOf(inspectTo) };
    return { state: 'DRAWN', stage: 'NOTICE', ...endOf(addDays(inspectTo, -NOTICE_BEFORE_VISIT_DAYS)) };
  }
  if (heard.published < heard.inspected) {
    return {
      state: 'INSPECTED',
      stage: 'PUBLICATION',
      ...(heard.publicationDueOn ? endOf(heard.publicationDueOn) : never),
    };
  }
  // R40: nothing is closed silently. A problem keeps the task open until its referral is sent and closed.
  if (heard.referralsOpen + heard.referralsOwed > 0) return { state: 'PUBLISHED', stage: 'REFERRAL', ...never };
  return { state: 'CLOSED', stage: 'CLOSED', ...never };
}

/** 二(五)5: 提前48小时以上 — the last notice that still allows a visit on the last day. */
const NOTICE_BEFORE_VISIT_DAYS = 2;

/** The notice of the draw and the notice of the visit must both fit before the first day of inspection. */
function announcementDueOn(inspectFrom: Day): Day {
  return addDays(inspectFrom, -(NOTICE_DAYS + NOTICE_BEFORE_VISIT_DAYS));
}

const never = { dueOn: null, nextDeadline: null } as const;

/** A day that still counts ends at midnight. */
function endOf(dueOn: Day): Pick<Station, 'dueOn' | 'nextDeadline'> {
  return { dueOn, nextDeadline: instantOf(addDays(dueOn, 1)) };
}
