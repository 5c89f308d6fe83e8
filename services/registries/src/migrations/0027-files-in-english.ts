import type { RoomMigration } from '@sunlot/subgraph-kit';

export const filesInEnglish: RoomMigration = {
  name: '0027-files-in-english',
  sql: `
-- The files a check leaves behind, for whoever reads English; of imports checked before, there are none.
alter table sheet_import
  add column errors_digest_en text null,
  add column unknown_digest_en text null;
`,
};
