import type { RulesInput } from '@sunlot/draw-protocol';
import type { Replacing } from '../session/draw.entity.ts';

const LARGEST_SHARE = 1_000_000;

/**
 * What the rules of a replacement draw ask for: as many as were skipped, and from each stratum its own. The bounds of the item
 * hold for the draw that is made whole, not for the few that make it so. Shares are to candidates as the skipped are to
 * each other, so that the quotas come out as the numbers skipped.
 */
export function replacementRules({ strata }: Replacing): Pick<RulesInput, 'bounds' | 'ask' | 'basis' | 'strata'> {
  const most = Math.max(...strata.map(({ count, size }) => count / size));
  return {
    bounds: { min: 0, max: 10_000 },
    ask: { kind: 'count', count: strata.reduce((sum, { count }) => sum + count, 0) },
    basis: 'weight',
    strata: strata.map(({ name, count, size }) => ({
      name,
      share: Math.max(1, Math.round((LARGEST_SHARE * count) / size / most)),
      minimum: 0,
    })),
  };
}
