import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { itemsInForce } from '../listed-item/items-in-force.ts';
import type { PlanContent } from './plan.content.ts';
import { type Finding, planFindings } from './plan.rules.ts';

interface Planned {
  readonly initiatorId: string;
  readonly proposalId: string | null;
}

/** Refuses with the first thing that is wrong with this content, its settled lines apart; the list and the pools are those of today. */
export async function demandLawful(
  ctx: Context,
  plan: Planned,
  content: PlanContent,
  settled: ReadonlySet<string> = new Set(),
): Promise<void> {
  const items = await itemsInForce(ctx, [...new Set(content.lines.flatMap((line) => line.itemCodes))]);
  const proposed = plan.proposalId !== null;
  refuseFirst(planFindings({ content, initiatorId: plan.initiatorId, proposed, items, settled }));
}

function refuseFirst([first]: readonly Finding[]): void {
  if (first) throw new Refusal(first.code, first.facts);
}
