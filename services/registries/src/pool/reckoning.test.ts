import { expect, test } from 'vitest';
import { isReconciled, type Reckoning } from './reckoning.ts';

const reckoning: Reckoning = {
  districts: { '220102': { registered: 5, excluded: 2 }, '220104': { registered: 1, excluded: 1 } },
  classes: { A: { registered: 6, excluded: 3 } },
  reasons: { NOT_ACTIVE: 3 },
};

test('R29 a pool and its exclusions are the register, or they are not', () => {
  expect(isReconciled(reckoning, { '220102': 3 }, { A: 3 })).toBe(true);
  expect(isReconciled(reckoning, { '220102': 2 }, { A: 3 })).toBe(false);
  expect(isReconciled(reckoning, { '220102': 3, '220103': 1 }, { A: 3 })).toBe(false);
  expect(isReconciled(reckoning, { '220102': 3 }, { A: 2, B: 1 })).toBe(false);
});
