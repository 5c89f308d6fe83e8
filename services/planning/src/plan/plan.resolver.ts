import { Light, type PlanState } from '@sunlot/glossary';
import {
  Allow,
  AuditEntry,
  connectionOf,
  type Connection,
  type Context,
  historyOf,
  stepsFor,
  lightOf,
} from '@sunlot/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ApplyAdHocInput } from '../ad-hoc/ad-hoc.inputs.ts';
import { applyAdHoc } from '../ad-hoc/apply-ad-hoc.ts';
import { Organization, organization } from '../organization.stub.ts';
import { Task } from '../task/task.entity.ts';
import { tasksOfPlan } from '../task/tasks-of-plan.ts';
import { approvePlan } from './approve-plan.ts';
import { createPlan } from './create-plan.ts';
import { approveAdjustment, refuseAdjustment } from './decide-adjustment.ts';
import { listPlans, listPublicPlans } from './list-plans.ts';
import { contentOf, digestOf } from './plan.content.ts';
import { Plan } from './plan.entity.ts';
import {
  CreatePlanInput,
  PlanOpinionInput,
  PlansArgs,
  ProposeAdjustmentInput,
  ReturnPlanInput,
  SubmitPlanInput,
  UpdatePlanInput,
} from './plan.inputs.ts';
import { PlanLine } from './plan-line.entity.ts';
import { planLifecycle, type PlanVerb } from './plan.lifecycle.ts';
import { linesToShow, versionsOf } from './plan-parts.ts';
import { answersFor, reviewerOf, sameHand, submitterOf } from './plan.rights.ts';
import { lateDays } from './plan.rules.ts';
import { PlanVersion } from './plan-version.entity.ts';
import { proposeAdjustment } from './propose-adjustment.ts';
import { PublicPlan } from './public-plan.entity.ts';
import { PublicPlansArgs } from './public-plan.inputs.ts';
import { returnPlan } from './return-plan.ts';
import { reviewPlan } from './review-plan.ts';
import { submitPlan } from './submit-plan.ts';
import { updatePlan } from './update-plan.ts';

const PlanConnection = connectionOf(Plan);
const PublicPlanConnection = connectionOf(PublicPlan);

/** The states in which the division still owes its plan. */
const OWED: readonly PlanState[] = ['DRAFT', 'RETURNED'];

/** Steps that only the initiating division takes. */
const OWN_STEPS: readonly PlanVerb[] = ['update', 'submit', 'createTask', 'proposeAdjustment'];

@Resolver(() => Plan)
export class PlanResolver {
  @Query(() => PlanConnection)
  @Allow('plan.read')
  plans(@Args(() => PlansArgs) asked: PlansArgs, @Ctx() ctx: Context): Promise<Connection<Plan>> {
    return listPlans(ctx, asked);
  }

  @Query(() => Plan, { nullable: true })
  @Allow('plan.read')
  plan(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Plan | undefined> {
    return ctx.find(Plan, id);
  }

  @Query(() => PublicPlanConnection)
  @Allow('plan.readPublic')
  publicPlans(
    @Args(() => PublicPlansArgs) asked: PublicPlansArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<PublicPlan>> {
    return listPublicPlans(ctx, asked);
  }

  @Query(() => PublicPlan, { nullable: true })
  @Allow('plan.readPublic')
  publicPlan(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<PublicPlan | undefined> {
    return ctx.find(PublicPlan, id);
  }

  @Mutation(() => Plan)
  @Allow('plan.create')
  createPlan(@Arg('input', () => CreatePlanInput) input: CreatePlanInput, @Ctx() ctx: Context): Promise<Plan> {
    return createPlan(ctx, input);
  }

  @Mutation(() => Plan)
  @Allow('plan.applyAdHoc')
  applyAdHoc(@Arg('input', () => ApplyAdHocInput) input: ApplyAdHocInput, @Ctx() ctx: Context): Promise<Plan> {
    return applyAdHoc(ctx, input);
  }

  @Mutation(() => Plan)
  @Allow('plan.update')
  updatePlan(@Arg('input', () => UpdatePlanInput) input: UpdatePlanInput, @Ctx() ctx: Context): Promise<Plan> {
    return updatePlan(ctx, input);
  }

  @Mutation(() => Plan)
  @Allow('plan.submit')
  submitPlan(@Arg('input', () => SubmitPlanInput) input: SubmitPlanInput, @Ctx() ctx: Context): Promise<Plan> {
    return submitPlan(ctx, input);
  }

  @Mutation(() => Plan)
  @Allow('plan.review')
  reviewPlan(@Arg('input', () => PlanOpinionInput) input: PlanOpinionInput, @Ctx() ctx: Context): Promise<Plan> {
    return reviewPlan(ctx, input);
  }

  @Mutation(() => Plan)
  @Allow('plan.return')
  returnPlan(@Arg('input', () => ReturnPlanInput) input: ReturnPlanInput, @Ctx() ctx: Context): Promise<Plan> {
    return returnPlan(ctx, input);
  }

  @Mutation(() => Plan)
  @Allow('plan.approve')
  approvePlan(@Arg('input', () => PlanOpinionInput) input: PlanOpinionInput, @Ctx() ctx: Context): Promise<Plan> {
    return approvePlan(ctx, input);
  }

  @Mutation(() => Plan)
  @Allow('plan.proposeAdjustment')
  proposeAdjustment(
    @Arg('input', () => ProposeAdjustmentInput) input: ProposeAdjustmentInput,
    @Ctx() ctx: Context,
  ): Promise<Plan> {
    return proposeAdjustment(ctx, input);
  }

  @Mutation(() => Plan)
  @Allow('plan.approveAdjustment')
  approveAdjustment(@Arg('input', () => PlanOpinionInput) input: PlanOpinionInput, @Ctx() ctx: Context): Promise<Plan> {
    return approveAdjustment(ctx, input);
  }

  @Mutation(() => Plan)
  @Allow('plan.refuseAdjustment')
  refuseAdjustment(@Arg('input', () => ReturnPlanInput) input: ReturnPlanInput, @Ctx() ctx: Context): Promise<Plan> {
    return refuseAdjustment(ctx, input);
  }

  @FieldResolver(() => Organization)
  initiator(@Root() plan: Plan): Organization {
    return organization(plan.initiatorId);
  }

  @FieldResolver(() => Int)
  lateDays(@Root() plan: Plan, @Ctx() ctx: Context): number {
    return lateDays(plan.dueOn, plan.firstSubmittedOn, ctx.today);
  }

  /** Of the day the plan is owed; NONE once the division has sent it, because the law names no later day. */
  @FieldResolver(() => Light)
  light(@Root() plan: Plan, @Ctx() ctx: Context): Light {
    return lightOf(OWED.includes(plan.state) ? plan.dueOn : null, ctx.today);
  }

  /** What a review or an approval given now would hold for; pass it along to be sure of it. */
  @FieldResolver(() => String)
  async contentDigest(@Root() plan: Plan, @Ctx() ctx: Context): Promise<string> {
    const latest = (await versionsOf(ctx, plan.id)).at(-1);
    if (plan.state === 'ADJUSTING' && latest) return latest.digest;
    return digestOf(contentOf(plan, await linesToShow(ctx, plan.id)));
  }

  @FieldResolver(() => [PlanLine])
  lines(@Root() plan: Plan, @Ctx() ctx: Context): Promise<PlanLine[]> {
    return linesToShow(ctx, plan.id);
  }

  @FieldResolver(() => [PlanVersion])
  versions(@Root() plan: Plan, @Ctx() ctx: Context): Promise<PlanVersion[]> {
    return versionsOf(ctx, plan.id);
  }

  @FieldResolver(() => [Task])
  tasks(@Root() plan: Plan, @Ctx() ctx: Context): Promise<Task[]> {
    return tasksOfPlan(ctx, plan.id);
  }

  /** The steps this actor can take now: right role, own plan, and never the second side of one's own doing. */
  @FieldResolver(() => [String])
  async allowed(@Root() plan: Plan, @Ctx() ctx: Context): Promise<string[]> {
    const steps = stepsFor(planLifecycle, plan.state, ctx.actor.roles);
    const latest = (await versionsOf(ctx, plan.id)).at(-1);
    const hands = latest ? [submitterOf(latest), ...(latest.reviewedById ? [reviewerOf(latest)] : [])] : [];
    const isSecondSide = sameHand(ctx.actor, hands) !== undefined;
    const own = answersFor(ctx.actor, plan);
    return steps.filter((step) => (OWN_STEPS.includes(step) ? own : step === 'return' || !isSecondSide));
  }

  @FieldResolver(() => [AuditEntry])
  history(@Root() plan: Plan, @Ctx() ctx: Context): Promise<AuditEntry[]> {
    return historyOf(ctx, plan);
  }
}
