import { advance, type Context } from '@sunlot/subgraph-kit';
import { deadlineOf } from '../deadline/deadline-of.ts';
import { demandOwn } from '../who-answers.ts';
import { CaseLead } from './case-lead.entity.ts';
import type { HandleCaseLeadInput } from './case-lead.inputs.ts';
import { leadLifecycle } from './case-lead.lifecycle.ts';

/** 二(七): the division acts on the lead at once and writes down what it did and what it proposes. */
export async function handleCaseLead(ctx: Context, input: HandleCaseLeadInput): Promise<CaseLead> {
  const lead = await ctx.hold(CaseLead, input.leadId);
  demandOwn(ctx.actor, { divisionId: lead.divisionId, name: lead.handlingOrganizationName });
  lead.state = advance(leadLifecycle, lead.state, 'handle', ctx.actor.roles);
  lead.handling = input.handling ?? null;
  lead.proposal = input.proposal ?? lead.proposal;
  lead.handledAt = ctx.now;
  lead.handledById = ctx.actor.accountId;
  lead.dueOn = await deadlineOf(ctx, 'DECIDE_LEAD', ctx.today);
  ctx.record('caseLead.handled', lead, { handling: lead.handling, proposal: lead.proposal });
  ctx.announce({ topic: 'case-lead', id: lead.id, audience: ['OFFICE', 'POLICY_DIVISION', lead.divisionId] });
  return lead;
}
