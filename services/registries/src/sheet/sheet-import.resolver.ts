import { type SheetImportState, SheetRegister } from '@sunlot/glossary';
import { Allow, AuditEntry, type Context, historyOf, stepsFor } from '@sunlot/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { beginImport } from './begin-import.ts';
import { cancelImport } from './cancel-import.ts';
import { commitImport } from './commit-import.ts';
import { SheetFinding, SheetImport } from './sheet-import.entity.ts';
import { BeginImportInput, ImportInput } from './sheet-import.inputs.ts';
import { importLifecycle } from './sheet-import.lifecycle.ts';
import { undoImport } from './undo-import.ts';

/** In which what the rows come to is known. */
const TAKEN: ReadonlySet<SheetImportState> = new Set(['CHECKED', 'IMPORTING', 'IMPORTED', 'UNDOING', 'UNDONE']);

@Resolver(() => SheetImport)
export class SheetImportResolver {
  /** Past and present imports this actor may see, newest first. */
  @Query(() => [SheetImport])
  @Allow('sheet.import')
  sheetImports(
    @Arg('first', () => Int, { nullable: true }) first: number | undefined,
    @Arg('register', () => SheetRegister, { nullable: true }) register: SheetRegister | undefined,
    @Ctx() ctx: Context,
  ): Promise<SheetImport[]> {
    const where = ctx.visible(SheetImport, register ? { register } : {});
    return ctx.em.find(SheetImport, where, { orderBy: { at: 'desc' }, limit: Math.min(Math.max(first ?? 25, 1), 200) });
  }

  @Query(() => SheetImport, { nullable: true })
  @Allow('sheet.import')
  sheetImport(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<SheetImport | undefined> {
    return ctx.find(SheetImport, id);
  }

  @Mutation(() => SheetImport)
  @Allow('sheet.import')
  beginImport(
    @Arg('input', () => BeginImportInput) input: BeginImportInput,
    @Ctx() ctx: Context,
  ): Promise<SheetImport> {
    return beginImport(ctx, input);
  }

  @Mutation(() => SheetImport)
  @Allow('sheet.import')
  commitImport(@Arg('input', () => ImportInput) input: ImportInput, @Ctx() ctx: Context): Promise<SheetImport> {
    return commitImport(ctx, input);
  }

  @Mutation(() => SheetImport)
  @Allow('sheet.import')
  cancelImport(@Arg('input', () => ImportInput) input: ImportInput, @Ctx() ctx: Context): Promise<SheetImport> {
    return cancelImport(ctx, input);
  }

  @Mutation(() => SheetImport)
  @Allow('sheet.import')
  undoImport(@Arg('input', () => ImportInput) input: ImportInput, @Ctx() ctx: Context): Promise<SheetImport> {
    return undoImport(ctx, input);
  }

  /** The first two hundred, by row. */
  @FieldResolver(() => [SheetFinding])
  findings(@Root() file: SheetImport, @Ctx() ctx: Context): SheetFinding[] {
    return file.findings.map((finding) => ({ ...finding, reason: finding.reason[ctx.language] }));
  }

  /** Where the error file lies; null when there is none. */
  @FieldResolver(() => String, { nullable: true })
  errorsUrl(@Root() file: SheetImport): string | null {
    return file.errorsDigest && `/files/registries/imports/${file.id}/errors.xlsx`;
  }

  /** Where all rows lie that name nobody the register has; null when there are none. */
  @FieldResolver(() => String, { nullable: true })
  unknownUrl(@Root() file: SheetImport): string | null {
    return file.unknownDigest && `/files/registries/imports/${file.id}/unknown.xlsx`;
  }

  /** Good rows that say what the register has already; 0 while the file is read. */
  @FieldResolver(() => Int)
  unchanged(@Root() { state, rows, created, updated, unknown }: SheetImport): number {
    return TAKEN.has(state) ? rows - created - updated - unknown : 0;
  }

  @FieldResolver(() => [String])
  allowed(@Root() file: SheetImport, @Ctx() ctx: Context): string[] {
    return stepsFor(importLifecycle, file.state, ctx.actor.roles);
  }

  @FieldResolver(() => [AuditEntry])
  history(@Root() file: SheetImport, @Ctx() ctx: Context): Promise<AuditEntry[]> {
    return historyOf(ctx, file);
  }
}
