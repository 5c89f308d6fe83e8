/** A ratio in parts of ten thousand (万分之): 300 is 3 %. Whole numbers only, so that every reader gets the same quota. */
export type PerTenThousand = number;

export interface StratumRequest {
  name: string;
  /** Candidates in the stratum. */
  size: number;
  /** Its rate (per ten thousand) or its weight per candidate, as `basis` says; 0 leaves the stratum out. */
  share: number;
  /** The least part of the stratum that must be drawn; rounded up to whole candidates. */
  minimum: PerTenThousand;
}

export interface QuotaRequest {
  strata: readonly StratumRequest[];
  /** The legal bounds of the item for the whole pool. */
  bounds: { min: PerTenThousand; max: PerTenThousand };
  /** What the plan asks for: so many, such a part of the pool, or what the rates of the strata add up to. */
  ask: Ask;
}

export type Ask = { kind: 'count'; count: number } | { kind: 'ratio'; ratio: PerTenThousand } | { kind: 'rates' };

export interface Apportionment {
  ok: true;
  /** The sample size n. */
  sample: number;
  /** The whole numbers the bounds allow: ⌈N·min⌉ and ⌊N·max⌋. */
  lower: number;
  upper: number;
  /** True when the bounds allow no whole number, so that the upper bound was waived. */
  smallPool: boolean;
  /** One per stratum, in the order asked; their sum is `sample`. */
  quotas: number[];
  /** The least each stratum had to get, in whole candidates. */
  minimums: number[];
}

export type QuotaRefusal =
  | { ok: false; code: 'POOL_EMPTY' }
  | {
      ok: false;
      code: 'SAMPLE_OUTSIDE_BOUNDS';
      pool: number;
      lower: number;
      upper: number;
      asked: number;
    }
  | {
      ok: false;
      code: 'MINIMUMS_EXCEED_SAMPLE';
      stratum: string;
      minimum: number;
      total: number;
      sample: number;
    }
  | {
      ok: false;
      code: 'SHARES_CANNOT_FILL_SAMPLE';
      sample: number;
      reachable: number;
    };

/**
 * Fixes the sample size from the item's legal bounds first, then shares it out over the strata by largest remainder,
 * between each stratum's minimum and its size. Equal remainders go to the name that sorts first bytewise. Answers with a
 * refusal that names the stratum when the minimums exceed the sample; an empty pool is refused.
 */
export function apportion({ strata, bounds, ask }: QuotaRequest): Apportionment | QuotaRefusal {
  const pool = strata.reduce((sum, { size }) => sum + size, 0);
  if (pool === 0) return { ok: false, code: 'POOL_EMPTY' };
  const size = sampleSize(pool, strata, bounds, ask);
  if (!size.ok) return size;

  const { sample, lower, upper, smallPool } = size;
  // A stratum the policy leaves out (share 0) keeps its minimum, if it has one.
  const minimums = strata.map((stratum) => partOf(stratum.size, stratum.minimum, 'up'));
  const total = minimums.reduce((sum, minimum) => sum + minimum, 0);
  if (total > sample) {
    const heaviest = minimums.indexOf(Math.max(...minimums));
    const stratum = strata[heaviest]!.name;
    return {
      ok: false,
      code: 'MINIMUMS_EXCEED_SAMPLE',
      stratum,
      minimum: minimums[heaviest]!,
      total,
      sample,
    };
  }
  const reachable = strata.reduce((sum, { share, size }, i) => sum + (share > 0 ? size : minimums[i]!), 0);
  if (reachable < sample) return { ok: false, code: 'SHARES_CANNOT_FILL_SAMPLE', sample, reachable };

  return {
    ok: true,
    sample,
    lower,
    upper,
    smallPool,
    quotas: shareOut(sample, strata, minimums),
    minimums,
  };
}

function sampleSize(
  pool: number,
  strata: readonly StratumRequest[],
  bounds: QuotaRequest['bounds'],
  ask: Ask,
):
  | {
      ok: true;
      sample: number;
      lower: number;
      upper: number;
      smallPool: boolean;
    }
  | QuotaRefusal {
  const lower = partOf(pool, bounds.min, 'up');
  const upper = partOf(pool, bounds.max, 'down');
  const atLeast = Math.max(1, lower);
  const asked = askedFor(pool, strata, ask);
  // General items (3–20 %) have no whole number for pools of one to four: one is drawn and the upper bound is waived.
  if (upper < atLeast) {
    if (ask.kind === 'count' && asked !== atLeast) return outside(atLeast, atLeast);
    return { ok: true, sample: atLeast, lower, upper, smallPool: true };
  }
  if (ask.kind === 'count' && (asked < atLeast || asked > upper)) return outside(atLeast, upper);
  if (ask.kind === 'ratio' && (ask.ratio < bounds.min || ask.ratio > bounds.max)) return outside(atLeast, upper);
  const sample = Math.min(upper, Math.max(atLeast, asked));
  return { ok: true, sample, lower, upper, smallPool: false };

  function outside(from: number, to: number): QuotaRefusal {
    return {
      ok: false,
      code: 'SAMPLE_OUTSIDE_BOUNDS',
      pool,
      lower: from,
      upper: to,
      asked,
    };
  }
}

function askedFor(pool: number, strata: readonly StratumRequest[], ask: Ask): number {
  switch (ask.kind) {
    case 'count':
      return ask.count;
    case 'ratio':
      return partOf(pool, ask.ratio, 'up');
    case 'rates': {
      const parts = strata.reduce((sum, { size, share }) => sum + BigInt(size) * BigInt(share), 0n);
      return Number((parts + 9999n) / 10000n);
    }
  }
}

/** Largest remainder with a floor and a ceiling per stratum. The caller has seen that a solution exists. */
function shareOut(sample: number, strata: readonly StratumRequest[], minimums: readonly number[]): number[] {
  const claims = strata.map(({ size, share }) => BigInt(size) * BigInt(share));
  const quotas = strata.map(() => 0);
  let open = strata.map((_, i) => i);
  let left = BigInt(sample);

  // A stratum whose exact share lies below its minimum or above its size is fixed there, and the rest is shared anew.
  // When both happen the larger total breach is settled first: otherwise the rest could become impossible.
  for (;;) {
    const claimed = open.reduce((sum, i) => sum + claims[i]!, 0n);
    // Breaches are counted in parts of `claimed`, so that no fraction is ever rounded.
    const below = open.map((i) => BigInt(minimums[i]!) * claimed - left * claims[i]!);
    const above = open.map((i) => left * claims[i]! - BigInt(strata[i]!.size) * claimed);
    const sumOf = (breaches: bigint[]) => breaches.reduce((sum, breach) => (breach > 0n ? sum + breach : sum), 0n);
    const [tooLittle, tooMuch] = [sumOf(below), sumOf(above)];
    if (claimed === 0n || (tooLittle === 0n && tooMuch === 0n)) break;
    const breaches = tooLittle >= tooMuch ? below : above;
    const fixed = open.filter((_, at) => breaches[at]! > 0n);
    for (const i of fixed) {
      quotas[i] = tooLittle >= tooMuch ? minimums[i]! : strata[i]!.size;
      left -= BigInt(quotas[i]!);
    }
    open = open.filter((i) => !fixed.includes(i));
  }

  const claimed = open.reduce((sum, i) => sum + claims[i]!, 0n);
  if (claimed === 0n) {
    for (const i of open) quotas[i] = minimums[i]!;
    return quotas;
  }
  let remaining = left;
  for (const i of open) {
    quotas[i] = Number((left * claims[i]!) / claimed);
    remaining -= BigInt(quotas[i]!);
  }
  const byRemainder = open
    .map((i) => ({
      i,
      remainder: (left * claims[i]!) % claimed,
      name: strata[i]!.name,
    }))
    .sort((a, b) => (a.remainder !== b.remainder ? (a.remainder > b.remainder ? -1 : 1) : a.name < b.name ? -1 : 1));
  for (const { i } of byRemainder.slice(0, Number(remaining))) quotas[i]! += 1;
  return quotas;
}

/** A part of so many, in whole ones. Exact: sizes stay below 2^28, so the product stays below 2^53. */
function partOf(count: number, part: PerTenThousand, rounded: 'up' | 'down'): number {
  const product = count * part;
  return rounded === 'up' ? Math.ceil(product / 10000) : Math.floor(product / 10000);
}
