import type { RoomMigration } from '@sunlot/subgraph-kit';

export const listsOnTheTrail: RoomMigration = {
  name: '0018-lists-on-the-trail',
  sql: `
-- A list that brings entries is one act on the trail; whom it brought stands here, is asked for with the history of each, and stays as it is.
create index import_change_came_index on import_change (entry_id) where before is null;
create trigger import_change_append_only before update or delete or truncate on import_change
  for each statement execute function refuse_change();
`,
};
