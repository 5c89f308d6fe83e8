import type { RoomMigration } from '@sunlot/subgraph-kit';

export const sheetTables: RoomMigration = {
  name: '0006-sheet',
  sql: `
create table sheet_import (
  id uuid primary key default uuidv7(),
  register text not null,
  file_name text not null,
  chunks text[] not null,
  state text not null,
  rows int not null default 0,
  faulty_rows int not null default 0,
  created int not null default 0,
  updated int not null default 0,
  findings jsonb not null,
  errors_digest text null,
  division_id uuid not null,
  division_name text not null,
  may_touch_all boolean not null,
  started_by_name text not null,
  at timestamptz not null,
  finished_at timestamptz null
);
create index sheet_import_division_id_index on sheet_import (division_id);

-- Rows of a file that was read and is not yet imported.
create table arriving_row (
  import_id uuid not null,
  row int not null,
  entry jsonb not null,
  primary key (import_id, row)
);

-- What an import did to each entry, with what the entry said before; null when there was none.
create table import_change (
  import_id uuid not null references sheet_import (id),
  entry_id uuid not null,
  row int not null,
  before jsonb null,
  primary key (import_id, entry_id)
);
`,
};
