import type { RoomMigration } from '@sunlot/subgraph-kit';

export const poolDifferenceColumns: RoomMigration = {
  name: '0010-pool-difference',
  sql: `
-- A pool beside the register it was cut from, and beside the pool before it. Pools cut earlier have neither.
alter table pool
  add column reckoning jsonb null,
  add column previous_pool_id uuid null,
  add column difference jsonb null,
  add column changes_digest text null;
`,
};
