import type { RoomMigration } from '@sunlot/subgraph-kit';

export const drawTables: RoomMigration = {
  name: '0001-draw',
  sql: `
create table draw (
  id uuid primary key default uuidv7(),
  number text not null,
  attempt int not null,
  task_id uuid not null,
  task_number text not null,
  title text not null,
  state text not null,
  scheduled_at timestamptz not null,
  queue_position int not null,
  task json not null,
  initiator_division_id uuid not null,
  department_ids text[] not null,
  invited_ids text[] not null,
  pool json null,
  pool_id uuid null,
  pool_size int null,
  exclusion_count int null,
  sample_size int null,
  small_pool boolean null,
  class_quotas json null,
  credit_differentiation boolean not null default true,
  credit_off_reason text null,
  credit_policy_id uuid null,
  operator_id uuid null,
  operator_name text null,
  operator_organization_name text null,
  operator_division_id uuid null,
  frozen_at timestamptz null,
  freeze_digest text null,
  required_witnesses int null,
  deadline timestamptz null,
  open_at timestamptz null,
  progress int not null default 0,
  progress_note text null,
  seed text null,
  result_digest text null,
  drawn_at timestamptz null,
  assignments_file text null,
  public_record_file text null,
  full_record_file text null,
  opened_at timestamptz null,
  void_reason text null,
  void_explanation text null,
  void_proposed_by uuid null,
  void_proposed_by_division uuid null,
  void_proposed_by_name text null,
  voided_at timestamptz null,
  created_at timestamptz not null,
  constraint draw_task_id_attempt_unique unique (task_id, attempt)
);
create index draw_task_id_index on draw (task_id);
create index draw_state_index on draw (state);
create index draw_order on draw (scheduled_at desc, id);
-- At most one draw of a task is under way, whatever two clicks or two processes try (R27).
create unique index draw_one_open_per_task on draw (task_id)
  where state in ('QUEUED', 'POOL_CUT', 'FROZEN', 'WITNESSED', 'DRAWING', 'STALLED', 'DRAWN', 'OPEN');

create table witness (
  id uuid primary key default uuidv7(),
  draw_id uuid not null references draw (id),
  organization_id uuid not null,
  organization_name text not null,
  code text not null,
  division text not null,
  state text not null,
  account_id uuid null,
  name text null,
  commitment text null,
  committed_at timestamptz null,
  nonce text null,
  revealed_at timestamptz null,
  constraint witness_draw_id_organization_id_unique unique (draw_id, organization_id)
);

create table frozen_file (
  draw_id uuid not null references draw (id),
  name text not null,
  digest text not null,
  size int not null,
  primary key (draw_id, name)
);

create table draw_secret (
  draw_id uuid primary key references draw (id),
  server_secret text not null,
  handle_secret text not null
);

create table known_body (
  id uuid primary key,
  code text not null,
  name text not null,
  kind text not null,
  division_id uuid not null,
  authority_word text not null
);

create table credit_policy (
  id uuid primary key default uuidv7(),
  name text not null,
  version int not null,
  source text not null,
  in_force_from date not null,
  rates json not null,
  constraint credit_policy_name_version_unique unique (name, version)
);

create table log_entry (
  position int primary key,
  kind text not null,
  draw_id uuid not null,
  entry text not null,
  at timestamptz not null
);
create table log_key (
  name text primary key,
  secret text not null,
  made_at timestamptz not null
);
create trigger log_entry_append_only before update or delete or truncate on log_entry
  for each statement execute function refuse_change();
`,
};
