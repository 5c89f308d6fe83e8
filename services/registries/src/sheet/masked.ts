import type { Context } from '@sunlot/subgraph-kit';
import { policy } from '../policy.ts';

/** A value as this actor reads it: the same rule as at the door, for what leaves by another. */
export function masked(
  ctx: Context,
  rule: keyof typeof policy.masks,
  row: { divisionId: string },
  value: string | null,
): string | null {
  const { show, mask } = policy.masks[rule];
  return show(ctx.actor, row) ? value : mask(value);
}
