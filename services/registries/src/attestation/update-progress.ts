import { Light } from '@sunlot/glossary';
import type { Context } from '@sunlot/subgraph-kit';
import { lightFor } from '@sunlot/workdays';
import { STANDS } from '../inspection-object/inspection-object.rules.ts';
import type { UpdateProgress } from './attestation.entity.ts';

/** Every division that keeps objects or has attested, with how far it is; the slowest first. Who is closed need not be kept up to date. */
export async function progressOf(ctx: Context, year: number): Promise<UpdateProgress[]> {
  const dueOn = `${year}-02-28`;
  const rows = await ctx.sql(
    `select coalesce(kept.division_id, said.division_id) as division_id, coalesce(kept.division_name, said.division_name) as division_name,
       coalesce(kept.objects, 0) as objects, coalesce(kept.updated, 0) as updated, said.attested_at, said.attested_by_name
     from (
       select division_id, max(division_name) as division_name, count(*)::int as objects, count(*) filter (where updated_at >= $1::timestamptz)::int as updated
       from inspection_object where ${STANDS} group by division_id
     ) kept
     full join (select * from attestation where year = $2) said on said.division_id = kept.division_id
     order by said.attested_at is not null, coalesce(kept.updated, 0)::float / nullif(kept.objects, 0), division_name`,
    [`${year}-01-01T00:00:00+08:00`, year],
  );
  return rows.map((row) => ({
    divisionId: row.division_id as string,
    divisionName: row.division_name as string,
    objects: row.objects as number,
    updated: row.updated as number,
    attestedAt: row.attested_at ? new Date(row.attested_at as string | Date) : null,
    attestedByName: row.attested_by_name as string | null,
    dueOn,
    light: row.attested_at ? Light.GREEN : lightFor(dueOn, ctx.today, { yellowWithin: 10 }),
  }));
}
