import type { RoomMigration } from '@sunlot/subgraph-kit';

/** A visit that is not to be made after all counts for nothing, whatever was heard of it before. */
export const voidedVisits: RoomMigration = {
  name: '0003-voided-visits',
  sql: `
alter table task_visit add column voided_at timestamptz null;
`,
};
