import { expect, test } from 'vitest';
import { cosignatureProblem } from './cosignature.rules.ts';

const now = new Date('2026-05-06T10:00:00Z');
const at = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
const codeOf = (minutes: number, size = 5, last?: { size: number; signedAt: Date }) =>
  cosignatureProblem({ size, signedAt: at(minutes), last, now })?.code;

test('R27 a cosignature says “now”: clocks may differ by five minutes, and a day-old one says nothing', () => {
  expect(codeOf(0)).toBeUndefined();
  expect(codeOf(5)).toBeUndefined();
  expect(codeOf(6)).toBe('COSIGNATURE_FROM_THE_FUTURE');
  expect(codeOf(-24 * 60)).toBeUndefined();
  expect(codeOf(-24 * 60 - 1)).toBe('COSIGNATURE_STALE');
});

test('R27 a body goes forward only: later than its last, and never over fewer entries', () => {
  const last = { size: 5, signedAt: at(-10) };
  expect(codeOf(0, 5, last)).toBeUndefined();
  expect(codeOf(0, 6, last)).toBeUndefined();
  expect(codeOf(0, 4, last)).toBe('COSIGNATURE_STALE');
  expect(codeOf(-10, 6, last)).toBe('COSIGNATURE_STALE');
});
