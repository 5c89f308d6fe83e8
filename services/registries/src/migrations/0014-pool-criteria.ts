import type { RoomMigration } from '@sunlot/subgraph-kit';

export const poolCriteria: RoomMigration = {
  name: '0014-pool-criteria',
  sql: `
-- Tasks cleared before plans could name divisions and zones name none.
update cleared_task set task = jsonb_set(task, '{criteria}', '{"divisionIds": [], "zones": []}'::jsonb || (task->'criteria'));
`,
};
