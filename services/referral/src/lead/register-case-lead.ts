import { type Context, nextDocumentNumber, Refusal } from '@sunlot/subgraph-kit';
import { deadlineOf } from '../deadline/deadline-of.ts';
import { LEAD_WORD } from '../paper-words.ts';
import { CaseLead } from './case-lead.entity.ts';
import type { RegisterCaseLeadInput } from './case-lead.inputs.ts';

/** Puts a lead on the filing form. It is to be handled at once, so its first deadline runs from now. */
export async function registerCaseLead(ctx: Context, input: RegisterCaseLeadInput): Promise<CaseLead> {
  if (input.receivedAt > ctx.now)
    throw new Refusal('LEAD_RECEIVED_IN_FUTURE', { receivedAt: input.receivedAt.toISOString() });
  for (const digest of input.attachments ?? []) {
    if (!(await ctx.vault.find(digest))) throw new Refusal('FILE_MISSING', { digest });
  }
  const lead = ctx.em.create(CaseLead, {
    number: await nextDocumentNumber(ctx, LEAD_WORD, Number(ctx.today.slice(0, 4))),
    source: input.source,
    receivedAt: input.receivedAt,
    receivedHow: input.receivedHow,
    reporter: input.reporter ?? null,
    reportedParty: input.reportedParty,
    objectId: input.objectId ?? null,
    content: input.content,
    ...handlerOf(ctx, input),
    proposal: input.proposal ?? null,
    state: 'REGISTERED',
    registeredById: ctx.actor.accountId,
    registeredByName: ctx.actor.name,
    registeredAt: ctx.now,
    handledById: null,
    handling: null,
    handledAt: null,
    decision: null,
    opinion: null,
    decidedByName: null,
    decidedAt: null,
    reply: null,
    attachments: input.attachments ?? [],
    dueOn: await deadlineOf(ctx, 'HANDLE_LEAD', ctx.today),
  });
  await ctx.em.flush();
  // The reporter is not repeated here: the trail is read by more people than the form.
  ctx.record('caseLead.registered', lead, {
    number: lead.number,
    source: lead.source,
    reportedParty: lead.reportedParty,
  });
  ctx.announce({ topic: 'case-lead', id: lead.id, audience: ['OFFICE', 'POLICY_DIVISION', lead.divisionId] });
  return lead;
}

function handlerOf(
  { actor }: Context,
  input: RegisterCaseLeadInput,
): { divisionId: string; handlingOrganizationName: string } {
  const { handlingOrganizationId: id, handlingOrganizationName: name } = input;
  if (!id || id === actor.divisionId)
    return { divisionId: actor.divisionId, handlingOrganizationName: actor.organizationName };
  if (!name)
    throw new Refusal('INPUT_INVALID', {
      fields: [{ field: 'handlingOrganizationName', problem: 'must be filled in' }],
    });
  return { divisionId: id, handlingOrganizationName: name };
}
