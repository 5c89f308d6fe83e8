import { describe, expect, test } from 'vitest';
import { checkRatio, isWholeFrequency } from './inspection-item.rules.ts';

describe('R03 ratios', () => {
  test.each([
    ['KEY', 0.2, 1],
    ['KEY', 0.3, 0.5],
    ['GENERAL', 0.03, 0.2],
    ['GENERAL', 0.05, 0.05],
    ['SPECIAL_KEY_AREA', 0, 1],
  ] as const)('R03 %s takes %d to %d', (category, ratioMin, ratioMax) => {
    expect(checkRatio({ category, ratioMin, ratioMax })).toEqual({ ok: true });
  });

  test.each([
    ['KEY', 0.19, 1, 0.2, 1],
    ['GENERAL', 0.02, 0.2, 0.03, 0.2],
    ['GENERAL', 0.05, 0.3, 0.03, 0.2],
    ['GENERAL', 0.2, 0.1, 0.03, 0.2],
  ] as const)('R03 %s refuses %d to %d and names its bounds', (category, ratioMin, ratioMax, lower, upper) => {
    expect(checkRatio({ category, ratioMin, ratioMax })).toEqual({
      ok: false,
      facts: { category, ratioMin, ratioMax, lower, upper },
    });
  });
});

test('R01 a frequency has an operator and a count, or neither', () => {
  expect(isWholeFrequency('AT_LEAST', 1)).toBe(true);
  expect(isWholeFrequency(null, null)).toBe(true);
  expect(isWholeFrequency('AT_LEAST', null)).toBe(false);
  expect(isWholeFrequency(null, 1)).toBe(false);
});
