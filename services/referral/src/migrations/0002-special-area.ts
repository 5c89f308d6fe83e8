import type { RoomMigration } from '@sunlot/subgraph-kit';

export const specialAreaTables: RoomMigration = {
  name: '0002-special-area',
  sql: `
create table special_area_filing (
  id uuid primary key default uuidv7(),
  number text null constraint special_area_filing_number_unique unique,
  state text not null,
  area text not null,
  item_code text not null,
  item_name text not null,
  object_name text not null,
  object_id uuid null,
  basis text not null,
  why_not_drawn text not null,
  planned_on date not null,
  method text not null,
  staff text[] not null,
  joint_task_number text null,
  division_id uuid not null,
  organization_name text not null,
  submitted_by_id text not null,
  submitted_by_name text not null,
  submitted_at timestamptz not null,
  opinion text null,
  reviewed_by_name text null,
  filed_on date null
);
create index special_area_filing_division_id_state_index on special_area_filing (division_id, state);
`,
};
