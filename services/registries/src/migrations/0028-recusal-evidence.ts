import type { RoomMigration } from '@sunlot/subgraph-kit';

export const recusalEvidence: RoomMigration = {
  name: '0028-recusal-evidence',
  sql: `
-- The papers that bear a recusal out. Whose they are and which body answers for that person stand beside each: they are papers of a family, and the
-- policy says by these two who may see them.
create table recusal_evidence (
  id uuid primary key default uuidv7(),
  recusal_id uuid not null references recusal (id) on update cascade on delete restrict,
  inspector_id uuid not null,
  division_id uuid not null,
  digest text not null,
  name text not null,
  size integer not null,
  constraint recusal_evidence_recusal_id_digest_unique unique (recusal_id, digest)
);
`,
};
