import type { RoomMigration } from '@sunlot/subgraph-kit';

export const rosterCleanUps: RoomMigration = {
  name: '0015-roster-clean-up',
  sql: `
create table roster_clean_up (
  id uuid primary key default uuidv7(),
  roster text not null,
  year int not null,
  people int not null,
  blocked int not null,
  cleaned_by_name text not null,
  cleaned_at timestamptz not null,
  constraint roster_clean_up_roster_year_unique unique (roster, year)
);
`,
};
