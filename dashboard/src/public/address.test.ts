import { expect, test } from 'vitest';
import { placeOf } from './address.ts';

test('R34 every address of the portal names one page', () => {
  expect(placeOf('/public')).toEqual({ page: 'home' });
  expect(placeOf('/public/')).toEqual({ page: 'home' });
  expect(placeOf('/public/draws')).toEqual({ page: 'draws' });
  expect(placeOf('/public/draws/0198')).toEqual({ page: 'draw', id: '0198' });
  expect(placeOf('/public/publications/7')).toEqual({ page: 'publication', id: '7' });
  expect(placeOf('/public/log')).toEqual({ page: 'log' });
});

test('R34 an address that names nothing says so', () => {
  for (const path of ['/', '/public/nothing', '/public/verify/1', '/public/draws/1/2', '/public.html']) {
    expect(placeOf(path)).toEqual({ page: 'nowhere' });
  }
});
