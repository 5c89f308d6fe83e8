import type { RoomMigration } from '@sunlot/subgraph-kit';

export const handedInParts: RoomMigration = {
  name: '0023-handed-in-parts',
  sql: `
-- Which body handed in which part of a file. The vault holds what every room keeps, under digests that stand on pages and in the public log: to know
-- a digest is no leave to have the file read.
create table handed_in_part (
  digest text not null,
  division_id uuid not null,
  primary key (digest, division_id)
);
`,
};
