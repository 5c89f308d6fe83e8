import type { RoomMigration } from '@sunlot/subgraph-kit';

export const filingTables: RoomMigration = {
  name: '0007-filing',
  sql: `
create table filing (
  id uuid primary key default uuidv7(),
  kind text not null,
  year int not null,
  quarter int not null,
  state text not null,
  due_on date not null,
  entry_count int null,
  list_digest text null,
  filed_at timestamptz null,
  acknowledged_at timestamptz null,
  published_at timestamptz null,
  constraint filing_kind_year_quarter_unique unique (kind, year, quarter)
);

create table attestation (
  id uuid primary key default uuidv7(),
  division_id uuid not null,
  year int not null,
  division_name text not null,
  attested_by_name text not null,
  attested_at timestamptz not null,
  object_count int not null,
  constraint attestation_division_id_year_unique unique (division_id, year)
);
`,
};
