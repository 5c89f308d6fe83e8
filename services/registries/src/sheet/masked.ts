import type { Context } from '@sunlot/subgraph-kit';
import { policy } from '../policy.ts';

/** The masks of what a sheet says. */
type SheetMask = Extract<
  keyof typeof policy.masks,
  `InspectionObject.${string}` | 'Inspector.mobile' | 'Inspector.idNumber'
>;

/** A value as this actor reads it: the same rule as at the door, for what leaves by another. */
export function masked(
  ctx: Context,
  rule: SheetMask,
  row: { divisionId: string },
  value: string | null,
): string | null {
  const { show, mask } = policy.masks[rule];
  return show(ctx.actor, row) ? value : mask(value);
}
