import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { itemsInForce } from '../listed-item/items-in-force.ts';
import type { PlanContent } from './plan.content.ts';
import { type Finding, planFindings } from './plan.rules.ts';

interface Planned {
  readonly initiatorId: string;
  readonly proposalId: string | null;
}

/** Refuses with the first thing that is wrong with this content; the list and the pools are those of today. */
export async function demandLawful(ctx: Context, plan: Planned, content: PlanContent): Promise<void> {
  const items = await itemsInForce(ctx, [...new Set(content.lines.flatMap((line) => line.itemCodes))]);
  refuseFirst(planFindings({ content, initiatorId: plan.initiatorId, proposed: plan.proposalId !== null, items }));
}

function refuseFirst([first]: readonly Finding[]): void {
  if (first) throw new Refusal(first.code, first.facts);
}
