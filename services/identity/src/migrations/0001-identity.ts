import type { RoomMigration } from '@sunlot/subgraph-kit';

export const identityTables: RoomMigration = {
  name: '0001-identity',
  sql: `
create table organization (
  id uuid primary key default uuidv7(),
  code text not null constraint organization_code_unique unique,
  name text not null,
  short_name text not null,
  authority_word text not null,
  kind text not null,
  level text not null,
  district_code text null,
  parent_id uuid null references organization (id) on update cascade on delete restrict,
  division_id uuid not null,
  sort_order int not null
);

create table account (
  id uuid primary key default uuidv7(),
  account text not null constraint account_account_unique unique,
  name text not null,
  password_hash text not null,
  roles text[] not null,
  organization_id uuid not null references organization (id) on update cascade on delete restrict,
  inspector_id uuid null,
  language text not null,
  state text not null,
  failed_tries int not null default 0,
  locked_until timestamptz null,
  last_sign_in_at timestamptz null,
  constraint account_name_is_lower_case check (account = lower(account))
);

create table session (
  token_digest text primary key,
  account_id uuid not null references account (id) on update cascade on delete cascade,
  began_at timestamptz not null,
  last_used_at timestamptz not null,
  ended_at timestamptz null
);
create index session_account_id_index on session (account_id);
`,
};
