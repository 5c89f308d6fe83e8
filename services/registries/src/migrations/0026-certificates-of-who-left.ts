import type { RoomMigration } from '@sunlot/subgraph-kit';

export const certificatesOfWhoLeft: RoomMigration = {
  name: '0026-certificates-of-who-left',
  sql: `
-- A certificate is a person's and goes with them: the unit somebody left keeps it on record, and no two who stand in the registry hold the same.
alter table certificate add column holder_left boolean not null default false;
update certificate set holder_left = true from inspector where inspector.id = inspector_id and inspector.status = 'LEFT';
alter table certificate drop constraint certificate_issuer_number_unique;
create unique index certificate_held_index on certificate (issuer, number) where not holder_left;
alter table certificate add constraint certificate_inspector_id_issuer_number_unique unique (inspector_id, issuer, number);
`,
};
