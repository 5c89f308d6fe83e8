import type { Context } from '@sunlot/subgraph-kit';
import { itemsInForce } from '../listed-item/items-in-force.ts';
import type { ListedItem } from '../listed-item/listed-item.entity.ts';
import type { PlanVersionLine } from './plan.content.ts';
import type { Plan } from './plan.entity.ts';
import { poolSizeOf } from './pool-size.ts';
import type { PlanVersion } from './plan-version.entity.ts';
import { PublicPlan, type PublicPlanLine } from './public-plan.entity.ts';

/** Puts the approved version before the public, in place of the one that was there (R34). */
export async function publishPlan(ctx: Context, plan: Plan, { number, content }: PlanVersion): Promise<void> {
  const items = await itemsInForce(ctx, [...new Set(content.lines.flatMap((line) => line.itemCodes))]);
  await ctx.em.upsert(PublicPlan, {
    id: plan.id,
    number: plan.number,
    year: plan.year,
    title: content.title,
    kind: plan.kind,
    initiatorName: plan.initiatorName,
    approvedAt: ctx.now,
    version: number,
    lines: content.lines.map((line) => publicLine(line, items)),
  });
}

function publicLine(line: PlanVersionLine, items: ReadonlyMap<string, ListedItem>): PublicPlanLine {
  const listed = line.itemCodes.flatMap((code) => items.get(code) ?? []);
  return {
    title: line.title,
    itemNames: listed.map((item) => item.name),
    districtCodes: line.districtCodes,
    ratio: line.ratio,
    poolSize: poolSizeOf(listed),
    inspectFrom: line.inspectFrom,
    inspectTo: line.inspectTo,
    departmentNames: line.departments.map((seat) => seat.organizationName),
  };
}
