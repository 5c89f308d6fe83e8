import { expect, test } from 'vitest';
import { fileSize } from './file-size.ts';

test('the size of a file is read in kilobytes, and from a megabyte on in megabytes; nothing is smaller than one', () => {
  expect([0, 1, 1536, 1_048_000, 1_048_576, 20 * 1024 * 1024].map(fileSize)).toEqual([
    '1 KB',
    '1 KB',
    '2 KB',
    '1023 KB',
    '1.0 MB',
    '20.0 MB',
  ]);
});
