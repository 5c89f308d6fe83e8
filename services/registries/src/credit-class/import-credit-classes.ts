import type { CreditClass } from '@sunlot/glossary';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { readCreditCode } from '../inspection-object/credit-code.ts';
import { CreditImport } from './credit-import.entity.ts';
import { CreditScale } from './credit-scale.entity.ts';
import { comparable, meanings, unmappedRows } from './credit-scale.rules.ts';
import type { CreditRowInput, ImportCreditClassesInput } from './credit-class.inputs.ts';

/**
 * Takes in the market regulator's classes. A class that changed supersedes the one before, which stays as history;
 * of two rows for one code the last stands. Refuses data older than what is known, values that mean nothing, each with
 * its row, and data of which no row is usable.
 */
export async function importCreditClasses(
  ctx: Context,
  { source, asOf, scaleId, rows }: ImportCreditClassesInput,
): Promise<CreditImport> {
  // One import at a time, so that no class supersedes another in between.
  await ctx.sql('select pg_advisory_xact_lock(hashtext($1))', ['registries.credit-import']);
  await refuseOlder(ctx, asOf);
  const scale = scaleId ? await scaleOf(ctx, scaleId) : undefined;
  const meant = meanings(scale?.values);
  refuseUnmapped(rows, meant);
  await stage(ctx, rows, meant);
  const [counted] = await ctx.sql('select count(*)::int as count from arriving_class');
  const count = counted!.count as number;
  if (count === 0) throw new Refusal('CREDIT_IMPORT_EMPTY', {});

  const delivery = ctx.em.create(CreditImport, {
    source: source.trim(),
    asOf,
    count,
    changed: 0,
    unknown: rows.length - count,
    at: ctx.now,
  });
  await ctx.em.flush();
  delivery.changed = await supersede(ctx, delivery);
  ctx.record('credit.imported', delivery, {
    source,
    asOf,
    scale: scale?.source ?? null,
    count,
    changed: delivery.changed,
    unknown: delivery.unknown,
  });
  return delivery;
}

async function refuseOlder(ctx: Context, asOf: string): Promise<void> {
  const [latest] = await ctx.em.find(CreditImport, {}, { orderBy: { asOf: 'desc' }, limit: 1 });
  if (latest && asOf < latest.asOf) throw new Refusal('CREDIT_IMPORT_OLDER', { asOf, latest: latest.asOf });
  if (asOf > ctx.today) throw new Refusal('RANGE_INVALID', { from: asOf, to: ctx.today });
}

async function scaleOf(ctx: Context, id: string): Promise<CreditScale> {
  const scale = await ctx.em.findOne(CreditScale, { id });
  if (!scale) throw new Refusal('NOT_FOUND', { type: 'CreditScale', id });
  return scale;
}

/** As many refused rows as somebody corrects by hand. */
const NAMED_ROWS = 200;

function refuseUnmapped(rows: readonly CreditRowInput[], meant: ReadonlyMap<string, CreditClass>): void {
  const unmapped = unmappedRows(rows, meant);
  if (unmapped.length === 0) return;
  const named = unmapped.slice(0, NAMED_ROWS);
  throw new Refusal('CREDIT_VALUE_UNMAPPED', {
    count: unmapped.length,
    values: [...new Set(named.map(({ value }) => value))],
    lines: named.map(({ row }) => row),
    rows: named,
  });
}

async function stage(
  ctx: Context,
  rows: readonly CreditRowInput[],
  meant: ReadonlyMap<string, CreditClass>,
): Promise<void> {
  const classes = new Map<string, string>();
  for (const { creditCode, value } of rows) {
    const reading = readCreditCode(creditCode);
    if (reading.ok) classes.set(reading.code, meant.get(comparable(value))!);
  }
  await ctx.sql('create temp table arriving_class (object_id uuid primary key, class text not null) on commit drop');
  await ctx.sql(
    `insert into arriving_class select object.id, row.class
     from unnest($1::text[], $2::text[]) as row (code, class) join inspection_object object on object.credit_code = row.code`,
    [[...classes.keys()], [...classes.values()]],
  );
}

async function supersede(ctx: Context, { id, asOf, source }: CreditImport): Promise<number> {
  await ctx.sql(
    `delete from arriving_class arriving using credit_class known
     where known.object_id = arriving.object_id and known.superseded_at is null and known.class = arriving.class`,
  );
  await ctx.sql(
    `update credit_class known set superseded_at = $1 from arriving_class arriving
     where known.object_id = arriving.object_id and known.superseded_at is null`,
    [ctx.now],
  );
  const come = await ctx.sql(
    `with come as (
       insert into credit_class (object_id, class, as_of, source, import_id, known_from)
       select object_id, class, $1, $2, $3, $4 from arriving_class returning 1
     ) select count(*)::int as count from come`,
    [asOf, source, id, ctx.now],
  );
  return come[0]!.count as number;
}
