import type { RoomMigration } from '@sunlot/subgraph-kit';

export const issuedOpeningsTable: RoomMigration = {
  name: '0003-issued-openings',
  sql: `
create table issued_opening (
  id uuid primary key default uuidv7(),
  draw_id uuid not null references draw (id),
  object_code text not null,
  recipient text not null,
  issued_at timestamptz not null,
  issued_by_name text not null,
  expires_at timestamptz not null,
  collected_at timestamptz null,
  replaced_at timestamptz null,
  locator text not null,
  sealed text not null,
  constraint issued_opening_locator_unique unique (locator)
);
create index issued_opening_draw_id_index on issued_opening (draw_id);
`,
};
