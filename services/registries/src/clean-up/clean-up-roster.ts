import type { InspectorRoster } from '@sunlot/glossary';
import type { Context } from '@sunlot/subgraph-kit';
import { RosterCleanUp, type RosterProgress } from './roster-clean-up.entity.ts';
import { rosterProgress } from './roster-progress.ts';

/** Notes that one roster was gone through this year: who left, whose certificate was renewed. Saying it again renews the day and the figures. */
export async function cleanUpRoster(
  ctx: Context,
  { roster, note }: { roster: InspectorRoster; note: string },
): Promise<RosterProgress> {
  const year = Number(ctx.today.slice(0, 4));
  const of = async (): Promise<RosterProgress> => (await rosterProgress(ctx, year)).find((it) => it.roster === roster)!;
  const { people, blocked } = await of();
  const said = { people, blocked, cleanedByName: ctx.actor.name, cleanedAt: ctx.now };
  const former = await ctx.em.findOne(RosterCleanUp, { roster, year });
  const cleanUp = former ? ctx.em.assign(former, said) : ctx.em.create(RosterCleanUp, { ...said, roster, year });
  await ctx.em.flush();

  ctx.record('roster.cleanedUp', cleanUp, { roster, year, people, blocked }, note);
  ctx.announce({ topic: 'to-do' });
  return of();
}
