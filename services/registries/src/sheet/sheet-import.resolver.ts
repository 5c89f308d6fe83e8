import type { SheetImportState } from '@sunlot/glossary';
import {
  Allow,
  AuditEntry,
  type Connection,
  connectionOf,
  type Context,
  historyOf,
  page,
  stepsFor,
} from '@sunlot/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { beginImport } from './begin-import.ts';
import { cancelImport } from './cancel-import.ts';
import { commitImport } from './commit-import.ts';
import { SheetFinding, SheetImport } from './sheet-import.entity.ts';
import { BeginImportInput, ImportInput, SheetImportsArgs } from './sheet-import.inputs.ts';
import { importLifecycle } from './sheet-import.lifecycle.ts';
import { undoImport } from './undo-import.ts';

const SheetImportConnection = connectionOf(SheetImport);

/** In which what the rows come to is known. */
const TAKEN: ReadonlySet<SheetImportState> = new Set(['CHECKED', 'IMPORTING', 'IMPORTED', 'UNDOING', 'UNDONE']);

@Resolver(() => SheetImport)
export class SheetImportResolver {
  /** Past and present imports this actor may see, newest first. */
  @Query(() => SheetImportConnection)
  @Allow('sheet.import')
  sheetImports(
    @Args(() => SheetImportsArgs) asked: SheetImportsArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<SheetImport>> {
    const register = asked.filter?.register;
    return page(ctx, SheetImport, { where: register ? { register } : {}, orderBy: { at: 'desc' }, asked });
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
