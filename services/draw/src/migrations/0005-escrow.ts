import type { RoomMigration } from '@sunlot/subgraph-kit';

/** The bodies that hold shares of a draw's secret, and a state for a draw that waits for them. */
export const escrowTables: RoomMigration = {
  name: '0005-escrow',
  sql: `
alter table draw
  add column escrow_threshold int null,
  add column escrow_holder_ids text[] not null default '{}',
  add column escrow_opened_at timestamptz null;
drop index draw_one_open_per_task;
create unique index draw_one_open_per_task on draw (task_id)
  where state in ('QUEUED', 'POOL_CUT', 'FROZEN', 'AWAITING_ENTROPY', 'AWAITING_ESCROW', 'WITNESSED', 'DRAWING', 'STALLED', 'DRAWN', 'OPEN');

create table escrow_key (
  id uuid primary key default uuidv7(),
  organization_id uuid not null,
  organization_name text not null,
  code text not null,
  division_id uuid not null,
  public_key text not null,
  registered_at timestamptz not null,
  registered_by_name text not null,
  retired_at timestamptz null,
  retired_reason text null
);
-- Two bodies of one division would be one hand: a division holds one share.
create unique index escrow_key_one_per_division on escrow_key (division_id) where retired_at is null;

create table escrow_share (
  draw_id uuid not null references draw (id),
  organization_id uuid not null,
  organization_name text not null,
  code text not null,
  division_id uuid not null,
  taken_at timestamptz null,
  taken_by_name text null,
  share text null,
  handed_in_at timestamptz null,
  handed_in_by_name text null,
  primary key (draw_id, organization_id)
);

create table escrow_rule (
  id uuid primary key default uuidv7(),
  threshold int not null check (threshold between 2 and 20),
  required boolean not null,
  reason text not null,
  set_at timestamptz not null,
  set_by_name text not null
);
`,
};
