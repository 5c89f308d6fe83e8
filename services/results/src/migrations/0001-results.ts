import type { RoomMigration } from '@sunlot/subgraph-kit';

export const resultsTables: RoomMigration = {
  name: '0001-results',
  sql: `
create table drawn_task (
  id uuid primary key,
  task_id uuid not null,
  task_number text not null,
  title text not null,
  plan_number text not null,
  division_id uuid not null,
  organization_id uuid not null,
  organization_name text not null,
  participant_ids text[] not null,
  items jsonb not null,
  inspect_from date not null,
  inspect_to date not null,
  inspections int not null,
  certified_at timestamptz not null,
  opened_at timestamptz null,
  ended_on date null,
  end_ruled boolean not null,
  publication_due_on date null,
  publication_provisional boolean not null,
  calendar_version text null,
  voided_at timestamptz null
);
create index drawn_task_task_id_index on drawn_task (task_id);

create table draw_void (
  id uuid primary key,
  voided_at timestamptz not null,
  reason text not null
);

create table inspection (
  id uuid primary key default uuidv7(),
  number text not null,
  task_id uuid not null,
  task_number text not null,
  draw_id uuid not null,
  draw_order int not null,
  object_id uuid not null,
  object_name text not null,
  object_code text not null,
  district_code text not null,
  address text not null,
  division_id uuid not null,
  division_name text not null,
  participant_ids text[] not null,
  inspector_ids text[] not null,
  team jsonb not null,
  state text not null,
  sealed boolean not null,
  planned_start timestamptz null,
  ended_on date null,
  feedback text null,
  due_on date null,
  publication_due_on date null,
  recorded_by_id text null,
  drawn_at timestamptz not null,
  updated_at timestamptz not null
);
alter table inspection add constraint inspection_draw_id_draw_order_unique unique (draw_id, draw_order);
create index inspection_task_id_index on inspection (task_id);
create index inspection_object_id_index on inspection (object_id);
create index inspection_division_id_state_due_on_index on inspection (division_id, state, due_on);
create index inspection_draw_id_state_index on inspection (draw_id, state);
create index inspection_updated_at_index on inspection (updated_at, id);
create index inspection_inspector_ids_index on inspection using gin (inspector_ids);
create index inspection_participant_ids_index on inspection using gin (participant_ids);
create index inspection_object_name_trigram on inspection using gin (object_name gin_trgm_ops);
create index inspection_object_code_trigram on inspection using gin (object_code gin_trgm_ops);
create index inspection_number_trigram on inspection using gin (number gin_trgm_ops);

create table inspection_notice (
  id uuid primary key default uuidv7(),
  inspection_id uuid not null,
  object_id uuid not null,
  number text not null constraint inspection_notice_number_unique unique,
  issued_at timestamptz not null,
  issued_by_name text not null,
  authority text not null,
  addressee text not null,
  addressee_code text not null,
  task_number text not null,
  basis text not null,
  items jsonb not null,
  period_from date not null,
  period_to date not null,
  planned_start timestamptz not null,
  method text not null,
  papers text[] not null,
  inspectors jsonb not null,
  inspected_this_year int not null,
  contact text not null,
  phone text not null,
  text text not null,
  superseded_at timestamptz null
);
create index inspection_notice_inspection_id_index on inspection_notice (inspection_id);
create index inspection_notice_object_id_index on inspection_notice (object_id);
create unique index inspection_notice_one_in_force on inspection_notice (inspection_id) where superseded_at is null;

create table proof_of_service (
  id uuid primary key default uuidv7(),
  inspection_id uuid not null,
  object_id uuid not null,
  notice_number text not null constraint proof_of_service_notice_number_unique unique,
  served_at timestamptz not null,
  place text not null,
  method text not null,
  receiver_name text not null,
  relation text not null,
  witness text null,
  remarks text null,
  refused boolean not null,
  refusal_reason text null,
  served_by_name text not null,
  recorded_at timestamptz not null,
  hours double precision not null,
  working_hours double precision not null,
  superseded_at timestamptz null
);
create index proof_of_service_inspection_id_index on proof_of_service (inspection_id);
create index proof_of_service_object_id_index on proof_of_service (object_id);
create unique index proof_of_service_one_in_force on proof_of_service (inspection_id) where superseded_at is null;

create table inspection_record (
  id uuid primary key default uuidv7(),
  inspection_id uuid not null,
  object_id uuid not null,
  number text not null,
  sequence int not null,
  item_code text not null,
  item_name text not null,
  method text not null,
  finding text not null,
  result text not null,
  follow_up text not null,
  correct_by date null,
  party_opinion text null,
  signed_by text null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  on_behalf boolean not null,
  late_reason text null,
  photos text[] not null
);
alter table inspection_record add constraint inspection_record_inspection_id_sequence_unique unique (inspection_id, sequence);
create index inspection_record_object_id_index on inspection_record (object_id);

create table end_ruling (
  id uuid primary key default uuidv7(),
  draw_id uuid not null,
  inspection_id uuid null,
  ended_on date not null,
  reason text not null,
  ruled_at timestamptz not null,
  ruled_by_name text not null
);
create index end_ruling_draw_id_index on end_ruling (draw_id);
create index end_ruling_inspection_id_index on end_ruling (inspection_id);

create table publication (
  id uuid primary key default uuidv7(),
  number text not null constraint publication_number_unique unique,
  inspection_id uuid not null constraint publication_inspection_id_unique unique,
  task_id uuid not null,
  task_number text not null,
  task_title text not null,
  plan_number text not null,
  object_id uuid not null,
  object_name text not null,
  object_code text not null,
  district_code text not null,
  authority text not null,
  completed_on date not null,
  rows jsonb not null,
  published_at timestamptz not null,
  due_on date null,
  outer_limit_on date null,
  late boolean not null,
  published_by_id text not null,
  published_by_name text not null
);
create index publication_task_id_index on publication (task_id);
create index publication_object_id_index on publication (object_id);
create index publication_published_at_index on publication (published_at);
create index publication_district_code_published_at_index on publication (district_code, published_at);
create index publication_object_name_trigram on publication using gin (object_name gin_trgm_ops);
create index publication_object_code_trigram on publication using gin (object_code gin_trgm_ops);

create function refuse_change_of_publication() returns trigger language plpgsql as $$
begin
  raise exception 'what has been published does not change';
end $$;
create trigger publication_append_only before update or delete or truncate on publication
  for each statement execute function refuse_change_of_publication();

create table camera (
  id uuid primary key default uuidv7(),
  label text not null constraint camera_label_unique unique,
  serial_number text not null constraint camera_serial_number_unique unique
);

create table camera_loan (
  id uuid primary key default uuidv7(),
  number text not null constraint camera_loan_number_unique unique,
  camera_id uuid not null,
  camera_label text not null,
  inspection_id uuid not null,
  notice_number text not null,
  division_id uuid not null,
  division_name text not null,
  borrower_name text not null,
  lent_by_name text not null,
  lent_at timestamptz not null,
  due_on date not null,
  returned_at timestamptz null,
  return_note text null
);
create index camera_loan_inspection_id_index on camera_loan (inspection_id);
create index camera_loan_returned_at_due_on_index on camera_loan (returned_at, due_on);
create unique index camera_loan_one_open on camera_loan (camera_id) where returned_at is null;

create table referral_note (
  id uuid primary key,
  number text not null,
  kind text null,
  inspection_id uuid null,
  receiver text null,
  sent_at timestamptz null,
  closed_at timestamptz null,
  outcome text null
);
create index referral_note_inspection_id_index on referral_note (inspection_id);
`,
};
