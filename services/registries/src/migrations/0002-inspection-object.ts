import type { RoomMigration } from '@sunlot/subgraph-kit';

export const inspectionObjectTables: RoomMigration = {
  name: '0002-inspection-object',
  sql: `
create table inspection_object (
  id uuid primary key default uuidv7(),
  name text not null,
  initials text not null,
  credit_code text null,
  credit_code_kind text null,
  kind text not null,
  district_code text not null,
  zone text null,
  address text null,
  legal_representative text null,
  contact text null,
  phone text null,
  status text not null,
  registration_authority text null,
  industry text null,
  founded_on date null,
  labels text[] not null,
  division_id uuid not null,
  division_name text not null,
  last_inspected_on date null,
  times_drawn int not null default 0,
  duplicate_of uuid null,
  updated_at timestamptz not null,
  constraint inspection_object_credit_code_unique unique (credit_code),
  -- A pool is a tab-separated file whose bytes are hashed: what could break a line never gets in.
  constraint inspection_object_one_line_check check (name || coalesce(address, '') !~ '[\\x01-\\x1f\\x7f\\\\]')
);

-- A trigram needs three characters, and people search names by two: 欧亚. With every character twice, two make four.
create function doubled(name text) returns text immutable strict parallel safe language sql
  return regexp_replace(lower(name), '(.)', '\\1\\1', 'g');
create index inspection_object_search_index on inspection_object
  using gin (doubled(name) gin_trgm_ops, credit_code gin_trgm_ops, initials gin_trgm_ops);
create index inspection_object_labels_index on inspection_object using gin (labels);
create index inspection_object_district_code_id_index on inspection_object (district_code, id);
create index inspection_object_division_id_id_index on inspection_object (division_id, id);
create index inspection_object_status_id_index on inspection_object (status, id);
create index inspection_object_name_id_index on inspection_object (name, id);
create index inspection_object_times_drawn_id_index on inspection_object (times_drawn, id);
create index inspection_object_updated_at_id_index on inspection_object (updated_at, id);
create index inspection_object_duplicate_of_index on inspection_object (duplicate_of) where duplicate_of is not null;

-- Which items apply to which object. The code, not a version: a revised item applies to the same objects.
create table object_item (
  object_id uuid not null references inspection_object (id) on delete cascade,
  item_code text not null,
  primary key (object_id, item_code)
);
create index object_item_item_code_object_id_index on object_item (item_code, object_id);
`,
};
