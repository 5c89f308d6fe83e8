import type { Context, ToDo } from '@sunlot/subgraph-kit';
import { addDays } from '@sunlot/workdays';
import { keepsEverything } from '../ownership.ts';
import { AT_MOST, endOf, toDo } from './due.ts';

const AHEAD_DAYS = 60;

/** R02: items in force whose legal basis has lapsed or soon will; until revised they cannot be planned or drawn. */
export async function basesLapsing(ctx: Context): Promise<ToDo[]> {
  if (!ctx.may('item.revise')) return [];
  const rows = await ctx.sql(
    `select id, code, name, basis_lapsed_on::text as lapsed_on from inspection_item item
     where state = 'IN_FORCE' and basis_lapsed_on <= $1::date and ($2 or division_id::text = $3)
       and not exists (select 1 from inspection_item next where next.code = item.code and next.state in ('DRAFT', 'FILED', 'ACKNOWLEDGED'))
     order by basis_lapsed_on, code limit ${AT_MOST}`,
    [addDays(ctx.today, AHEAD_DAYS), keepsEverything(ctx.actor), ctx.actor.divisionId],
  );
  return rows.map((row) =>
    toDo(ctx, {
      kind: 'item.revise',
      subjectId: row.id as string,
      title: {
        zh: `法律依据失效，需修订或撤销事项：${row.code as string} ${row.name as string}`,
        en: `Legal basis lapses, revise or withdraw: ${row.code as string} ${row.name as string}`,
      },
      link: `/items/${row.id as string}/show`,
      dueAt: endOf(row.lapsed_on as string),
    }),
  );
}
