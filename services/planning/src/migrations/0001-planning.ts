import type { RoomMigration } from '@sunlot/subgraph-kit';

/** The tables as the entities say them; the words of a state are checked where states change, in the lifecycles. */
export const planningTables: RoomMigration = {
  name: '0001-planning',
  sql: `
create table item_inspection (
  task_id uuid not null,
  item_code text not null,
  year int not null,
  last_on date not null,
  primary key (task_id, item_code, year)
);
create index item_inspection_year_item_code_index on item_inspection (year, item_code);

create table listed_item (
  id uuid not null default uuidv7(),
  item_id uuid not null,
  code text not null,
  version int not null,
  name text not null,
  category text not null,
  basis text not null,
  object_kind text not null,
  ratio_min double precision not null,
  ratio_max double precision not null,
  division_id uuid not null,
  division_name text not null,
  inspector_tag text null,
  papers text[] not null,
  methods text[] not null,
  in_force_from date not null,
  in_force_to date null,
  pool_size int not null,
  pool_counted_at timestamptz not null,
  primary key (id)
);
alter table listed_item add constraint listed_item_code_version_unique unique (code, version);

create table plan (
  id uuid not null default uuidv7(),
  number text not null,
  year int not null,
  title text not null,
  kind text not null,
  state text not null,
  initiator_id uuid not null,
  initiator_name text not null,
  initiator_division_id uuid not null,
  level text not null,
  participant_ids text[] not null,
  basis_note text null,
  legal_basis text null,
  superior_document text null,
  superior_document_file text null,
  intended_on date null,
  due_on date null,
  first_submitted_on date null,
  submitted_at timestamptz null,
  legality_reviewed_at timestamptz null,
  approved_at timestamptz null,
  proposal_id uuid null,
  created_at timestamptz not null,
  primary key (id)
);
alter table plan add constraint plan_number_unique unique (number);
create index plan_year_index on plan (year);
create index plan_state_index on plan (state);
create index plan_initiator_division_id_index on plan (initiator_division_id);
alter table plan add constraint plan_proposal_id_unique unique (proposal_id);
create index plan_created_at_id_index on plan (created_at, id);

create table plan_line (
  id uuid not null default uuidv7(),
  plan_id uuid not null,
  position int not null,
  title text not null,
  item_codes text[] not null,
  district_codes text[] not null,
  object_kinds text[] not null,
  labels text[] not null,
  ratio double precision not null,
  inspect_from date not null,
  inspect_to date not null,
  departments jsonb not null,
  primary key (id)
);
create index plan_line_plan_id_index on plan_line (plan_id);
alter table plan_line add constraint plan_line_period check (inspect_from <= inspect_to);

create table plan_version (
  id uuid not null default uuidv7(),
  plan_id uuid not null,
  number int not null,
  state text not null,
  adjustment boolean not null,
  content jsonb not null,
  digest text not null,
  reason text null,
  submitted_at timestamptz not null,
  submitted_by_id text not null,
  submitted_by_name text not null,
  submitted_by_division_id text not null,
  reviewed_at timestamptz null,
  reviewed_by_id text null,
  reviewed_by_name text null,
  reviewed_by_division_id text null,
  review_opinion text null,
  decided_at timestamptz null,
  decided_by_name text null,
  decision_opinion text null,
  primary key (id)
);
alter table plan_version add constraint plan_version_plan_id_number_unique unique (plan_id, number);

create table public_plan (
  id uuid not null,
  number text not null,
  year int not null,
  title text not null,
  kind text not null,
  initiator_name text not null,
  approved_at timestamptz not null,
  version int not null,
  lines jsonb not null,
  primary key (id)
);
create index public_plan_approved_at_index on public_plan (approved_at);

create table supervision_record (
  id uuid not null default uuidv7(),
  number text not null,
  kind text not null,
  year int not null,
  supervised_on date not null,
  division_id text not null,
  division_name text not null,
  county_organization_id text not null,
  county_name text not null,
  item_codes text[] not null,
  finding text not null,
  demanded text null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  compiled_at timestamptz null,
  primary key (id)
);
alter table supervision_record add constraint supervision_record_number_unique unique (number);
create index supervision_record_year_index on supervision_record (year);

create table task (
  id uuid not null default uuidv7(),
  number text not null,
  title text not null,
  plan_id uuid not null,
  line_id uuid not null,
  plan_number text not null,
  plan_title text not null,
  plan_kind text not null,
  year int not null,
  state text not null,
  initiator_id uuid not null,
  initiator_name text not null,
  initiator_division_id uuid not null,
  level text not null,
  participant_ids text[] not null,
  departments jsonb not null,
  item_versions jsonb not null,
  criteria jsonb not null,
  ratio double precision not null,
  inspect_from date not null,
  inspect_to date not null,
  draw_at timestamptz null,
  announced_at timestamptz null,
  announced_by_name text null,
  cancelled_at timestamptz null,
  created_at timestamptz not null,
  primary key (id)
);
alter table task add constraint task_number_unique unique (number);
create index task_plan_id_index on task (plan_id);
create index task_state_index on task (state);
create index task_initiator_division_id_index on task (initiator_division_id);
create index task_created_at_id_index on task (created_at, id);
create unique index task_line_in_work on task (line_id) where (state <> 'CANCELLED'::text);

create table education_record (
  id uuid not null default uuidv7(),
  task_id uuid not null,
  kind text not null,
  "on" date not null,
  audience text null,
  note text null,
  reason text null,
  recorded_at timestamptz not null,
  recorded_by_name text not null,
  primary key (id)
);
alter table education_record add constraint education_record_task_id_unique unique (task_id);

create table task_event (
  fact_id uuid not null,
  task_id uuid not null,
  name text not null,
  subject_id text not null,
  at timestamptz not null,
  payload jsonb not null,
  primary key (fact_id)
);
create index task_event_subject_id_index on task_event (subject_id);
create index task_event_task_id_name_at_index on task_event (task_id, name, at);

create table task_visit (
  inspection_id uuid not null,
  task_id uuid not null,
  noticed_at timestamptz null,
  recorded_at timestamptz null,
  published_at timestamptz null,
  primary key (inspection_id)
);
create index task_visit_task_id_index on task_visit (task_id);

create table task_ledger (
  id uuid not null,
  number text not null,
  title text not null,
  plan_number text not null,
  plan_kind text not null,
  year int not null,
  initiator_id uuid not null,
  initiator_name text not null,
  initiator_division_id uuid not null,
  participant_ids text[] not null,
  stage text not null,
  due_on date null,
  due_order date not null,
  next_deadline timestamptz null,
  pool_size int null,
  drawn int null,
  noticed int not null,
  recorded int not null,
  published int not null,
  problems int not null,
  referrals_open int not null,
  draw_id uuid null,
  joint boolean not null,
  education_waiver text null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  words text not null,
  primary key (id)
);
create index task_ledger_initiator_division_id_index on task_ledger (initiator_division_id);
create index task_ledger_participants on task_ledger using gin (participant_ids);
create index task_ledger_words on task_ledger using gin (words gin_trgm_ops);
create index task_ledger_initiator_id_due_order_index on task_ledger (initiator_id, due_order);
create index task_ledger_stage_due_order_index on task_ledger (stage, due_order);
create index task_ledger_created_at_id_index on task_ledger (created_at, id);
create index task_ledger_updated_at_id_index on task_ledger (updated_at, id);
create index task_ledger_due_order_id_index on task_ledger (due_order, id);

alter table plan_line add constraint plan_line_plan_id_foreign foreign key (plan_id) references plan (id);

alter table plan_version add constraint plan_version_plan_id_foreign foreign key (plan_id) references plan (id);

alter table task add constraint task_plan_id_foreign foreign key (plan_id) references plan (id);

alter table education_record add constraint education_record_task_id_foreign foreign key (task_id) references task (id);
`,
};
