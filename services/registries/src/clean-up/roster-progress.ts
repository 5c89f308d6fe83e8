import { InspectorRoster, Light } from '@sunlot/glossary';
import type { Context } from '@sunlot/subgraph-kit';
import { addWorkdays, lightFor } from '@sunlot/workdays';
import { eligibleInSql } from '../inspector/eligibility.ts';
import type { RosterProgress } from './roster-clean-up.entity.ts';

/** Each of the three rosters with how it stands today and whether it was gone through in that year. */
export async function rosterProgress(ctx: Context, year: number): Promise<RosterProgress[]> {
  const dueOn = cleanUpDueIn(year);
  const rows = await ctx.sql(
    `select roster.name, coalesce(standing.people, 0)::int as people, coalesce(standing.blocked, 0)::int as blocked,
       done.cleaned_at, done.cleaned_by_name
     from unnest($1::text[]) with ordinality as roster (name, place)
     left join (
       select roster, count(*) as people, count(*) filter (where not ${eligibleInSql('inspector', { from: '$2::date', to: '$3::date' })}) as blocked
       from inspector where status <> 'LEFT' group by roster
     ) standing on standing.roster = roster.name
     left join roster_clean_up done on done.roster = roster.name and done.year = $4
     order by roster.place`,
    [Object.values(InspectorRoster), ctx.today, ctx.today, year],
  );
  return rows.map((row) => ({
    roster: row.name as InspectorRoster,
    people: row.people as number,
    blocked: row.blocked as number,
    cleanedAt: row.cleaned_at ? new Date(row.cleaned_at as string | Date) : null,
    cleanedByName: row.cleaned_by_name as string | null,
    dueOn,
    light: row.cleaned_at ? Light.GREEN : lightFor(dueOn, ctx.today, { yellowWithin: 20 }),
    allowed: ctx.may('inspector.cleanUp') ? ['cleanUp'] : [],
  }));
}

/** 二(四) says “each year” and names no day: the last working day of the year. */
export function cleanUpDueIn(year: number): string {
  return addWorkdays(`${year + 1}-01-01`, -1);
}
