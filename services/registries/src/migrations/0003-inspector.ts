import type { RoomMigration } from '@sunlot/subgraph-kit';

export const inspectorTables: RoomMigration = {
  name: '0003-inspector',
  sql: `
create table inspector (
  id uuid primary key default uuidv7(),
  name text not null,
  initials text not null,
  staff_number text null,
  roster text not null,
  organization_id uuid not null,
  organization_name text not null,
  division_id uuid not null,
  certificate_number text null,
  certificate_issuer text null,
  certificate_valid_from date null,
  certificate_valid_to date null,
  yearly_check_on date null,
  specialities text[] not null,
  regions text[] not null,
  expert boolean not null,
  mobile text null,
  id_number text null,
  status text not null,
  updated_at timestamptz not null,
  constraint inspector_organization_id_staff_number_unique unique (organization_id, staff_number),
  constraint inspector_one_line_check check (name || coalesce(certificate_number, '') !~ '[\\x01-\\x1f\\x7f\\\\]')
);
create index inspector_division_id_index on inspector (division_id);
create index inspector_search_index on inspector using gin (name gin_trgm_ops, certificate_number gin_trgm_ops, initials gin_trgm_ops);

-- Every certificate a person ever held; the one in use is repeated on the person.
create table certificate (
  id uuid primary key default uuidv7(),
  inspector_id uuid not null references inspector (id) on update cascade on delete restrict,
  issuer text not null,
  number text not null,
  category text null,
  region text null,
  valid_from date not null,
  valid_to date not null,
  yearly_check_on date null,
  constraint certificate_issuer_number_unique unique (issuer, number),
  constraint certificate_days_check check (valid_to >= valid_from)
);
create index certificate_inspector_id_index on certificate (inspector_id);

create table recusal (
  id uuid primary key default uuidv7(),
  inspector_id uuid not null references inspector (id) on update cascade on delete restrict,
  object_id uuid not null references inspection_object (id) on update cascade on delete restrict,
  object_name text not null,
  kind text not null,
  evidence text not null,
  valid_from date not null,
  valid_to date null,
  declared_by text not null
);
create index recusal_inspector_id_index on recusal (inspector_id);
create index recusal_object_id_index on recusal (object_id);
`,
};
