import type { RoomMigration } from '@sunlot/subgraph-kit';

export const duplicatesWithoutChains: RoomMigration = {
  name: '0017-duplicates-without-chains',
  sql: `
-- An entry could be marked as the duplicate of one that was later marked itself: those lead to the record that is kept from now on.
with recursive step (id, last, steps) as (
  select id, duplicate_of, 1 from inspection_object where duplicate_of is not null
  union all
  select step.id, next.duplicate_of, step.steps + 1 from step
  join inspection_object next on next.id = step.last and next.duplicate_of is not null
  where step.steps < 100
)
update inspection_object object set duplicate_of = led.last
from (select distinct on (id) id, last from step order by id, steps desc) led
where led.id = object.id and led.last <> object.duplicate_of and led.last <> object.id;
`,
};
