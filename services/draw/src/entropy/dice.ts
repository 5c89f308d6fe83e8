import { diceThrows } from '@sunlot/draw-protocol';

export type Sides = 6 | 10;

/** What somebody typed, read as throws; or why it cannot be. Places count from 1. */
export type DiceReading =
  | { readonly ok: true; readonly throws: string }
  | { readonly ok: false; readonly code: 'DICE_WRONG_DIGIT'; readonly place: number; readonly digit: string }
  | { readonly ok: false; readonly code: 'DICE_WRONG_COUNT'; readonly needed: number; readonly given: number };

/** Reads throws in groups as they were typed: spaces and line breaks are passed over, nothing else is. */
export function readThrows(text: string, sides: Sides): DiceReading {
  const digits = [...text.replaceAll(/\s/g, '')];
  const wrong = digits.findIndex((digit) => !(sides === 6 ? /[1-6]/ : /[0-9]/).test(digit));
  if (wrong >= 0) return { ok: false, code: 'DICE_WRONG_DIGIT', place: wrong + 1, digit: digits[wrong]! };
  const needed = diceThrows[sides];
  if (digits.length !== needed) return { ok: false, code: 'DICE_WRONG_COUNT', needed, given: digits.length };
  return { ok: true, throws: digits.join('') };
}

/** The places, from 1, where two who read the same dice typed something else; empty when they agree. */
export function differingPlaces(one: string, other: string): number[] {
  return [...one].flatMap((digit, i) => (digit === other[i] ? [] : [i + 1]));
}
