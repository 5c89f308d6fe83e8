import type { RoomMigration } from '@sunlot/subgraph-kit';

export const preferenceTable: RoomMigration = {
  name: '0002-preference',
  sql: `
create table preference (
  id uuid primary key default uuidv7(),
  account_id uuid not null references account (id) on update cascade on delete cascade,
  name text not null,
  value jsonb not null,
  constraint preference_account_id_name_unique unique (account_id, name)
);
`,
};
