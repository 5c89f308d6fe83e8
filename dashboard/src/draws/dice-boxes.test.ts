import { expect, test } from 'vitest';
import { emptyBoxes, filledCount, typeInto } from './dice-boxes.ts';

const BOXES = emptyBoxes(5);

test('R26 a digit goes into its box and the next box is ready', () => {
  expect(typeInto(BOXES, 1, '6', 6)).toEqual({ boxes: ['', '6', '', '', ''], next: 2, wrong: undefined });
  expect(filledCount(['', '6', '', '0', ''])).toBe(2);
});

test('R26 the last box stays the last, and what is too much is left out', () => {
  expect(typeInto(BOXES, 4, '3', 10)).toMatchObject({ next: 4 });
  expect(typeInto(BOXES, 3, '123', 10).boxes).toEqual(['', '', '', '1', '2']);
});

test('R26 throws pasted in groups, or typed full-width by a Chinese keyboard, are taken', () => {
  expect(typeInto(BOXES, 0, '12 3\n４5', 6).boxes).toEqual(['1', '2', '3', '4', '5']);
});

test.each([
  ['7', 6],
  ['0', 6],
  ['x', 10],
] as const)('R26 %s is no throw of a die of %i sides: it stops there and says so', (wrong, sides) => {
  expect(typeInto(BOXES, 0, `1${wrong}2`, sides)).toEqual({ boxes: ['1', '', '', '', ''], next: 1, wrong });
});
