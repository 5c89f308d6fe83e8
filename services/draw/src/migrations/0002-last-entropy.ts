import type { RoomMigration } from '@sunlot/subgraph-kit';

/** Dice or a beacon after the reveals, and a time for the reveals that ends before the deadline of the draw. */
export const lastEntropy: RoomMigration = {
  name: '0002-last-entropy',
  sql: `
alter table draw
  add column draw_by timestamptz null,
  add column entropy json null,
  add column entropy_value json null;
drop index draw_one_open_per_task;
create unique index draw_one_open_per_task on draw (task_id)
  where state in ('QUEUED', 'POOL_CUT', 'FROZEN', 'AWAITING_ENTROPY', 'WITNESSED', 'DRAWING', 'STALLED', 'DRAWN', 'OPEN');

create table dice_entry (
  id uuid primary key default uuidv7(),
  draw_id uuid not null references draw (id),
  account_id uuid not null,
  name text not null,
  organization_name text not null,
  throws text not null,
  entered_at timestamptz not null,
  constraint dice_entry_draw_id_account_id_unique unique (draw_id, account_id)
);
`,
};
