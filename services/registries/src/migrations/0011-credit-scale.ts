import type { RoomMigration } from '@sunlot/subgraph-kit';

export const creditScaleTable: RoomMigration = {
  name: '0011-credit-scale',
  sql: `
create table credit_scale (
  id uuid primary key default uuidv7(),
  source text not null,
  values jsonb not null,
  kept_by_name text not null,
  kept_at timestamptz not null,
  constraint credit_scale_source_unique unique (source)
);
`,
};
