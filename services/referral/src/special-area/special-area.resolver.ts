import type { FilterQuery } from '@mikro-orm/postgresql';
import {
  Allow,
  AuditEntry,
  type Connection,
  connectionOf,
  containing,
  type Context,
  historyOf,
  page,
  stepsFor,
} from '@sunlot/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { isOtherSide } from '../who-answers.ts';
import { fileSpecialArea, returnSpecialArea } from './review-special-area-filing.ts';
import {
  ReviewSpecialAreaFilingInput,
  SpecialAreaFilingFilter,
  SubmitSpecialAreaFilingInput,
} from './special-area.inputs.ts';
import { specialAreaLifecycle } from './special-area.lifecycle.ts';
import { SpecialAreaFiling } from './special-area-filing.entity.ts';
import { submitSpecialAreaFiling } from './submit-special-area-filing.ts';

const SpecialAreaFilingConnection = connectionOf(SpecialAreaFiling);

@Resolver(() => SpecialAreaFiling)
export class SpecialAreaResolver {
  @Query(() => SpecialAreaFilingConnection)
  @Allow('special_area.read')
  specialAreaFilings(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('last', () => Int, { nullable: true }) last?: number,
    @Arg('before', () => String, { nullable: true }) before?: string,
    @Arg('filter', () => SpecialAreaFilingFilter, { nullable: true }) filter?: SpecialAreaFilingFilter,
  ): Promise<Connection<SpecialAreaFiling>> {
    const where = matching(filter ?? {});
    return page(ctx, SpecialAreaFiling, {
      where,
      orderBy: { submittedAt: 'desc' },
      asked: { first, after, last, before },
    });
  }

  @Query(() => SpecialAreaFiling, { nullable: true })
  @Allow('special_area.read')
  specialAreaFiling(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<SpecialAreaFiling | undefined> {
    return ctx.find(SpecialAreaFiling, id);
  }

  @Mutation(() => SpecialAreaFiling)
  @Allow('special_area.submit')
  submitSpecialAreaFiling(
    @Arg('input', () => SubmitSpecialAreaFilingInput) input: SubmitSpecialAreaFilingInput,
    @Ctx() ctx: Context,
  ): Promise<SpecialAreaFiling> {
    return submitSpecialAreaFiling(ctx, input);
  }

  @Mutation(() => SpecialAreaFiling)
  @Allow('special_area.file')
  fileSpecialArea(
    @Arg('input', () => ReviewSpecialAreaFilingInput) input: ReviewSpecialAreaFilingInput,
    @Ctx() ctx: Context,
  ): Promise<SpecialAreaFiling> {
    return fileSpecialArea(ctx, input);
  }

  @Mutation(() => SpecialAreaFiling)
  @Allow('special_area.return')
  returnSpecialArea(
    @Arg('input', () => ReviewSpecialAreaFilingInput) input: ReviewSpecialAreaFilingInput,
    @Ctx() ctx: Context,
  ): Promise<SpecialAreaFiling> {
    return returnSpecialArea(ctx, input);
  }

  @FieldResolver(() => [String])
  allowed(@Root() filing: SpecialAreaFiling, @Ctx() { actor }: Context): string[] {
    const other = isOtherSide(actor, { divisionId: filing.divisionId, accountIds: [filing.submittedById] });
    const own = actor.divisionId === filing.divisionId;
    return stepsFor(specialAreaLifecycle, filing.state, actor.roles).filter((step) =>
      step === 'submit' ? own : other,
    );
  }

  @FieldResolver(() => [AuditEntry])
  history(@Root() filing: SpecialAreaFiling, @Ctx() ctx: Context): Promise<AuditEntry[]> {
    return historyOf(ctx, filing);
  }
}

function matching({ state, search }: SpecialAreaFilingFilter): FilterQuery<SpecialAreaFiling> {
  return {
    ...(state ? { state } : {}),
    ...(search ? { $or: ['number', 'area', 'objectName'].map((field) => ({ [field]: containing(search) })) } : {}),
  } as FilterQuery<SpecialAreaFiling>;
}
