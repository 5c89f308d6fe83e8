import type { LedgerSource } from './ledger-sources.ts';
import { stationOf } from './task-ledger.stations.ts';

/** After every day that could be due. */
const NO_DEADLINE = '9999-12-31';

/** One row of the ledger in the words of its table, with the task's state beside it. Pure: the same source, the same row. */
export function ledgerLine(source: LedgerSource, now: Date): Record<string, unknown> {
  const { task, heard } = source;
  const { state, stage, dueOn, nextDeadline } = stationOf(task, heard);
  return {
    id: source.id,
    number: source.number,
    title: source.title,
    plan_number: source.planNumber,
    plan_kind: source.planKind,
    year: source.year,
    initiator_id: source.initiatorId,
    initiator_name: source.initiatorName,
    initiator_division_id: source.initiatorDivisionId,
    participant_ids: source.participantIds,
    stage,
    due_on: dueOn,
    due_order: dueOn ?? NO_DEADLINE,
    next_deadline: nextDeadline,
    pool_size: heard.poolSize,
    drawn: heard.drawn,
    noticed: heard.noticed,
    recorded: heard.recorded,
    published: heard.published,
    problems: source.problems,
    referrals_open: heard.referralsOpen,
    draw_id: source.drawId,
    escrow_opened_at: source.escrowOpenedAt,
    joint: new Set([source.initiatorId, ...source.participantIds]).size > 1,
    education_waiver: source.educationWaiver,
    created_at: source.createdAt,
    updated_at: now,
    words: [source.number, source.title, source.planNumber, source.initiatorName].join(' '),
    state,
  };
}
