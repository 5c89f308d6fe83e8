import type { RoomMigration } from '@sunlot/subgraph-kit';

export const handedInPhotos: RoomMigration = {
  name: '0005-handed-in-photos',
  sql: `
-- Which body handed in which photo. The vault holds pictures of other rooms, too, and records show their digests to all who see the visit.
create table handed_in_part (
  digest text not null,
  division_id uuid not null,
  primary key (digest, division_id)
);
`,
};
