import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { readCreditCode } from '../inspection-object/credit-code.ts';
import { ownDistrict } from '../ownership.ts';
import { plainText } from '../plain-text.ts';
import type { InspectionElsewhereInput, InspectionsNoted, NoteInspectionsInput } from './note-inspections.inputs.ts';

/**
 * 二(五)1: what the province or another level has inspected counts as inspected here, so that nobody is drawn for the
 * same item again this year. Noting a result twice changes nothing. County people know only the objects of their county. Refuses results of which
 * no row is usable.
 */
export async function noteInspections(ctx: Context, { source, rows }: NoteInspectionsInput): Promise<InspectionsNoted> {
  const late = rows.find(({ inspectedOn }) => inspectedOn > ctx.today);
  if (late) throw new Refusal('RANGE_INVALID', { from: late.inspectedOn, to: ctx.today });
  const [noted] = await ctx.sql(
    `with said as (
       select object.id as object_id, row.item_code, extract(year from row.day)::int as year, max(row.day) as last_on
       from unnest($1::text[], $2::text[], $3::date[]) as row (code, item_code, day)
       join inspection_object object on object.credit_code = row.code
       where exists (select 1 from inspection_item item where item.code = row.item_code)
         and ($5::text is null or object.district_code = $5)
       group by 1, 2, 3
     ), kept as (
       insert into item_inspection as done (object_id, item_code, year, times, last_on, source)
       select object_id, item_code, year, 1, last_on, $4 from said
       on conflict (object_id, item_code, year) do update
         set last_on = greatest(done.last_on, excluded.last_on), times = done.times + (done.last_on < excluded.last_on)::int
       returning 1
     ), seen as (
       update inspection_object object set last_inspected_on = greatest(object.last_inspected_on, said.last_on)
       from (select object_id, max(last_on) as last_on from said group by 1) said where object.id = said.object_id
     )
     select count(*)::int as count from kept`,
    [...columnsOf(rows), plainText(source), ownDistrict(ctx.actor)],
  );
  const count = noted!.count as number;
  if (count === 0) throw new Refusal('INSPECTIONS_EMPTY', {});

  ctx.record(
    'inspections.noted',
    { id: ctx.actor.divisionId, constructor: { name: 'ItemInspection' } },
    { source, rows: rows.length, count },
  );
  return { count, unknown: rows.length - count, unknownRows: await unknownRows(ctx, rows) };
}

/** The places of rows whose object or item nobody here knows, from 1; the first hundred. */
async function unknownRows(ctx: Context, rows: readonly InspectionElsewhereInput[]): Promise<number[]> {
  const codes = rows.map(({ creditCode }) => readCreditCode(creditCode).code);
  const unknown = await ctx.sql(
    `select row.place::int as place from unnest($1::text[], $2::text[]) with ordinality as row (code, item_code, place)
     where not exists (
         select 1 from inspection_object object
         where object.credit_code = row.code and ($3::text is null or object.district_code = $3)
       )
       or not exists (select 1 from inspection_item item where item.code = row.item_code)
     order by row.place limit 100`,
    [codes, rows.map(({ itemCode }) => itemCode), ownDistrict(ctx.actor)],
  );
  return unknown.map((row) => row.place as number);
}

function columnsOf(rows: readonly InspectionElsewhereInput[]): [string[], string[], string[]] {
  const read = rows.flatMap((row) => {
    const code = readCreditCode(row.creditCode);
    return code.ok ? [{ ...row, creditCode: code.code }] : [];
  });
  return [
    read.map(({ creditCode }) => creditCode),
    read.map(({ itemCode }) => itemCode),
    read.map(({ inspectedOn }) => inspectedOn),
  ];
}
