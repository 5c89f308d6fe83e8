import type { RoomMigration } from '@sunlot/subgraph-kit';

export const creditClassTables: RoomMigration = {
  name: '0004-credit-class',
  sql: `
create table credit_import (
  id uuid primary key default uuidv7(),
  source text not null,
  as_of date not null,
  count int not null,
  changed int not null,
  unknown int not null,
  at timestamptz not null
);

-- One row per object and change of class; never updated but for the moment it was superseded (R09).
create table credit_class (
  object_id uuid not null references inspection_object (id) on delete cascade,
  class text not null,
  as_of date not null,
  source text not null,
  import_id uuid not null references credit_import (id),
  known_from timestamptz not null,
  superseded_at timestamptz null,
  primary key (object_id, known_from),
  constraint credit_class_class_check check (class in ('A', 'B', 'C', 'D', 'UNRATED'))
);
create unique index credit_class_now_index on credit_class (object_id) include (class) where superseded_at is null;
`,
};
