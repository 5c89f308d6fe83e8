import type { Context, ToDo } from '@sunlot/subgraph-kit';
import { addDays } from '@sunlot/workdays';
import { eligibleInSql } from '../inspector/eligibility.ts';
import { keepsEverything } from '../ownership.ts';
import { AT_MOST, endOf, toDo } from './due.ts';

const AHEAD_DAYS = 60;

/** Certificates of one's people that have ended or end within sixty days. */
export async function certificatesEnding(ctx: Context): Promise<ToDo[]> {
  if (!ctx.may('inspector.renewCertificate')) return [];
  const rows = await ctx.sql(
    `select id, name, certificate_valid_to::text as valid_to from inspector
     where status = 'ACTIVE' and certificate_valid_to is not null and not ${eligibleInSql('inspector', { from: '$1::date', to: '$2::date' })}
       and ($3 or division_id::text = $4)
     order by certificate_valid_to limit ${AT_MOST}`,
    [ctx.today, addDays(ctx.today, AHEAD_DAYS), keepsEverything(ctx.actor), ctx.actor.divisionId],
  );
  return rows.map((row) =>
    toDo(ctx, {
      kind: 'inspector.renewCertificate',
      subjectId: row.id as string,
      title: { zh: `更新执法证件：${row.name as string}`, en: `Renew certificate: ${row.name as string}` },
      link: `/inspectors/${row.id as string}/show`,
      dueAt: endOf(row.valid_to as string),
    }),
  );
}
