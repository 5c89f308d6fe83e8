import type { Context, ToDo } from '@sunlot/subgraph-kit';
import { addDays } from '@sunlot/workdays';
import { STANDS } from '../inspection-object/inspection-object.rules.ts';
import { LICENCE_WARNING_DAYS } from '../licence/licence.rules.ts';
import { endOf, toDo } from './due.ts';

/** R08: the objects of one's own division with a licence that has lapsed or soon will, as one piece of work. */
export async function licencesEnding(ctx: Context): Promise<ToDo[]> {
  if (!ctx.may('object.update')) return [];
  const [ending] = await ctx.sql(
    `select count(distinct object.id)::int as objects, min(licence.valid_to)::text as first
     from licence join inspection_object object on object.id = licence.object_id
     where licence.ended_on is null and licence.valid_to <= $1::date
       and object.division_id::text = $2 and object.${STANDS} and object.duplicate_of is null`,
    [addDays(ctx.today, LICENCE_WARNING_DAYS), ctx.actor.divisionId],
  );
  const objects = ending!.objects as number;
  if (objects === 0) return [];
  const filter = { condition: 'LICENCE_ENDING', divisionId: ctx.actor.divisionId };
  return [
    toDo(ctx, {
      kind: 'object.recordLicence',
      subjectId: ctx.actor.divisionId,
      title: {
        zh: `核对已过期或即将到期的许可证件（${objects} 个对象）`,
        en: `Check licences that have lapsed or soon will (${objects} objects)`,
      },
      link: `/objects?filter=${encodeURIComponent(JSON.stringify(filter))}`,
      dueAt: endOf(ending!.first as string),
    }),
  ];
}
