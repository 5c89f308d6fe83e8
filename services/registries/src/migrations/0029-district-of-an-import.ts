import type { RoomMigration } from '@sunlot/subgraph-kit';

export const districtOfAnImport: RoomMigration = {
  name: '0029-district-of-an-import',
  sql: `
-- County people see, and keep, the objects of their county; a job reads their list long after they sent it, and must know whose county that is.
alter table sheet_import add column own_district text null;
`,
};
