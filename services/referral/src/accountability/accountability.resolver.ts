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
} from '@sunlot/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { AccountabilityFinding } from './accountability-finding.entity.ts';
import {
  AccountabilityFilter,
  AssessFindingInput,
  CompileBulletinInput,
  RecordFindingInput,
} from './accountability.inputs.ts';
import { assessFinding } from './assess-finding.ts';
import { Bulletin } from './bulletin.entity.ts';
import { compileBulletin } from './compile-bulletin.ts';
import { recordFinding } from './record-finding.ts';

const AccountabilityFindingConnection = connectionOf(AccountabilityFinding);
const BulletinConnection = connectionOf(Bulletin);

@Resolver(() => AccountabilityFinding)
export class AccountabilityResolver {
  @Query(() => AccountabilityFindingConnection)
  @Allow('accountability.read')
  accountabilityFindings(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('last', () => Int, { nullable: true }) last?: number,
    @Arg('before', () => String, { nullable: true }) before?: string,
    @Arg('filter', () => AccountabilityFilter, { nullable: true }) filter?: AccountabilityFilter,
  ): Promise<Connection<AccountabilityFinding>> {
    const where = matching(filter ?? {});
    return page(ctx, AccountabilityFinding, {
      where,
      orderBy: { foundOn: 'desc' },
      asked: { first, after, last, before },
    });
  }

  @Query(() => AccountabilityFinding, { nullable: true })
  @Allow('accountability.read')
  accountabilityFinding(
    @Arg('id', () => ID) id: string,
    @Ctx() ctx: Context,
  ): Promise<AccountabilityFinding | undefined> {
    return ctx.find(AccountabilityFinding, id);
  }

  @Query(() => BulletinConnection)
  @Allow('bulletin.read')
  bulletins(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Connection<Bulletin>> {
    return page(ctx, Bulletin, { where: {}, orderBy: { compiledAt: 'desc' }, asked: { first, after } });
  }

  @Mutation(() => AccountabilityFinding)
  @Allow('accountability.record')
  recordFinding(
    @Arg('input', () => RecordFindingInput) input: RecordFindingInput,
    @Ctx() ctx: Context,
  ): Promise<AccountabilityFinding> {
    return recordFinding(ctx, input);
  }

  @Mutation(() => AccountabilityFinding)
  @Allow('accountability.assessFinding')
  assessFinding(
    @Arg('input', () => AssessFindingInput) input: AssessFindingInput,
    @Ctx() ctx: Context,
  ): Promise<AccountabilityFinding> {
    return assessFinding(ctx, input);
  }

  @Mutation(() => Bulletin)
  @Allow('bulletin.compileBulletin')
  compileBulletin(
    @Arg('input', () => CompileBulletinInput) input: CompileBulletinInput,
    @Ctx() ctx: Context,
  ): Promise<Bulletin> {
    return compileBulletin(ctx, input);
  }

  @FieldResolver(() => [String])
  allowed(@Root() finding: AccountabilityFinding, @Ctx() ctx: Context): string[] {
    const { actor } = ctx;
    const other = actor.divisionId !== finding.divisionId && actor.accountId !== finding.recordedById;
    return ctx.may('accountability.assessFinding') && !finding.assessedAt && other ? ['assessFinding'] : [];
  }

  @FieldResolver(() => [AuditEntry])
  history(@Root() finding: AccountabilityFinding, @Ctx() ctx: Context): Promise<AuditEntry[]> {
    return historyOf(ctx, finding);
  }
}

function matching({ circumstance, assessed, search }: AccountabilityFilter): FilterQuery<AccountabilityFinding> {
  return {
    ...(circumstance ? { circumstance } : {}),
    ...(typeof assessed === 'boolean' ? { assessedAt: assessed ? { $ne: null } : null } : {}),
    ...(search ? { $or: ['subjectTitle', 'organizationName'].map((field) => ({ [field]: containing(search) })) } : {}),
  } as FilterQuery<AccountabilityFinding>;
}
