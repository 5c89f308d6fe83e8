import type { RoomMigration } from '@sunlot/subgraph-kit';

export const platformTables: RoomMigration = {
  name: '0003-platform',
  sql: `
create table platform_export (
  id uuid primary key default uuidv7(),
  number text not null constraint platform_export_number_unique unique,
  from_day date not null,
  to_day date not null,
  handed_over int not null,
  incomplete int not null,
  digest text not null,
  exported_at timestamptz not null,
  exported_by_name text not null
);

create table platform_delivery (
  id uuid primary key default uuidv7(),
  inspection_id uuid not null constraint platform_delivery_inspection_id_unique unique,
  record_number text not null constraint platform_delivery_record_number_unique unique,
  object_name text not null,
  division_id uuid not null,
  division_name text not null,
  ended_on date not null,
  state text not null,
  missing text[] not null,
  export_id uuid null,
  handed_over_at timestamptz null,
  answered_at timestamptz null,
  answer text null
);
create index platform_delivery_state_ended_on_index on platform_delivery (state, ended_on);
create index platform_delivery_export_id_index on platform_delivery (export_id);
`,
};
