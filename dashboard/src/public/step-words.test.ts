import { verificationSteps } from '@sunlot/draw-protocol';
import { expect, test } from 'vitest';
import { stepWords } from './step-words.ts';

test('R27 every step of the verification has words, in the order it is taken', () => {
  expect(Object.keys(stepWords)).toEqual([...verificationSteps]);
});
