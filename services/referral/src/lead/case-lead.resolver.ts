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
  Masked,
  page,
  stepsFor,
  dueOnWith,
  lightOf,
} from '@sunlot/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { InspectionObject } from '../inspection-object.stub.ts';
import { Organization } from '../organization.stub.ts';
import { isOtherSide } from '../who-answers.ts';
import { CaseLead } from './case-lead.entity.ts';
import { CaseLeadFilter, DecideCaseLeadInput, HandleCaseLeadInput, RegisterCaseLeadInput } from './case-lead.inputs.ts';
import { leadLifecycle } from './case-lead.lifecycle.ts';
import { decideCaseLead } from './decide-case-lead.ts';
import { handleCaseLead } from './handle-case-lead.ts';
import { registerCaseLead } from './register-case-lead.ts';

const CaseLeadConnection = connectionOf(CaseLead);

@Resolver(() => CaseLead)
export class CaseLeadResolver {
  @Query(() => CaseLeadConnection)
  @Allow('case_lead.read')
  caseLeads(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('last', () => Int, { nullable: true }) last?: number,
    @Arg('before', () => String, { nullable: true }) before?: string,
    @Arg('filter', () => CaseLeadFilter, { nullable: true }) filter?: CaseLeadFilter,
  ): Promise<Connection<CaseLead>> {
    const where = matching(filter ?? {}, ctx.today);
    return page(ctx, CaseLead, { where, orderBy: { registeredAt: 'desc' }, asked: { first, after, last, before } });
  }

  @Query(() => CaseLead, { nullable: true })
  @Allow('case_lead.read')
  caseLead(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<CaseLead | undefined> {
    return ctx.find(CaseLead, id);
  }

  @Mutation(() => CaseLead)
  @Allow('case_lead.registerCaseLead')
  registerCaseLead(
    @Arg('input', () => RegisterCaseLeadInput) input: RegisterCaseLeadInput,
    @Ctx() ctx: Context,
  ): Promise<CaseLead> {
    return registerCaseLead(ctx, input);
  }

  @Mutation(() => CaseLead)
  @Allow('case_lead.handle')
  handleCaseLead(
    @Arg('input', () => HandleCaseLeadInput) input: HandleCaseLeadInput,
    @Ctx() ctx: Context,
  ): Promise<CaseLead> {
    return handleCaseLead(ctx, input);
  }

  @Mutation(() => CaseLead)
  @Allow('case_lead.decide')
  decideCaseLead(
    @Arg('input', () => DecideCaseLeadInput) input: DecideCaseLeadInput,
    @Ctx() ctx: Context,
  ): Promise<CaseLead> {
    return decideCaseLead(ctx, input);
  }

  /** Read in full by the division that handles the lead and by whoever registered it; null for all others. */
  @FieldResolver(() => String, { nullable: true })
  @Masked('CaseLead.reporter')
  reporter(@Root() lead: CaseLead): string | null {
    return lead.reporter;
  }

  @FieldResolver(() => Organization)
  handlingOrganization(@Root() lead: CaseLead): Organization {
    return Object.assign(new Organization(), { id: lead.divisionId });
  }

  @FieldResolver(() => InspectionObject, { nullable: true })
  object(@Root() lead: CaseLead): InspectionObject | null {
    return lead.objectId ? Object.assign(new InspectionObject(), { id: lead.objectId }) : null;
  }

  @FieldResolver(() => Light)
  light(@Root() lead: CaseLead, @Ctx() ctx: Context): Light {
    return lightOf(lead.dueOn, ctx.today);
  }

  @FieldResolver(() => [String])
  allowed(@Root() lead: CaseLead, @Ctx() ctx: Context): string[] {
    return allowedOn(ctx, lead);
  }

  @FieldResolver(() => [AuditEntry])
  history(@Root() lead: CaseLead, @Ctx() ctx: Context): Promise<AuditEntry[]> {
    return historyOf(ctx, lead);
  }
}

/** Three decisions are one button: `decide`. */
function allowedOn({ actor }: Context, lead: CaseLead): string[] {
  const other = isOtherSide(actor, {
    divisionId: lead.divisionId,
    accountIds: [lead.registeredById, lead.handledById],
  });
  const steps = stepsFor(leadLifecycle, lead.state, actor.roles).filter((step) =>
    step === 'handle' ? actor.divisionId === lead.divisionId : other,
  );
  return [...new Set(steps.map((step) => (step === 'handle' ? 'handle' : 'decide')))];
}

function matching({ state, source, search, light }: CaseLeadFilter, today: string): FilterQuery<CaseLead> {
  return {
    ...(state ? { state } : {}),
    ...(source ? { source } : {}),
    ...(light ? { dueOn: dueOnWith(light, today) } : {}),
    ...(search
      ? { $or: ['number', 'reportedParty', 'content'].map((field) => ({ [field]: containing(search) })) }
      : {}),
  } as FilterQuery<CaseLead>;
}
