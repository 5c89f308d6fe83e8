import { expect, test } from 'vitest';
import { initialsOf } from './initials.ts';

test.each([
  ['长春欧亚集团', 'ccoyjt'],
  ['重庆路A座3号', 'cqlaz3h'],
  ['Auto 车城', 'autocc'],
  ['', ''],
])('R11 %s is searched as %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
