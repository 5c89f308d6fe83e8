import { ownTicketSteps } from '@sunlot/draw-protocol';
import { expect, test } from 'vitest';
import { ownTicketWords } from './own-ticket-words.ts';

test('R27 every step of one’s own ticket has words, in the order it is taken', () => {
  expect(Object.keys(ownTicketWords)).toEqual([...ownTicketSteps]);
});
