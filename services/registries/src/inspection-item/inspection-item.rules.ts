import type { FrequencyOperator, ItemCategory } from '@sunlot/glossary';

export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/**
 * 一.5: key items at least 20 %; general items at least 3 % and at most 20 %. A special key area is inspected in full
 * anyway (一.1), so its share in the joint draw has no bound but the whole. An item may be stricter, never looser.
 */
export const LAWFUL_BOUNDS: Readonly<Record<ItemCategory, Bounds>> = {
  KEY: { lower: 0.2, upper: 1 },
  GENERAL: { lower: 0.03, upper: 0.2 },
  SPECIAL_KEY_AREA: { lower: 0, upper: 1 },
};

export interface RatioAsked {
  readonly category: ItemCategory;
  readonly ratioMin: number;
  readonly ratioMax: number;
}

export type RatioFinding = { ok: true } | { ok: false; facts: RatioAsked & Bounds };

/** Whether an item's own bounds lie in order within those of its category; else the bounds they break. */
export function checkRatio({ category, ratioMin, ratioMax }: RatioAsked): RatioFinding {
  const { lower, upper } = LAWFUL_BOUNDS[category];
  if (lower <= ratioMin && ratioMin <= ratioMax && ratioMax <= upper) return { ok: true };
  return { ok: false, facts: { category, ratioMin, ratioMax, lower, upper } };
}

/** A frequency is an operator with a count, or nothing: half of one says nothing. */
export function isWholeFrequency(operator: FrequencyOperator | null, count: number | null): boolean {
  return (operator === null) === (count === null);
}
