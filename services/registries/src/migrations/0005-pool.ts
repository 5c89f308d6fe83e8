import type { RoomMigration } from '@sunlot/subgraph-kit';

export const poolTables: RoomMigration = {
  name: '0005-pool',
  sql: `
-- Tasks that planning has cleared for a draw: approved, educated, announced.
create table cleared_task (
  task_id uuid primary key,
  number text not null,
  title text not null,
  initiator_division_id uuid not null,
  draw_at timestamptz not null,
  task jsonb not null
);

create table pool (
  id uuid primary key default uuidv7(),
  task_id uuid not null,
  task_number text not null,
  division_id uuid not null,
  division_name text not null,
  cut_at timestamptz not null,
  cut_by_name text not null,
  object_count int not null,
  exclusion_count int not null,
  inspector_count int not null,
  recusal_count int not null,
  objects_digest text not null,
  exclusions_digest text not null,
  inspectors_digest text not null,
  recusals_digest text not null,
  district_counts jsonb not null,
  class_counts jsonb not null,
  credit_as_of date null,
  voided_at timestamptz null
);
create index pool_task_id_index on pool (task_id);
create unique index pool_live_index on pool (task_id) where voided_at is null;

-- What draws did to the registry.
create table drawing (
  draw_id uuid primary key,
  task_id uuid not null,
  number text not null,
  item_codes text[] not null,
  certified_at timestamptz not null,
  voided_at timestamptz null
);
create index drawing_task_id_index on drawing (task_id);

create table drawn_object (
  draw_id uuid not null references drawing (draw_id),
  object_id uuid not null,
  recorded_on date null,
  primary key (draw_id, object_id)
);
create index drawn_object_open_index on drawn_object (object_id) where recorded_on is null;

-- What was inspected, by object, item and year: nobody is inspected twice a year on one general item (R18).
create table item_inspection (
  object_id uuid not null,
  item_code text not null,
  year int not null,
  times int not null,
  last_on date not null,
  source text not null,
  primary key (object_id, item_code, year)
);
create index item_inspection_year_item_code_index on item_inspection (year, item_code);

create table object_mark (
  id uuid primary key default uuidv7(),
  object_id uuid not null references inspection_object (id) on update cascade on delete restrict,
  object_name text not null,
  kind text not null,
  item_code text null,
  reason text not null,
  valid_from date not null,
  valid_to date null,
  marked_by text not null
);
create index object_mark_object_id_index on object_mark (object_id);
`,
};
