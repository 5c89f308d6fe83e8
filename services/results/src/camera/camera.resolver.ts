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
  lightOf,
} from '@sunlot/subgraph-kit';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Inspection } from '../inspection/inspection.entity.ts';
import { inspectionsById } from '../inspection/sealed-view.ts';
import { Camera } from './camera.entity.ts';
import { CameraLoanFilter, LendCameraInput, RegisterCameraInput, TakeBackCameraInput } from './camera.inputs.ts';
import { CameraLoan } from './camera-loan.entity.ts';
import { lendCamera } from './lend-camera.ts';
import { registerCamera } from './register-camera.ts';
import { takeBackCamera } from './take-back-camera.ts';

const CameraLoanConnection = connectionOf(CameraLoan);

@Resolver(() => CameraLoan)
export class CameraResolver {
  @Query(() => [Camera])
  @Allow('camera.read')
  cameras(@Ctx() ctx: Context): Promise<Camera[]> {
    return ctx.em.find(Camera, ctx.visible(Camera), { orderBy: { label: 'asc' } });
  }

  @Query(() => CameraLoanConnection)
  @Allow('camera.read')
  cameraLoans(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('last', () => Int, { nullable: true }) last?: number,
    @Arg('before', () => String, { nullable: true }) before?: string,
    @Arg('filter', () => CameraLoanFilter, { nullable: true }) filter?: CameraLoanFilter,
  ): Promise<Connection<CameraLoan>> {
    const where = matching(filter ?? {}, ctx.today);
    return page(ctx, CameraLoan, { where, orderBy: { lentAt: 'desc' }, asked: { first, after, last, before } });
  }

  @Mutation(() => Camera)
  @Allow('camera.create')
  registerCamera(
    @Arg('input', () => RegisterCameraInput) input: RegisterCameraInput,
    @Ctx() ctx: Context,
  ): Promise<Camera> {
    return registerCamera(ctx, input);
  }

  @Mutation(() => CameraLoan)
  @Allow('camera.lendCamera')
  lendCamera(@Arg('input', () => LendCameraInput) input: LendCameraInput, @Ctx() ctx: Context): Promise<CameraLoan> {
    return lendCamera(ctx, input);
  }

  @Mutation(() => CameraLoan)
  @Allow('camera.takeBackCamera')
  takeBackCamera(
    @Arg('input', () => TakeBackCameraInput) input: TakeBackCameraInput,
    @Ctx() ctx: Context,
  ): Promise<CameraLoan> {
    return takeBackCamera(ctx, input);
  }

  @FieldResolver(() => Inspection, { nullable: true })
  inspection(@Root() loan: CameraLoan, @Ctx() ctx: Context): Promise<Inspection | undefined> {
    return ctx.load(inspectionsById, loan.inspectionId);
  }

  @FieldResolver(() => Boolean)
  overdue(@Root() loan: CameraLoan, @Ctx() ctx: Context): boolean {
    return loan.returnedAt === null && ctx.today > loan.dueOn;
  }

  @FieldResolver(() => Light)
  light(@Root() loan: CameraLoan, @Ctx() ctx: Context): Light {
    return loan.returnedAt ? 'NONE' : lightOf(loan.dueOn, ctx.today);
  }

  @FieldResolver(() => [String])
  allowed(@Root() loan: CameraLoan, @Ctx() ctx: Context): string[] {
    return loan.returnedAt === null && ctx.may('camera.takeBackCamera') ? ['takeBackCamera'] : [];
  }

  @FieldResolver(() => [AuditEntry])
  history(@Root() loan: CameraLoan, @Ctx() ctx: Context): Promise<AuditEntry[]> {
    return historyOf(ctx, loan);
  }
}

function matching({ open, overdue, search }: CameraLoanFilter, today: string): FilterQuery<CameraLoan> {
  return {
    ...(open || overdue ? { returnedAt: null } : {}),
    ...(overdue ? { dueOn: { $lt: today } } : {}),
    ...(search
      ? { $or: ['cameraLabel', 'noticeNumber', 'borrowerName'].map((field) => ({ [field]: containing(search) })) }
      : {}),
  } as FilterQuery<CameraLoan>;
}
