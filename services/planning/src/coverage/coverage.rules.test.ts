import { expect, test } from 'vitest';
import { coverageLight, lastStartIn } from './coverage.rules.ts';

const open = { inspected: false, year: 2026 };

test('R05 an item inspected this year is green to the last day', () => {
  expect(coverageLight({ ...open, inspected: true }, '2026-12-31')).toBe('GREEN');
});

test('R05 an item not yet inspected turns yellow with the last quarter and red when no lawful inspection fits any more', () => {
  expect(coverageLight(open, '2026-09-30')).toBe('GREEN');
  expect(coverageLight(open, '2026-10-01')).toBe('YELLOW');
  expect(lastStartIn(2026)).toBe('2026-11-26');
  expect(coverageLight(open, '2026-11-26')).toBe('YELLOW');
  expect(coverageLight(open, '2026-11-27')).toBe('RED');
});

test('R05 an item left over from last year is red', () => {
  expect(coverageLight({ inspected: false, year: 2025 }, '2026-03-01')).toBe('RED');
});
