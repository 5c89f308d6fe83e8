import type { Context } from '@sunlot/subgraph-kit';
import { STANDS } from '../inspection-object/inspection-object.rules.ts';
import { Attestation, type UpdateProgress } from './attestation.entity.ts';
import { progressOf } from './update-progress.ts';

/** 二(四): a division says that its objects are up to date for the year. Saying it again renews the day. */
export async function attestObjects(ctx: Context, { note }: { note: string }): Promise<UpdateProgress> {
  const { divisionId, organizationName, name } = ctx.actor;
  const year = Number(ctx.today.slice(0, 4));
  const [counted] = await ctx.sql(
    `select count(*)::int as count from inspection_object where division_id = $1 and ${STANDS}`,
    [divisionId],
  );
  const said = { attestedByName: name, attestedAt: ctx.now, objectCount: counted!.count as number };
  const former = await ctx.em.findOne(Attestation, { divisionId, year });
  const attestation = former
    ? ctx.em.assign(former, said)
    : ctx.em.create(Attestation, { ...said, divisionId, year, divisionName: organizationName });
  await ctx.em.flush();

  ctx.record('objects.attested', attestation, { year, objects: said.objectCount }, note);
  ctx.announce({ topic: 'to-do' });
  return (await progressOf(ctx, year)).find((progress) => progress.divisionId === divisionId)!;
}
