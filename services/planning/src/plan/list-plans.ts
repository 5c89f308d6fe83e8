import { type Connection, containing, type Context, page } from '@sunlot/subgraph-kit';
import { Plan } from './plan.entity.ts';
import { type PlanFilter, type PlansArgs, PlanSortBy } from './plan.inputs.ts';
import { PublicPlan } from './public-plan.entity.ts';
import type { PublicPlanFilter, PublicPlansArgs } from './public-plan.inputs.ts';

const COLUMN = { NUMBER: 'createdAt', TITLE: 'title', YEAR: 'year' } as const;

/** The plans this actor sees, newest first unless asked otherwise. Numbers sort as they were given out. */
export function listPlans(ctx: Context, { filter, sort, ...asked }: PlansArgs): Promise<Connection<Plan>> {
  const column = COLUMN[sort?.by ?? PlanSortBy.NUMBER];
  return page(ctx, Plan, { where: plansWhere(filter ?? {}), orderBy: { [column]: sort?.order ?? 'DESC' }, asked });
}

function plansWhere({ year, kind, state, initiatorId, search }: PlanFilter): Record<string, unknown> {
  return {
    ...(year ? { year } : {}),
    ...(kind ? { kind } : {}),
    ...(state ? { state } : {}),
    ...(initiatorId ? { initiatorId } : {}),
    ...(search ? { $or: [{ title: containing(search) }, { number: containing(search) }] } : {}),
  };
}

/** What anybody may read: the plans in force, newest first. */
export function listPublicPlans(ctx: Context, { filter, ...asked }: PublicPlansArgs): Promise<Connection<PublicPlan>> {
  return page(ctx, PublicPlan, { where: publicWhere(filter ?? {}), orderBy: { approvedAt: 'desc' }, asked });
}

function publicWhere({ year, kind, search }: PublicPlanFilter): Record<string, unknown> {
  return {
    ...(year ? { year } : {}),
    ...(kind ? { kind } : {}),
    ...(search
      ? { $or: [{ title: containing(search) }, { number: containing(search) }, { initiatorName: containing(search) }] }
      : {}),
  };
}
