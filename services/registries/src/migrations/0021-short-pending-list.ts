import type { RoomMigration } from '@sunlot/subgraph-kit';

export const shortPendingList: RoomMigration = {
  name: '0021-short-pending-list',
  sql: `
-- New words wait in a list of the index until there are enough of them, and everybody who looks something up reads that list through: 4 MB of it,
-- unless told otherwise, took half of the time of looking somebody up while a list of objects settles.
alter index object_words_settled_index set (gin_pending_list_limit = 256);
`,
};
