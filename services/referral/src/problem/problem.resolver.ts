import type { FilterQuery } from '@mikro-orm/postgresql';
import { Light, ReferralKind } from '@sunlot/glossary';
import {
  Allow,
  AuditEntry,
  type Connection,
  connectionOf,
  containing,
  type Context,
  historyOf,
  page,
  dueOnWith,
  lightOf,
} from '@sunlot/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Inspection } from '../inspection.stub.ts';
import { InspectionObject } from '../inspection-object.stub.ts';
import { referralsById } from '../referral/referrals.ts';
import { Referral } from '../referral/referral.entity.ts';
import { Problem } from './problem.entity.ts';
import { ProblemFilter } from './problem.inputs.ts';

const ProblemConnection = connectionOf(Problem);

@Resolver(() => Problem)
export class ProblemResolver {
  @Query(() => ProblemConnection)
  @Allow('problem.read')
  problems(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('last', () => Int, { nullable: true }) last?: number,
    @Arg('before', () => String, { nullable: true }) before?: string,
    @Arg('filter', () => ProblemFilter, { nullable: true }) filter?: ProblemFilter,
  ): Promise<Connection<Problem>> {
    const where = matching(filter ?? {}, ctx.today);
    return page(ctx, Problem, { where, orderBy: { foundOn: 'desc' }, asked: { first, after, last, before } });
  }

  @Query(() => Problem, { nullable: true })
  @Allow('problem.read')
  problem(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Problem | undefined> {
    return ctx.find(Problem, id);
  }

  @FieldResolver(() => Inspection, { nullable: true })
  inspection(@Root() problem: Problem): Inspection {
    return Object.assign(new Inspection(), { id: problem.inspectionId });
  }

  @FieldResolver(() => InspectionObject, { nullable: true })
  object(@Root() problem: Problem): InspectionObject {
    return Object.assign(new InspectionObject(), { id: problem.objectId });
  }

  @FieldResolver(() => Referral, { nullable: true })
  referral(@Root() problem: Problem, @Ctx() ctx: Context): Promise<Referral | undefined> | null {
    return problem.referralId ? ctx.load(referralsById, problem.referralId) : null;
  }

  /** What the follow-up of the record suggests; the proposer decides. */
  @FieldResolver(() => ReferralKind)
  suggestedKind(@Root() problem: Problem): ReferralKind {
    return problem.followUp === 'NOTIFY_DEPARTMENT' ? 'DUAL_NOTICE' : 'OWN_FOLLOW_UP';
  }

  @FieldResolver(() => Light)
  light(@Root() problem: Problem, @Ctx() ctx: Context): Light {
    return lightOf(problem.dueOn, ctx.today);
  }

  @FieldResolver(() => [String])
  allowed(@Root() problem: Problem, @Ctx() ctx: Context): string[] {
    const mine = ctx.may('referral.propose') && problem.divisionId === ctx.actor.divisionId;
    return mine && problem.state === 'WAITING' ? ['proposeReferral'] : [];
  }

  @FieldResolver(() => [AuditEntry])
  history(@Root() problem: Problem, @Ctx() ctx: Context): Promise<AuditEntry[]> {
    return historyOf(ctx, problem);
  }
}

function matching(
  { state, search, inspectionId, itemCode, light }: ProblemFilter,
  today: string,
): FilterQuery<Problem> {
  return {
    ...(state ? { state } : {}),
    ...(inspectionId ? { inspectionId } : {}),
    ...(itemCode ? { itemCode } : {}),
    ...(light ? { dueOn: dueOnWith(light, today) } : {}),
    ...(search
      ? { $or: ['objectName', 'objectCode', 'taskNumber'].map((field) => ({ [field]: containing(search) })) }
      : {}),
  } as FilterQuery<Problem>;
}
