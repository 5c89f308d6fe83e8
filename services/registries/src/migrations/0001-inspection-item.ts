import type { RoomMigration } from '@sunlot/subgraph-kit';

export const inspectionItemTables: RoomMigration = {
  name: '0001-inspection-item',
  sql: `
create table inspection_item (
  id uuid primary key default uuidv7(),
  code text not null,
  version int not null,
  state text not null,
  name text not null,
  sub_item text null,
  category text not null,
  basis text not null,
  basis_lapsed_on date null,
  object_kind text not null,
  methods text[] not null,
  content text null,
  papers text[] not null,
  ratio_min double precision not null,
  ratio_max double precision not null,
  frequency_operator text null,
  frequency_count int null,
  inspector_tag text null,
  division_id uuid not null,
  division_name text not null,
  level text not null,
  link_code text null,
  in_force_from date not null,
  in_force_to date null,
  filed_at timestamptz null,
  acknowledged_at timestamptz null,
  constraint inspection_item_code_version_unique unique (code, version),
  constraint inspection_item_ratio_check check (0 <= ratio_min and ratio_min <= ratio_max and ratio_max <= 1),
  constraint inspection_item_frequency_check check ((frequency_operator is null) = (frequency_count is null)),
  constraint inspection_item_days_check check (in_force_to >= in_force_from)
);
create index inspection_item_state_index on inspection_item (state);
create index inspection_item_division_id_index on inspection_item (division_id);

-- One revision at a time.
create unique index inspection_item_under_way_index on inspection_item (code) where state in ('DRAFT', 'FILED', 'ACKNOWLEDGED');

-- What was in force is never rewritten (R01): only its state and its last day may still change.
create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  if old.state in ('IN_FORCE', 'LAPSED')
    and to_jsonb(new) - '{state,in_force_to}'::text[] <> to_jsonb(old) - '{state,in_force_to}'::text[] then
    raise exception 'version % of item % was in force and cannot be rewritten', old.version, old.code;
  end if;
  return new;
end $$;
create trigger inspection_item_never_rewritten before update on inspection_item for each row execute function refuse_rewriting();

-- How many objects each item applies to, as last counted.
create table item_pool_size (
  item_code text primary key,
  count int not null,
  counted_at timestamptz not null
);
`,
};
