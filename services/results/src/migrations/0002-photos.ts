import type { RoomMigration } from '@sunlot/subgraph-kit';

export const photosIndex: RoomMigration = {
  name: '0002-photos',
  sql: 'create index inspection_record_photos_index on inspection_record using gin (photos);',
};
