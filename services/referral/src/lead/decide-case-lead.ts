import { advance, type Context, Refusal } from '@sunlot/subgraph-kit';
import { isOtherSide } from '../who-answers.ts';
import { CaseLead } from './case-lead.entity.ts';
import type { DecideCaseLeadInput } from './case-lead.inputs.ts';
import { leadLifecycle, stepTo } from './case-lead.lifecycle.ts';

/** Decides a lead, with an opinion, and never by those who registered or handled it. */
export async function decideCaseLead(ctx: Context, input: DecideCaseLeadInput): Promise<CaseLead> {
  const lead = await ctx.hold(CaseLead, input.leadId);
  const step = stepTo(input.decision);
  if (!step)
    throw new Refusal('INPUT_INVALID', { fields: [{ field: 'decision', problem: 'must be one of those offered' }] });
  const next = advance(leadLifecycle, lead.state, step, ctx.actor.roles);
  if (!input.opinion?.trim()) throw new Refusal('LEAD_OPINION_MISSING', { number: lead.number });
  if (!isOtherSide(ctx.actor, { divisionId: lead.divisionId, accountIds: [lead.registeredById, lead.handledById] })) {
    throw new Refusal('FOUR_EYES', { actor: lead.handlingOrganizationName, step: 'handleCaseLead' });
  }
  lead.state = next;
  lead.decision = next;
  lead.opinion = input.opinion;
  lead.reply = input.reply ?? lead.reply;
  lead.decidedAt = ctx.now;
  lead.decidedByName = ctx.actor.name;
  lead.dueOn = null;
  ctx.record('caseLead.decided', lead, { decision: next }, input.opinion);
  ctx.announce({ topic: 'case-lead', id: lead.id, audience: ['OFFICE', 'POLICY_DIVISION', lead.divisionId] });
  return lead;
}
