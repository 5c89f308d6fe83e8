import type { RoomMigration } from '@sunlot/subgraph-kit';

export const licenceTables: RoomMigration = {
  name: '0008-licence',
  sql: `
create table licence (
  id uuid primary key default uuidv7(),
  object_id uuid not null references inspection_object (id) on update cascade on delete restrict,
  kind text not null,
  title text null,
  number text not null,
  issuer text not null,
  issued_on date null,
  valid_to date null,
  ended_on date null,
  constraint licence_issuer_number_unique unique (issuer, number),
  constraint licence_days_check check (valid_to >= issued_on)
);
create index licence_object_id_index on licence (object_id);
-- What has lapsed or soon will is looked for every day; what was ended is of no concern.
create index licence_valid_to_object_id_index on licence (valid_to, object_id) where ended_on is null;
`,
};
