import type { RoomMigration } from '@sunlot/subgraph-kit';

export const knownBodies: RoomMigration = {
  name: '0024-known-bodies',
  sql: `
-- The organizations as identity tells them, so that nobody hands an entry to one there is not.
create table known_body (
  id uuid primary key,
  name text not null,
  division_id uuid not null
);
`,
};
