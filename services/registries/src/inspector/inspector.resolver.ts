import { Ineligibility } from '@sunlot/glossary';
import {
  Allow,
  AuditEntry,
  type Connection,
  connectionOf,
  type Context,
  historyOf,
  Masked,
  page,
} from '@sunlot/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Organization, organization } from '../organization.stub.ts';
import { isOwner } from '../ownership.ts';
import { Certificate } from './certificate.entity.ts';
import { changeInspectorStatus } from './change-inspector-status.ts';
import { createInspector } from './create-inspector.ts';
import { declareRecusal } from './declare-recusal.ts';
import { ineligibilities, type Standing } from './eligibility.ts';
import { endRecusal } from './end-recusal.ts';
import { Inspector } from './inspector.entity.ts';
import { neededFor } from './needed-for.ts';
import { inspectorOrder, matchingInspectors } from './inspector.filter.ts';
import {
  ChangeInspectorStatusInput,
  CreateInspectorInput,
  DeclareRecusalInput,
  EligibilityQuestion,
  EndRecusalInput,
  InspectorsArgs,
  RenewCertificateInput,
  UpdateInspectorInput,
} from './inspector.inputs.ts';
import { Recusal } from './recusal.entity.ts';
import { renewCertificate } from './renew-certificate.ts';
import { updateInspector } from './update-inspector.ts';

const InspectorConnection = connectionOf(Inspector);

@Resolver(() => Inspector)
export class InspectorResolver {
  @Query(() => InspectorConnection)
  @Allow('inspector.list')
  inspectors(@Args(() => InspectorsArgs) asked: InspectorsArgs, @Ctx() ctx: Context): Promise<Connection<Inspector>> {
    return page(ctx, Inspector, {
      where: matchingInspectors(asked.filter ?? {}, ctx.today),
      orderBy: inspectorOrder(asked.sort),
      asked,
    });
  }

  @Query(() => Inspector, { nullable: true })
  @Allow('inspector.list')
  inspector(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Inspector | undefined> {
    return ctx.find(Inspector, id);
  }

  @Mutation(() => Inspector)
  @Allow('inspector.create')
  createInspector(
    @Arg('input', () => CreateInspectorInput) input: CreateInspectorInput,
    @Ctx() ctx: Context,
  ): Promise<Inspector> {
    return createInspector(ctx, input);
  }

  @Mutation(() => Inspector)
  @Allow('inspector.update')
  updateInspector(
    @Arg('input', () => UpdateInspectorInput) input: UpdateInspectorInput,
    @Ctx() ctx: Context,
  ): Promise<Inspector> {
    return updateInspector(ctx, input);
  }

  @Mutation(() => Inspector)
  @Allow('inspector.renewCertificate')
  renewCertificate(
    @Arg('input', () => RenewCertificateInput) input: RenewCertificateInput,
    @Ctx() ctx: Context,
  ): Promise<Inspector> {
    return renewCertificate(ctx, input);
  }

  @Mutation(() => Inspector)
  @Allow('inspector.changeStatus')
  changeInspectorStatus(
    @Arg('input', () => ChangeInspectorStatusInput) input: ChangeInspectorStatusInput,
    @Ctx() ctx: Context,
  ): Promise<Inspector> {
    return changeInspectorStatus(ctx, input);
  }

  @Mutation(() => Inspector)
  @Allow('inspector.declareRecusal')
  declareRecusal(
    @Arg('input', () => DeclareRecusalInput) input: DeclareRecusalInput,
    @Ctx() ctx: Context,
  ): Promise<Inspector> {
    return declareRecusal(ctx, input);
  }

  @Mutation(() => Inspector)
  @Allow('inspector.endRecusal')
  endRecusal(@Arg('input', () => EndRecusalInput) input: EndRecusalInput, @Ctx() ctx: Context): Promise<Inspector> {
    return endRecusal(ctx, input);
  }

  @FieldResolver(() => Organization)
  organization(@Root() inspector: Inspector): Organization {
    return organization(inspector.organizationId);
  }

  @FieldResolver(() => String, { nullable: true })
  @Masked('Inspector.mobile')
  mobile(@Root() inspector: Inspector): string | null {
    return inspector.mobile;
  }

  @FieldResolver(() => String, { nullable: true })
  @Masked('Inspector.idNumber')
  idNumber(@Root() inspector: Inspector): string | null {
    return inspector.idNumber;
  }

  /** Whether the person may be sent: today, or for what is asked. */
  @FieldResolver(() => Boolean)
  async eligible(
    @Root() inspector: Inspector,
    @Arg('for', () => EligibilityQuestion, { nullable: true }) asked: EligibilityQuestion | undefined,
    @Ctx() ctx: Context,
  ): Promise<boolean> {
    return (await this.blockedBy(inspector, asked, ctx)).length === 0;
  }

  /** Why not, or an empty list. */
  @FieldResolver(() => [Ineligibility])
  async blockedBy(
    @Root() inspector: Inspector,
    @Arg('for', () => EligibilityQuestion, { nullable: true }) asked: EligibilityQuestion | undefined,
    @Ctx() ctx: Context,
  ): Promise<Ineligibility[]> {
    const certificates = await this.certificates(inspector, ctx);
    return ineligibilities({ ...standingOf(inspector), certificates }, await neededFor(ctx, asked ?? {}));
  }

  /** All certificates, the one that lasts longest first. */
  @FieldResolver(() => [Certificate])
  async certificates(@Root() inspector: Inspector, @Ctx() ctx: Context): Promise<Certificate[]> {
    return (await ctx.load(certificatesOf, inspector.id)) ?? [];
  }

  /** The recusals in force today. */
  @FieldResolver(() => [Recusal])
  async recusals(@Root() inspector: Inspector, @Ctx() ctx: Context): Promise<Recusal[]> {
    return (await ctx.load(recusalsInForce, inspector.id)) ?? [];
  }

  /** The recusals that are over, the last to end first, with what bore them out; empty for those who may not read that. */
  @FieldResolver(() => [Recusal])
  @Masked('Inspector.endedRecusals')
  async endedRecusals(@Root() inspector: Inspector, @Ctx() ctx: Context): Promise<Recusal[]> {
    return (await ctx.load(recusalsOver, inspector.id)) ?? [];
  }

  @FieldResolver(() => [AuditEntry])
  @Masked('Inspector.history')
  history(@Root() inspector: Inspector, @Ctx() ctx: Context): Promise<AuditEntry[]> {
    return historyOf(ctx, inspector);
  }

  @FieldResolver(() => [String])
  allowed(@Root() inspector: Inspector, @Ctx() ctx: Context): string[] {
    const keeps = isOwner(ctx.actor, inspector) && ctx.may('inspector.update');
    if (keeps) return ['update', 'renewCertificate', 'changeInspectorStatus', 'declareRecusal'];
    return ctx.actor.inspectorId === inspector.id ? ['declareRecusal'] : [];
  }
}

function standingOf({ status, specialities, regions }: Inspector): Omit<Standing, 'certificates'> {
  return { status, specialities, regions };
}

async function certificatesOf(inspectorIds: readonly string[], ctx: Context): Promise<Certificate[][]> {
  const all = await ctx.em.find(
    Certificate,
    { inspectorId: { $in: [...inspectorIds] } },
    { orderBy: { validTo: 'desc' } },
  );
  return inspectorIds.map((id) => all.filter((certificate) => certificate.inspectorId === id));
}

async function recusalsInForce(inspectorIds: readonly string[], ctx: Context): Promise<Recusal[][]> {
  const recusals = await ctx.em.find(
    Recusal,
    { inspectorId: { $in: [...inspectorIds] }, $or: [{ validTo: null }, { validTo: { $gte: ctx.today } }] },
    { orderBy: { validFrom: 'asc' } },
  );
  return inspectorIds.map((id) => recusals.filter(({ inspectorId }) => inspectorId === id));
}

async function recusalsOver(inspectorIds: readonly string[], ctx: Context): Promise<Recusal[][]> {
  const recusals = await ctx.em.find(
    Recusal,
    { inspectorId: { $in: [...inspectorIds] }, validTo: { $lt: ctx.today } },
    { orderBy: { validTo: 'desc', id: 'desc' } },
  );
  return inspectorIds.map((id) => recusals.filter(({ inspectorId }) => inspectorId === id));
}
