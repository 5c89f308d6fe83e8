import { describe, expect, test } from 'vitest';
import { differingPlaces, readThrows } from './dice.ts';

const TEN = '0123456789'.repeat(4).slice(0, 39);
const SIX = '123456'.repeat(9).slice(0, 50);

describe('throws as they are typed', () => {
  test('R26 39 ten-sided or 50 six-sided throws are read, in whatever groups', () => {
    expect(readThrows(TEN, 10)).toEqual({ ok: true, throws: TEN });
    expect(readThrows(SIX.replaceAll(/.{5}/g, '$& ').replace(' ', '\n'), 6)).toEqual({ ok: true, throws: SIX });
  });

  test('R26 one throw too few or too many is refused with both numbers', () => {
    expect(readThrows(TEN.slice(1), 10)).toEqual({ ok: false, code: 'DICE_WRONG_COUNT', needed: 39, given: 38 });
    expect(readThrows(`${SIX}1`, 6)).toEqual({ ok: false, code: 'DICE_WRONG_COUNT', needed: 50, given: 51 });
    expect(readThrows('', 6)).toMatchObject({ code: 'DICE_WRONG_COUNT', given: 0 });
  });

  test.each([
    ['0', 6],
    ['7', 6],
    ['x', 10],
    ['１', 10],
  ] as const)('R26 the digit %s, which no die of %i sides shows, is refused with its place', (digit, sides) => {
    expect(readThrows(`12 ${digit}`, sides)).toEqual({ ok: false, code: 'DICE_WRONG_DIGIT', place: 3, digit });
  });
});

test('R26 the places where two readings differ are named, from 1; none when they agree', () => {
  expect(differingPlaces('1234', '1234')).toEqual([]);
  expect(differingPlaces('1234', '1324')).toEqual([2, 3]);
});
