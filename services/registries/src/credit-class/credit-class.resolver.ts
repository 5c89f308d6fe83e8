import type { CreditClass } from '@sunlot/glossary';
import { Allow, type Context } from '@sunlot/subgraph-kit';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { SheetImport } from '../sheet/sheet-import.entity.ts';
import { ImportCreditClassesInput, KeepCreditScaleInput, UndoCreditDeliveryInput } from './credit-class.inputs.ts';
import { CreditImport, CreditShare } from './credit-import.entity.ts';
import { CreditScale } from './credit-scale.entity.ts';
import { importCreditClasses } from './import-credit-classes.ts';
import { keepCreditScale } from './keep-credit-scale.ts';
import { undoCreditDelivery } from './undo-credit-delivery.ts';

@Resolver(() => CreditImport)
export class CreditClassResolver {
  /** The share of each class among the objects in business; classes nobody is in are left out. */
  @Query(() => [CreditShare])
  @Allow('credit.read')
  async creditShares(@Ctx() ctx: Context): Promise<CreditShare[]> {
    const rows = await ctx.sql(
      `select coalesce(known.class, 'UNRATED') as class, count(*)::int as count
       from inspection_object object
       left join credit_class known on known.object_id = object.id and known.superseded_at is null
       where object.status = 'ACTIVE' group by 1 order by 1`,
    );
    const all = rows.reduce((total, row) => total + (row.count as number), 0);
    return rows.map((row) => ({
      creditClass: row.class as CreditClass,
      count: row.count as number,
      share: (row.count as number) / all,
    }));
  }

  /** Past deliveries, newest first. */
  @Query(() => [CreditImport])
  @Allow('credit.read')
  creditImports(
    @Arg('first', () => Int, { nullable: true }) first: number | undefined,
    @Ctx() ctx: Context,
  ): Promise<CreditImport[]> {
    return ctx.em.find(CreditImport, {}, { orderBy: { at: 'desc' }, limit: Math.min(Math.max(first ?? 25, 1), 200) });
  }

  /** The file it came as; null when it was pasted. */
  @FieldResolver(() => SheetImport, { nullable: true })
  async file(@Root() { sheetImportId }: CreditImport, @Ctx() ctx: Context): Promise<SheetImport | undefined> {
    return sheetImportId === null ? undefined : ctx.load(filesOf, sheetImportId);
  }

  /** The steps this actor may take with it now: the last one that stands may be taken back. */
  @FieldResolver(() => [String])
  async allowed(@Root() { id, undoneAt }: CreditImport, @Ctx() ctx: Context): Promise<string[]> {
    return undoneAt === null && (await ctx.load(areLast, id)) ? ['undo'] : [];
  }

  /** How the scales of other bodies are read, by source. */
  @Query(() => [CreditScale])
  @Allow('credit.read')
  creditScales(@Ctx() ctx: Context): Promise<CreditScale[]> {
    return ctx.em.find(CreditScale, {}, { orderBy: { source: 'asc' } });
  }

  @Mutation(() => CreditScale)
  @Allow('credit.import')
  keepCreditScale(
    @Arg('input', () => KeepCreditScaleInput) input: KeepCreditScaleInput,
    @Ctx() ctx: Context,
  ): Promise<CreditScale> {
    return keepCreditScale(ctx, input);
  }

  @Mutation(() => CreditImport)
  @Allow('credit.import')
  importCreditClasses(
    @Arg('input', () => ImportCreditClassesInput) input: ImportCreditClassesInput,
    @Ctx() ctx: Context,
  ): Promise<CreditImport> {
    return importCreditClasses(ctx, input);
  }

  @Mutation(() => CreditImport)
  @Allow('credit.import')
  undoCreditDelivery(
    @Arg('input', () => UndoCreditDeliveryInput) input: UndoCreditDeliveryInput,
    @Ctx() ctx: Context,
  ): Promise<CreditImport> {
    return undoCreditDelivery(ctx, input);
  }
}

/** Whether each is the last delivery that stands. A batch for `ctx.load`. */
async function areLast(ids: readonly string[], ctx: Context): Promise<boolean[]> {
  const [last] = await ctx.em.find(CreditImport, { undoneAt: null }, { orderBy: { at: 'desc' }, limit: 1 });
  return ids.map((id) => id === last?.id);
}

/** A batch for `ctx.load`. */
async function filesOf(ids: readonly string[], ctx: Context): Promise<(SheetImport | undefined)[]> {
  const files = await ctx.em.find(SheetImport, ctx.visible(SheetImport, { id: { $in: [...ids] } }));
  return ids.map((id) => files.find((file) => file.id === id));
}
