import type { RoomMigration } from '@sunlot/subgraph-kit';

export const waitingRows: RoomMigration = {
  name: '0009-waiting-rows',
  sql: `
-- Rows that wait have a table for each file now (src/sheet/waiting-rows.ts). A file that was checked before is read once more when it is imported.
drop table arriving_row;

-- A change is written in the transaction that holds its import, and imports stay: asking for the import once per entry proved nothing.
alter table import_change drop constraint import_change_import_id_fkey;
`,
};
