import { campaignProposed } from '@sunlot/facts';
import { type Context, nextDocumentNumber, Refusal } from '@sunlot/subgraph-kit';
import { CAMPAIGN_WORD } from '../paper-words.ts';
import type { ProposeCampaignInput } from './campaign.inputs.ts';
import { CampaignProposal } from './campaign-proposal.entity.ts';
import { ENTERPRISES_TO_RECUR, problemsByItem } from './recurring-problems.ts';

/** Proposes a special inspection to planning. Refuses an item whose problem does not recur, unless a prominent risk is named (二(七)). */
export async function proposeCampaign(ctx: Context, input: ProposeCampaignInput): Promise<CampaignProposal> {
  if (!input.risk?.trim()) await demandRecurring(ctx, input.itemCodes);
  const { actor } = ctx;
  const proposal = ctx.em.create(CampaignProposal, {
    number: await nextDocumentNumber(ctx, CAMPAIGN_WORD, Number(ctx.today.slice(0, 4))),
    title: input.title,
    reason: input.reason,
    risk: input.risk?.trim() || null,
    itemCodes: input.itemCodes,
    divisionId: actor.divisionId,
    organizationName: actor.organizationName,
    proposedByName: actor.name,
    proposedAt: ctx.now,
  });
  await ctx.em.flush();
  ctx.record(
    'campaign.proposed',
    proposal,
    { number: proposal.number, itemCodes: proposal.itemCodes },
    proposal.reason,
  );
  ctx.tell(campaignProposed, {
    proposalId: proposal.id,
    title: proposal.title,
    reason: proposal.reason,
    itemCodes: proposal.itemCodes,
    organization: { id: actor.organizationId, name: actor.organizationName, divisionId: actor.divisionId },
    proposedAt: proposal.proposedAt.toISOString(),
  });
  ctx.announce({ topic: 'campaign', id: proposal.id, audience: ['OFFICE', 'POLICY_DIVISION', actor.divisionId] });
  return proposal;
}

async function demandRecurring(ctx: Context, itemCodes: readonly string[]): Promise<void> {
  const counts = new Map((await problemsByItem(ctx)).map((item) => [item.itemCode, item.enterprises]));
  for (const itemCode of itemCodes) {
    const problems = counts.get(itemCode) ?? 0;
    if (problems < ENTERPRISES_TO_RECUR) {
      throw new Refusal('CAMPAIGN_TOO_FEW_PROBLEMS', { itemCode, problems, threshold: ENTERPRISES_TO_RECUR });
    }
  }
}
