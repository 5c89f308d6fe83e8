import { describe, expect, test } from 'vitest';
import { aGoodDraw, anOpen, aVoid } from '../../test/a-log.ts';
import { type Entry, encodeEntry } from './entry.ts';
import { holdAgainstLog } from './hold-against-log.ts';

const record = {
  draw: 'd-2026-007',
  attempt: 1,
  freeze: '11'.repeat(32),
  seed: '55'.repeat(32),
  result: '44'.repeat(32),
};
const hold = (log: readonly Entry[], said = record) => holdAgainstLog(said, log.map(encodeEntry));

test('a record in the log is confirmed, before and after its opening, and said to be void when it is', () => {
  expect(hold(aGoodDraw())).toEqual({ ok: true, voided: false });
  expect(hold(aGoodDraw().slice(0, 6))).toEqual({ ok: true, voided: false });
  expect(hold([...aGoodDraw(), aVoid()])).toEqual({ ok: true, voided: true });
});

describe('refused', () => {
  const [freeze, ...rest] = aGoodDraw() as [Entry, ...Entry[]];

  test.each([
    ['NO_FREEZE', null, rest, record],
    ['NO_FREEZE', null, aGoodDraw(), { ...record, attempt: 2 }],
    ['FROZEN_LATE', 1, [rest[0] as Entry, freeze, ...rest.slice(1)], record],
    ['OTHER_FREEZE', 0, aGoodDraw(), { ...record, freeze: '00'.repeat(32) }],
    ['NO_DRAW', null, aGoodDraw().slice(0, 5), record],
    ['OTHER_RESULT', 5, aGoodDraw(), { ...record, result: '00'.repeat(32) }],
    ['OTHER_SEED', 6, [...aGoodDraw().slice(0, 6), anOpen({ seed: '00'.repeat(32) })], record],
  ] as const)('%s', (problem, index, log, said) => {
    expect(hold(log, said)).toEqual({ ok: false, problem, index });
  });
});
