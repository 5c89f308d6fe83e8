import type { RoomMigration } from '@sunlot/subgraph-kit';

export const sharedNames: RoomMigration = {
  name: '0019-shared-names',
  sql: `
-- The names more than one entry bears, for the list of possible duplicates; a job keeps them. An entry pays nothing for it when it comes in.
create table shared_name (name text primary key);
insert into shared_name select name from inspection_object group by name having count(*) > 1;
analyze shared_name;
`,
};
