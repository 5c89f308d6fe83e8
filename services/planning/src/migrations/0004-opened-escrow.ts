import type { RoomMigration } from '@sunlot/subgraph-kit';

/**
 * The row of a task says when a draw of it was finished from shares in escrow. The journal has had it since the fact is told, so rows
 * that stand already are filled from it as the ledger would draw them: what was heard after the last void.
 */
export const openedEscrow: RoomMigration = {
  name: '0004-opened-escrow',
  sql: `
alter table task_ledger add column escrow_opened_at timestamptz null;
update task_ledger set escrow_opened_at = opened.at
from (
  select e.task_id, max(e.at) as at from task_event e
  where e.name = 'draw.escrow-opened'
    and e.at > coalesce((select max(v.at) from task_event v where v.task_id = e.task_id and v.name = 'draw.voided'), '-infinity')
  group by e.task_id
) opened
where opened.task_id = task_ledger.id;
`,
};
