import type { RoomMigration } from '@sunlot/subgraph-kit';

/** Draws that replace skipped objects of another draw: a series of their own for each, beside the attempts of the task. */
export const replacements: RoomMigration = {
  name: '0006-replacement',
  sql: `
alter table draw
  add column replaces_id uuid null references draw (id),
  add column replacing json null;
alter table draw drop constraint draw_task_id_attempt_unique;
create unique index draw_attempt_of_task on draw (task_id, attempt) where replaces_id is null;
create unique index draw_attempt_of_series on draw (replaces_id, attempt) where replaces_id is not null;
drop index draw_one_open_per_task;
create unique index draw_one_open_per_task on draw (task_id)
  where replaces_id is null
    and state in ('QUEUED', 'POOL_CUT', 'FROZEN', 'AWAITING_ENTROPY', 'AWAITING_ESCROW', 'WITNESSED', 'DRAWING', 'STALLED', 'DRAWN', 'OPEN');
-- A replacement may follow one that is opened: another object can be found ineligible later.
create unique index draw_one_open_per_series on draw (replaces_id)
  where replaces_id is not null
    and state in ('QUEUED', 'POOL_CUT', 'FROZEN', 'AWAITING_ENTROPY', 'AWAITING_ESCROW', 'WITNESSED', 'DRAWING', 'STALLED', 'DRAWN');

create table replacement (
  id uuid primary key default uuidv7(),
  draw_id uuid not null references draw (id),
  state text not null,
  objects json not null,
  reason text not null,
  explanation text not null,
  proposed_by uuid not null,
  proposed_by_division uuid not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  decided_by_name text null,
  decided_at timestamptz null,
  refusal text null,
  by_draw_id uuid null references draw (id)
);
create index replacement_draw_id_index on replacement (draw_id);
create unique index replacement_one_proposed on replacement (draw_id) where state = 'PROPOSED';
`,
};
