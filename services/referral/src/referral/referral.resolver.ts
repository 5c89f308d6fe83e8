import type { FilterQuery } from '@mikro-orm/postgresql';
import { Light } from '@sunlot/glossary';
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
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Inspection } from '../inspection.stub.ts';
import { Problem } from '../problem/problem.entity.ts';
import { problemsByReferral } from '../problem/problems.ts';
import { allowedOn } from './allowed.ts';
import { approveReferral, refuseReferral } from './approve-referral.ts';
import { closeReferral } from './close-referral.ts';
import { notifyDepartment, notifyParty } from './notify.ts';
import { proposeReferral } from './propose-referral.ts';
import { recordReceipt } from './record-receipt.ts';
import { Referral } from './referral.entity.ts';
import {
  ApproveReferralInput,
  CloseReferralInput,
  NotifyDepartmentInput,
  NotifyPartyInput,
  ProposeReferralInput,
  RecordReceiptInput,
  ReferralFilter,
  RefuseReferralInput,
} from './referral.inputs.ts';

const ReferralConnection = connectionOf(Referral);

@Resolver(() => Referral)
export class ReferralResolver {
  @Query(() => ReferralConnection)
  @Allow('referral.read')
  referrals(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('last', () => Int, { nullable: true }) last?: number,
    @Arg('before', () => String, { nullable: true }) before?: string,
    @Arg('filter', () => ReferralFilter, { nullable: true }) filter?: ReferralFilter,
  ): Promise<Connection<Referral>> {
    const where = matching(filter ?? {}, ctx.today);
    return page(ctx, Referral, { where, orderBy: { proposedAt: 'desc' }, asked: { first, after, last, before } });
  }

  @Query(() => Referral, { nullable: true })
  @Allow('referral.read')
  referral(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Referral | undefined> {
    return ctx.find(Referral, id);
  }

  @Mutation(() => Referral)
  @Allow('referral.propose')
  proposeReferral(
    @Arg('input', () => ProposeReferralInput) input: ProposeReferralInput,
    @Ctx() ctx: Context,
  ): Promise<Referral> {
    return proposeReferral(ctx, input);
  }

  @Mutation(() => Referral)
  @Allow('referral.approve')
  approveReferral(
    @Arg('input', () => ApproveReferralInput) input: ApproveReferralInput,
    @Ctx() ctx: Context,
  ): Promise<Referral> {
    return approveReferral(ctx, input);
  }

  @Mutation(() => Referral)
  @Allow('referral.approve')
  refuseReferral(
    @Arg('input', () => RefuseReferralInput) input: RefuseReferralInput,
    @Ctx() ctx: Context,
  ): Promise<Referral> {
    return refuseReferral(ctx, input);
  }

  @Mutation(() => Referral)
  @Allow('referral.notifyParty')
  notifyParty(@Arg('input', () => NotifyPartyInput) input: NotifyPartyInput, @Ctx() ctx: Context): Promise<Referral> {
    return notifyParty(ctx, input);
  }

  @Mutation(() => Referral)
  @Allow('referral.notifyDepartment')
  notifyDepartment(
    @Arg('input', () => NotifyDepartmentInput) input: NotifyDepartmentInput,
    @Ctx() ctx: Context,
  ): Promise<Referral> {
    return notifyDepartment(ctx, input);
  }

  @Mutation(() => Referral)
  @Allow('referral.recordReceipt')
  recordReceipt(
    @Arg('input', () => RecordReceiptInput) input: RecordReceiptInput,
    @Ctx() ctx: Context,
  ): Promise<Referral> {
    return recordReceipt(ctx, input);
  }

  @Mutation(() => Referral)
  @Allow('referral.close')
  closeReferral(
    @Arg('input', () => CloseReferralInput) input: CloseReferralInput,
    @Ctx() ctx: Context,
  ): Promise<Referral> {
    return closeReferral(ctx, input);
  }

  @FieldResolver(() => Inspection, { nullable: true })
  inspection(@Root() referral: Referral): Inspection | null {
    return referral.inspectionId ? Object.assign(new Inspection(), { id: referral.inspectionId }) : null;
  }

  @FieldResolver(() => [Problem])
  async problems(@Root() referral: Referral, @Ctx() ctx: Context): Promise<Problem[]> {
    return (await ctx.load(problemsByReferral, referral.id)) ?? [];
  }

  @FieldResolver(() => Light)
  light(@Root() referral: Referral, @Ctx() ctx: Context): Light {
    return lightOf(referral.dueOn, ctx.today);
  }

  @FieldResolver(() => [String])
  allowed(@Root() referral: Referral, @Ctx() ctx: Context): string[] {
    return allowedOn(ctx, referral);
  }

  @FieldResolver(() => [AuditEntry])
  history(@Root() referral: Referral, @Ctx() ctx: Context): Promise<AuditEntry[]> {
    return historyOf(ctx, referral);
  }
}

function matching({ state, kind, inspectionId, search, light }: ReferralFilter, today: string): FilterQuery<Referral> {
  return {
    ...(state ? { state } : {}),
    ...(kind ? { kind } : {}),
    ...(inspectionId ? { inspectionId } : {}),
    ...(light ? { dueOn: dueOnWith(light, today) } : {}),
    ...(search ? { $or: ['number', 'objectName', 'receiver'].map((field) => ({ [field]: containing(search) })) } : {}),
  } as FilterQuery<Referral>;
}
