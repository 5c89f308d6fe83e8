import type { Context, ToDo } from '@sunlot/subgraph-kit';
import { STANDS } from '../inspection-object/inspection-object.rules.ts';
import { endOf, toDo } from './due.ts';

/** 二(四): the yearly update of a division's objects, due on 28 February, until the division has attested it. */
export async function updateWaiting(ctx: Context): Promise<ToDo[]> {
  if (!ctx.may('attestation.attest')) return [];
  const year = ctx.today.slice(0, 4);
  const [waiting] = await ctx.sql(
    `select count(*)::int as objects from inspection_object
     where division_id::text = $1 and ${STANDS} and not exists (select 1 from attestation where division_id::text = $2 and year = $3::int)`,
    [ctx.actor.divisionId, ctx.actor.divisionId, year],
  );
  const objects = waiting!.objects as number;
  if (objects === 0) return [];
  const title = {
    zh: `更新并确认检查对象名录库（${objects} 个）`,
    en: `Update and attest the object registry (${objects})`,
  };
  return [
    toDo(ctx, {
      kind: 'attestation.attest',
      subjectId: `${ctx.actor.divisionId}:${year}`,
      title,
      link: '/updates',
      dueAt: endOf(`${year}-02-28`),
    }),
  ];
}
