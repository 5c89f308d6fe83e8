import type { CreditClass } from '@sunlot/glossary';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { readCreditCode } from '../inspection-object/credit-code.ts';
import type { CreditRowInput, ImportCreditClassesInput } from './credit-class.inputs.ts';
import { creditDelivery } from './credit-delivery.ts';
import type { CreditImport } from './credit-import.entity.ts';
import { comparable, meanings, unmappedRows } from './credit-scale.rules.ts';
import { deliverClasses, letClassesWait, NAMED_ROWS, oneDeliveryAtATime, type Unknown } from './deliver-classes.ts';

/**
 * Takes in classes that were pasted; of two rows for one code the last stands. Refuses data older than what is known,
 * values that mean nothing, each with its row, and data of which no row is usable. Rows whose code is none, or nobody's,
 * are passed over and named.
 */
export async function importCreditClasses(
  ctx: Context,
  { rows, ...said }: ImportCreditClassesInput,
): Promise<CreditImport> {
  await oneDeliveryAtATime(ctx);
  const delivery = await creditDelivery(ctx, said);
  const meant = meanings(delivery.values);
  refuseUnmapped(rows, meant);
  const codes = rows.map(({ creditCode }) => codeIn(creditCode));
  await stage(
    ctx,
    codes,
    rows.map(({ value }) => meant.get(comparable(value))!),
  );
  const unknown = await unknownAmong(ctx, codes, rows);
  if (unknown.unknown === rows.length) throw new Refusal('CREDIT_IMPORT_EMPTY', {});
  return deliverClasses(ctx, delivery, unknown);
}

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

/** A code as the register has it; null for what is none. */
function codeIn(pasted: string): string | null {
  const reading = readCreditCode(pasted);
  return reading.ok ? reading.code : null;
}

async function stage(ctx: Context, codes: readonly (string | null)[], classes: readonly CreditClass[]): Promise<void> {
  const last = new Map(codes.map((code, place) => [code, classes[place]!]));
  last.delete(null);
  await letClassesWait(
    ctx,
    `select object.id, row.class
     from unnest($1::text[], $2::text[]) as row (code, class) join inspection_object object on object.credit_code = row.code`,
    [[...last.keys()], [...last.values()]],
  );
}

/** What was pasted for a code may be anything. */
const LONGEST_NAMED = 100;

async function unknownAmong(
  ctx: Context,
  codes: readonly (string | null)[],
  rows: readonly CreditRowInput[],
): Promise<Unknown> {
  const places = await ctx.sql(
    `select asked.row::int from unnest($1::text[]) with ordinality as asked (code, row)
     where not exists (select 1 from inspection_object object where object.credit_code = asked.code) order by asked.row`,
    [codes],
  );
  const unknownRows = places.slice(0, NAMED_ROWS).map(({ row }) => {
    const { creditCode } = rows[(row as number) - 1]!;
    return { row: row as number, creditCode: creditCode.slice(0, LONGEST_NAMED), name: null };
  });
  return { unknown: places.length, unknownRows };
}
