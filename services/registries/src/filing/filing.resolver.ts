import { FilingKind, Light } from '@sunlot/glossary';
import { Allow, AuditEntry, type Context, historyOf, stepsFor } from '@sunlot/subgraph-kit';
import { lightFor } from '@sunlot/workdays';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { acknowledgeFiling } from './acknowledge-filing.ts';
import { entriesOfFiling } from './entries-of-filing.ts';
import { fileFiling } from './file-filing.ts';
import { FilingEntry } from './filing-entry.ts';
import { Filing } from './filing.entity.ts';
import { FilingInput, ReturnFilingInput } from './filing.inputs.ts';
import { filingLifecycle } from './filing.lifecycle.ts';
import { publishFiling } from './publish-filing.ts';
import { isProvisional } from './quarter.ts';
import { returnFiling } from './return-filing.ts';

@Resolver(() => Filing)
export class FilingResolver {
  /** The filings, newest quarter first. */
  @Query(() => [Filing])
  @Allow('filing.list')
  filings(
    @Arg('kind', () => FilingKind, { nullable: true }) kind: FilingKind | undefined,
    @Arg('year', () => Int, { nullable: true }) year: number | undefined,
    @Ctx() ctx: Context,
  ): Promise<Filing[]> {
    const where = ctx.visible(Filing, { ...(kind ? { kind } : {}), ...(year ? { year } : {}) });
    return ctx.em.find(Filing, where, { orderBy: { year: 'desc', quarter: 'desc', kind: 'asc' }, limit: 100 });
  }

  @Query(() => Filing, { nullable: true })
  @Allow('filing.list')
  filing(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Filing | undefined> {
    return ctx.find(Filing, id);
  }

  @Mutation(() => Filing)
  @Allow('filing.file')
  fileFiling(@Arg('input', () => FilingInput) input: FilingInput, @Ctx() ctx: Context): Promise<Filing> {
    return fileFiling(ctx, input);
  }

  @Mutation(() => Filing)
  @Allow('filing.acknowledge')
  returnFiling(@Arg('input', () => ReturnFilingInput) input: ReturnFilingInput, @Ctx() ctx: Context): Promise<Filing> {
    return returnFiling(ctx, input);
  }

  @Mutation(() => Filing)
  @Allow('filing.acknowledge')
  acknowledgeFiling(@Arg('input', () => FilingInput) input: FilingInput, @Ctx() ctx: Context): Promise<Filing> {
    return acknowledgeFiling(ctx, input);
  }

  @Mutation(() => Filing)
  @Allow('filing.file')
  publishFiling(@Arg('input', () => FilingInput) input: FilingInput, @Ctx() ctx: Context): Promise<Filing> {
    return publishFiling(ctx, input);
  }

  /** Green once filed; before, by the working days that are left. */
  @FieldResolver(() => Light)
  light(@Root() filing: Filing, @Ctx() ctx: Context): Light {
    return filing.filedAt ? Light.GREEN : lightFor(filing.dueOn, ctx.today, { yellowWithin: 10 });
  }

  /** Whether the due date may still move: the holidays of its year are not announced yet. */
  @FieldResolver(() => Boolean)
  provisional(@Root() filing: Filing): boolean {
    return isProvisional(filing);
  }

  /**
   * The list as it was filed, or, before that, as it would be today, with what changed since the list before. The
   * register of inspectors is null for those who do not see all of it.
   */
  @FieldResolver(() => [FilingEntry], { nullable: true })
  async entries(@Root() filing: Filing, @Ctx() ctx: Context): Promise<FilingEntry[] | null> {
    if (filing.kind === 'INSPECTORS' && !ctx.may('filing.readInspectors')) return null;
    return entriesOfFiling(ctx, filing);
  }

  @FieldResolver(() => [String])
  allowed(@Root() filing: Filing, @Ctx() ctx: Context): string[] {
    return stepsFor(filingLifecycle[filing.kind], filing.state, ctx.actor.roles);
  }

  @FieldResolver(() => [AuditEntry])
  history(@Root() filing: Filing, @Ctx() ctx: Context): Promise<AuditEntry[]> {
    return historyOf(ctx, filing);
  }
}
