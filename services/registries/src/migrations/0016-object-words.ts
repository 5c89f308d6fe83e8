import type { RoomMigration } from '@sunlot/subgraph-kit';

export const objectWords: RoomMigration = {
  name: '0016-object-words',
  sql: `
-- Names are written with wide signs and letters, （ or Ａ, and looked for with narrow ones, and the other way round: one form stands for both.
create function as_looked_for(name text) returns text immutable strict parallel safe language sql
  return lower(normalize(name, nfkc));

-- The words each object is looked up by, beside the register: finding the place of each three letters of a name costs more than all else of
-- an entry, and a list must not wait for it. Words that are not settled stand as they are written, in small letters, and are leafed through;
-- settled ones have every character of the name twice and are in the index.
create table object_words (
  object_id uuid primary key,
  settled boolean not null,
  name text not null,
  credit_code text null,
  initials text not null
);
-- Analyzed when a list has settled: statistics taken in between would have every search expect a crowd of words that is gone a moment later.
alter table object_words set (autovacuum_analyze_threshold = 2000000000);
-- How many names contain a word decides whether to ask the index or to leaf through in order: a hundred samples know nothing of the one word in
-- two hundred names, whose every bearer would then be fetched.
alter table object_words alter column name set statistics 500, alter column initials set statistics 500;

insert into object_words (object_id, settled, name, credit_code, initials)
  select id, true, doubled(as_looked_for(name)), credit_code, initials from inspection_object order by id;
drop index inspection_object_search_index;
create index object_words_settled_index on object_words
  using gin (name gin_trgm_ops, credit_code gin_trgm_ops, initials gin_trgm_ops) where settled;
create index object_words_fresh_index on object_words (object_id) where not settled;
analyze object_words;

-- True. Its cost is what leafing through all words by their objects is to the planner, which else believes that rare words soon turn up. Nor may
-- several leaf at once: each brings back thousands before the first page is full.
create function leafed_through(object_id uuid) returns boolean stable parallel unsafe cost 100 language plpgsql as $$
begin
  return true;
end $$;

-- One entry brings its words along, settled. A list says that it comes in: its words come in one statement, and what it changes waits.
create function keep_words() returns trigger language plpgsql as $$
declare
  listed boolean := coalesce(current_setting('registries.list_comes_in', true), '') = 'yes';
begin
  insert into object_words as kept (object_id, settled, name, credit_code, initials)
    values (new.id, not listed, case when listed then as_looked_for(new.name) else doubled(as_looked_for(new.name)) end, new.credit_code, new.initials)
    on conflict (object_id) do update
      set settled = excluded.settled, name = excluded.name, credit_code = excluded.credit_code, initials = excluded.initials;
  return null;
end $$;
create trigger inspection_object_words_come after insert on inspection_object for each row
  when (current_setting('registries.list_comes_in', true) is distinct from 'yes') execute function keep_words();
create trigger inspection_object_words_change after update of name, credit_code, initials on inspection_object for each row
  when ((old.name, old.credit_code, old.initials) is distinct from (new.name, new.credit_code, new.initials)) execute function keep_words();

create function take_words_along() returns trigger language plpgsql as $$
begin
  delete from object_words using gone where object_words.object_id = gone.id;
  return null;
end $$;
create trigger inspection_object_words_leave after delete on inspection_object referencing old table as gone
  for each statement execute function take_words_along();

-- A list brings its objects and their items in one transaction, out of the same rows: to look for each object again proves nothing.
drop trigger object_item_of_somebody on object_item;
create trigger object_item_of_somebody after insert on object_item referencing new table as added for each statement
  when (current_setting('registries.list_comes_in', true) is distinct from 'yes') execute function refuse_items_of_nobody();

-- Nearly every entry is active: an index that says so of each helps nobody to find one, and every new entry pays for it.
drop index inspection_object_status_id_index;
create index inspection_object_status_id_index on inspection_object (status, id) where status <> 'ACTIVE';
`,
};
