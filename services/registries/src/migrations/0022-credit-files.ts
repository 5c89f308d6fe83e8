import type { RoomMigration } from '@sunlot/subgraph-kit';

export const creditFiles: RoomMigration = {
  name: '0022-credit-files',
  sql: `
-- Credit classes come in as a file, too: with what the delivery says as a whole, and the rows that name nobody the register has.
alter table sheet_import
  add column delivery jsonb null,
  add column unknown int not null default 0,
  add column unknown_rows jsonb not null default '[]',
  add column unknown_digest text null;
alter table credit_import
  add column sheet_import_id uuid null references sheet_import (id),
  add column unknown_rows jsonb not null default '[]',
  add column undone_at timestamptz null;

-- Which delivery superseded a class, so that taking that delivery back restores it and no other.
alter table credit_class add column superseded_by uuid null references credit_import (id);
`,
};
