import type { RoomMigration } from '@sunlot/subgraph-kit';

export const listOfAnObject: RoomMigration = {
  name: '0020-list-of-an-object',
  sql: `
-- The list that brought an object, and the row it stood in, are with the object: a second row for each would be a twelfth of an import.
-- Told once, as on the trail.
alter table inspection_object add column import_id uuid null, add column import_row int null;
update inspection_object object set import_id = change.import_id, import_row = change.row
  from import_change change where change.before is null and change.entry_id = object.id;
create trigger inspection_object_list_stays before update of import_id, import_row on inspection_object
  for each row execute function refuse_change();
drop index import_change_came_index;

-- Most names are normal already, and to see that takes less than to write them anew.
create or replace function as_looked_for(name text) returns text immutable strict parallel safe language sql
  return lower(case when name is nfkc normalized then name else normalize(name, nfkc) end);
`,
};
