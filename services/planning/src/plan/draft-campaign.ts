import { campaignProposed } from '@sunlot/facts';
import { on } from '@sunlot/subgraph-kit';
import { addDays, addMonths, type Day, localDay } from '@sunlot/workdays';
import { itemsInForce } from '../listed-item/items-in-force.ts';
import { beginPlan, newContent } from './create-plan.ts';
import { Plan } from './plan.entity.ts';
import type { ItemBounds } from './plan.rules.ts';

/**
 * 一.3: a recurring problem becomes a targeted special check, drawn at random (R39). The room lays a draft before the
 * division; the division writes it out and submits it like any other plan. Proposed twice, it is drafted once.
 */
export const campaignHearing = on(campaignProposed, async (ctx, proposal) => {
  if (await ctx.em.findOne(Plan, { proposalId: proposal.proposalId })) return;
  const items = [...(await itemsInForce(ctx, proposal.itemCodes)).values()];
  const itemCodes = items.map((item) => item.code);
  const { id, name, divisionId } = proposal.organization;
  const { inspectFrom, inspectTo } = likelyPeriod(localDay(new Date(proposal.proposedAt)));
  const line = {
    title: proposal.title,
    itemCodes,
    districtCodes: [],
    objectKinds: [],
    // The least the law asks of the strictest item; the division may raise it.
    ratio: Math.max(0, ...items.map((item) => item.ratioMin)),
    inspectFrom,
    inspectTo,
    departments: [{ organizationId: id, organizationName: name, seats: 2, tag: specialityOf(items), itemCodes }],
  };
  const content = newContent(
    { kind: 'CAMPAIGN', year: Number(inspectFrom.slice(0, 4)), title: proposal.title, basisNote: proposal.reason },
    itemCodes.length > 0 ? [line] : [],
  );
  const plan = await beginPlan(ctx, content, { id, name, divisionId, level: 'CITY' }, proposal.proposalId);
  ctx.record(
    'plan.created',
    plan,
    { number: plan.number, kind: plan.kind, proposalId: proposal.proposalId },
    proposal.reason,
  );
});

/** What the items ask of their inspectors, where they ask for one thing: then the seats of the draft ask for it, too. */
function specialityOf(items: readonly Pick<ItemBounds, 'inspectorTag'>[]): string | null {
  const [asked, ...others] = new Set(items.flatMap(({ inspectorTag }) => inspectorTag ?? []));
  return asked !== undefined && others.length === 0 ? asked : null;
}

/**
 * A month for education and two weeks for review and the draw, then a month of visits. A period belongs to one year:
 * what would run past its end ends with it.
 */
function likelyPeriod(proposedOn: Day): { inspectFrom: Day; inspectTo: Day } {
  const begin = addDays(addMonths(proposedOn, 1), 14);
  const year = begin.slice(0, 4);
  const end = addMonths(begin, 1);
  return { inspectFrom: begin, inspectTo: end.startsWith(year) ? end : `${year}-12-31` };
}
