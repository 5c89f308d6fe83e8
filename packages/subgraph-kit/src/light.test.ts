import { addDays } from '@sunlot/workdays';
import { describe, expect, test } from 'vitest';
import { dueOnWith, lightOf } from './light.ts';

describe('R21 R45 the light of a step', () => {
  test('R21 a weekend is no time: on Thursday, Tuesday is three working days away and yellow, Wednesday is green', () => {
    expect(lightOf('2026-11-24', '2026-11-19')).toBe('YELLOW');
    expect(lightOf('2026-11-25', '2026-11-19')).toBe('GREEN');
  });

  test('R21 the week off in October is no time either', () => {
    expect(lightOf('2026-10-09', '2026-09-29')).toBe('YELLOW');
  });

  test('R21 the due day itself is in time, the day after is not, and nothing due is no light', () => {
    expect(lightOf('2026-11-19', '2026-11-19')).toBe('YELLOW');
    expect(lightOf('2026-11-18', '2026-11-19')).toBe('RED');
    expect(lightOf(null, '2026-11-19')).toBe('NONE');
  });

  test('R21 R45 a list asked for a light has the rows that show it, on every day of a year', () => {
    const differing: string[] = [];
    for (let today = '2026-01-01'; today < '2027-01-01'; today = addDays(today, 1)) {
      for (let distance = -2; distance <= 14; distance += 1) {
        const dueOn = addDays(today, distance);
        const asked = (['RED', 'YELLOW', 'GREEN'] as const).filter((light) => meets(dueOn, dueOnWith(light, today)!));
        if (asked.join() !== lightOf(dueOn, today)) differing.push(`${today} ${dueOn} ${asked.join()}`);
      }
    }
    expect(differing).toEqual([]);
    expect(dueOnWith('NONE', '2026-11-19')).toBeNull();
  });
});

function meets(day: string, { $lt, $lte, $gt, $gte }: Record<string, unknown>): boolean {
  return (
    ($lt === undefined || day < ($lt as string)) &&
    ($lte === undefined || day <= ($lte as string)) &&
    ($gt === undefined || day > ($gt as string)) &&
    ($gte === undefined || day >= ($gte as string))
  );
}
