import type { RoomMigration } from '@sunlot/subgraph-kit';

/** Visits that were skipped, and visits that a replacement draw added to the task. */
export const replacedVisits: RoomMigration = {
  name: '0004-replacement',
  sql: `
alter table inspection
  add column replacement_draw_id uuid null,
  add column skip_reason text null;
create index inspection_replacement_draw_id_index on inspection (replacement_draw_id);
alter table drawn_task add column replacements_awaited int not null default 0;
`,
};
