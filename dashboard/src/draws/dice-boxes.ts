/** The boxes the throws are typed into, one digit each; an empty one is ''. */
export type DiceBoxes = readonly string[];

export const GROUP = 5;

/** As many empty boxes as throws are needed. */
export function emptyBoxes(throws: number): DiceBoxes {
  return Array.from({ length: throws }, () => '');
}

/** Whether a die of these sides shows the digit. */
export function isThrow(digit: string, sides: 6 | 10): boolean {
  return (sides === 6 ? /^[1-6]$/ : /^[0-9]$/).test(digit);
}

/** How many throws the draw’s kind of dice takes, and what they show. */
export function sidesOf(kind: string): 6 | 10 {
  return kind === 'DICE_D6' ? 6 : 10;
}

/**
 * Puts what was typed or pasted into the boxes from this place on. Full-width digits count as digits, spaces and line breaks are
 * passed over; at anything else it stops and says what it was. `next` is the box to go to.
 */
export function typeInto(
  boxes: DiceBoxes,
  from: number,
  text: string,
  sides: 6 | 10,
): { readonly boxes: DiceBoxes; readonly next: number; readonly wrong: string | undefined } {
  const filled = [...boxes];
  let next = from;
  for (const digit of text.normalize('NFKC').replaceAll(/\s/g, '')) {
    if (!isThrow(digit, sides)) return { boxes: filled, next, wrong: digit };
    if (next === filled.length) break;
    filled[next] = digit;
    next += 1;
  }
  return { boxes: filled, next: Math.min(next, filled.length - 1), wrong: undefined };
}

/** How many boxes are filled. */
export function filledCount(boxes: DiceBoxes): number {
  return boxes.filter((digit) => digit !== '').length;
}
