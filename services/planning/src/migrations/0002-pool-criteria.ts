import type { RoomMigration } from '@sunlot/subgraph-kit';

export const poolCriteria: RoomMigration = {
  name: '0002-pool-criteria',
  sql: `
alter table plan_line add column division_ids uuid[] not null default '{}', add column zones text[] not null default '{}';
update task set criteria = '{"divisionIds": [], "zones": []}'::jsonb || criteria;
`,
};
