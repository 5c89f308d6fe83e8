import type { RoomMigration } from '@sunlot/subgraph-kit';

export const accountabilityTables: RoomMigration = {
  name: '0003-accountability',
  sql: `
create table watched_task (
  id uuid primary key,
  task_id uuid not null,
  task_number text not null,
  division_id uuid not null,
  organization_name text not null,
  inspect_to date not null,
  drawn int not null,
  recorded int not null,
  published int not null,
  publication_due_on date null,
  voided boolean not null
);
create index watched_task_task_id_index on watched_task (task_id);

create table accountability_finding (
  id uuid primary key default uuidv7(),
  key text not null constraint accountability_finding_key_unique unique,
  circumstance text not null,
  subject_type text not null,
  subject_id text not null,
  subject_title text not null,
  division_id uuid not null,
  organization_name text not null,
  evidence jsonb not null,
  found_on date not null,
  recorded_by_id text null,
  recorded_by_name text null,
  exemption text null,
  assessment text null,
  assessed_by_name text null,
  assessed_at timestamptz null,
  bulletin_id uuid null
);
create index accountability_finding_division_id_found_on_index on accountability_finding (division_id, found_on);
create index accountability_finding_found_on_index on accountability_finding (found_on);
create index accountability_finding_bulletin_id_index on accountability_finding (bulletin_id);

create table bulletin (
  id uuid primary key default uuidv7(),
  number text not null constraint bulletin_number_unique unique,
  from_day date not null,
  to_day date not null,
  rows jsonb not null,
  compiled_at timestamptz not null,
  compiled_by_name text not null
);
`,
};
