import type { RoomMigration } from '@sunlot/subgraph-kit';

export const objectListIndexes: RoomMigration = {
  name: '0013-object-lists',
  sql: `
-- A functional zone is a filter of the list and a criterion of a pool; most objects lie in none.
create index inspection_object_zone_id_index on inspection_object (zone, id) where zone is not null;

-- Nine objects in ten are of two kinds, and any page of those is found by leafing; the others would be looked for in vain among them.
-- Kept apart, so that entering an enterprise costs nothing more.
create index inspection_object_kind_id_index on inspection_object (kind, id) where kind <> 'ENTERPRISE' and kind <> 'INDIVIDUAL_BUSINESS';
create index inspection_object_older_number_index on inspection_object (id) where credit_code_kind <> 'UNIFIED';
`,
};
