import { expect, test } from 'vitest';
import { readPlaces } from './places.ts';

test('R27 places are read however they were separated, each once', () => {
  expect(readPlaces('3、17')).toEqual([3, 17]);
  expect(readPlaces(' ３, 3 17;4 ')).toEqual([3, 17, 4]);
});

test.each(['', '  ', '0', '第3号', '-1', '3.5'])('R27 “%s” is no list of places', (text) => {
  expect(readPlaces(text)).toBeUndefined();
});
