import type { RoomMigration } from '@sunlot/subgraph-kit';

export const itemsOfObject: RoomMigration = {
  name: '0012-items-of-object',
  sql: `
-- An item still belongs to an object that is there, and leaves with it; but what is said about a hundred thousand rows is asked once for
-- all of them. A foreign key asks for each, and that was more than half of writing them.
alter table object_item drop constraint object_item_object_id_fkey;

create function refuse_items_of_nobody() returns trigger language plpgsql as $$
begin
  if exists (select 1 from added where not exists (select 1 from inspection_object object where object.id = added.object_id)) then
    raise foreign_key_violation using message = 'an item applies to an object that is not there';
  end if;
  return null;
end $$;
create trigger object_item_of_somebody after insert on object_item referencing new table as added
  for each statement execute function refuse_items_of_nobody();

create function take_items_along() returns trigger language plpgsql as $$
begin
  delete from object_item using gone where object_item.object_id = gone.id;
  return null;
end $$;
create trigger inspection_object_items_leave after delete on inspection_object referencing old table as gone
  for each statement execute function take_items_along();
`,
};
