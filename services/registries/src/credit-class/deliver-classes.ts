import type { Context } from '@sunlot/subgraph-kit';
import type { CreditDelivery } from './credit-delivery.ts';
import { CreditImport, type UnknownRow } from './credit-import.entity.ts';

/** The rows of a delivery that name nobody the register has: how many, and the first of them. */
export interface Unknown {
  readonly unknown: number;
  readonly unknownRows: UnknownRow[];
}

/** As many rows as somebody looks into one by one. */
export const NAMED_ROWS = 200;

/** What is locked while classes come or are taken back: the lock every import of this register holds. */
export const CLASSES_MOVE = 'registries.import.CREDIT_CLASSES';

/** No two deliveries at a time, and none taken back meanwhile, so that no class supersedes another in between. */
export async function oneDeliveryAtATime(ctx: Context): Promise<void> {
  await ctx.sql('select pg_advisory_xact_lock(hashtext($1))', [CLASSES_MOVE]);
}

/** Lets the classes of a delivery wait in this transaction: `rows` selects an object's id and its class, each object once. */
export async function letClassesWait(ctx: Context, rows: string, params: readonly unknown[] = []): Promise<void> {
  await ctx.sql('create temp table arriving_class (object_id uuid primary key, class text not null) on commit drop');
  await ctx.sql(`insert into arriving_class ${rows}`, params);
}

/** Takes in the classes that wait. One that changed supersedes the one before, which stays as history; one that did not leaves it. */
export async function deliverClasses(
  ctx: Context,
  { source, asOf, scale }: CreditDelivery,
  { unknown, unknownRows }: Unknown,
  sheetImportId: string | null = null,
): Promise<CreditImport> {
  const [counted] = await ctx.sql('select count(*)::int as count from arriving_class');
  const count = counted!.count as number;
  const at = ctx.now;
  const delivery = ctx.em.create(CreditImport, {
    source,
    asOf,
    count,
    changed: 0,
    unknown,
    unknownRows,
    sheetImportId,
    at,
    undoneAt: null,
  });
  await ctx.em.flush();
  delivery.changed = await supersede(ctx, delivery);
  ctx.record('credit.imported', delivery, { source, asOf, scale, count, changed: delivery.changed, unknown });
  return delivery;
}

async function supersede(ctx: Context, { id, asOf, source, at }: CreditImport): Promise<number> {
  await ctx.sql(
    `delete from arriving_class arriving using credit_class known
     where known.object_id = arriving.object_id and known.superseded_at is null and known.class = arriving.class`,
  );
  await ctx.sql(
    `update credit_class known set superseded_at = $1, superseded_by = $2 from arriving_class arriving
     where known.object_id = arriving.object_id and known.superseded_at is null`,
    [at, id],
  );
  const come = await ctx.sql(
    `with come as (
       insert into credit_class (object_id, class, as_of, source, import_id, known_from)
       select object_id, class, $1, $2, $3, $4 from arriving_class returning 1
     ) select count(*)::int as count from come`,
    [asOf, source, id, at],
  );
  return come[0]!.count as number;
}
