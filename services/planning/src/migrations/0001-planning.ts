import type { RoomMigration } from '@sunlot/subgraph-kit';

export const planningTables: RoomMigration = {
  name: '0001-planning',
  sql: ``,
};
