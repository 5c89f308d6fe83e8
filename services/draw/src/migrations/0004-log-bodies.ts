import type { RoomMigration } from '@sunlot/subgraph-kit';

/** The log's keys in their order, the bodies that cosign its heads, and what they cosigned. */
export const logBodyTables: RoomMigration = {
  name: '0004-log-bodies',
  sql: `
alter table log_key drop constraint log_key_pkey;
alter table log_key add column number int not null default 1;
alter table log_key alter column number drop default;
alter table log_key add primary key (number);
alter table log_key alter column secret drop not null;
alter table log_key add column verifier text null;
alter table log_key add column retired_at timestamptz null;
alter table log_key add column last_head text null;
alter table log_key add column change_note text null;
alter table log_key add column reason text null;
-- One key signs at a time, and a key that no longer signs has left nothing to sign with.
create unique index log_key_one_in_use on log_key ((true)) where retired_at is null;
alter table log_key add constraint log_key_retired_without_secret check ((retired_at is null) = (secret is not null));

create table cosigner (
  id uuid primary key default uuidv7(),
  title text not null,
  name text not null,
  verifier text not null,
  added_at timestamptz not null,
  added_by_name text not null,
  removed_at timestamptz null,
  removed_reason text null,
  constraint cosigner_verifier_unique unique (verifier)
);
create unique index cosigner_one_key_per_name on cosigner (name) where removed_at is null;

create table cosignature (
  id uuid primary key default uuidv7(),
  cosigner_id uuid not null references cosigner (id),
  size int not null,
  signed_at timestamptz not null,
  line text not null,
  received_at timestamptz not null,
  constraint cosignature_cosigner_id_signed_at_unique unique (cosigner_id, signed_at)
);
create index cosignature_size_index on cosignature (size);
`,
};
