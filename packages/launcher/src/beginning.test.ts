import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Beginning } from './beginning.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sunlot-beginning-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const plain = { fresh: false, empty: false };

test('a new house gets its demonstration data once', async () => {
  let seeded = 0;
  for (let starts = 0; starts < 3; starts += 1)
    await new Beginning(folder, plain).begin(async () => void (seeded += 1));
  expect(seeded).toBe(1);
});

test('a house that began empty is never filled with demonstration data afterwards', async () => {
  await new Beginning(folder, { fresh: false, empty: true }).begin(neverCalled);
  const next = new Beginning(folder, plain);
  expect(next).toMatchObject({ startsAnew: false, wantsDemonstration: false });
  await next.begin(neverCalled);
});

test('a seeding that was cut off begins anew', async () => {
  await expect(new Beginning(folder, plain).begin(() => Promise.reject(new Error('killed')))).rejects.toThrow('killed');
  expect(readFileSync(join(folder, 'beginning'), 'utf8')).toBe('seeding\n');
  expect(new Beginning(folder, plain)).toMatchObject({ startsAnew: true, wantsDemonstration: true });
});

test('--fresh begins anew, with demonstration data or, with --empty, without', async () => {
  await new Beginning(folder, plain).begin(async () => undefined);
  expect(new Beginning(folder, { fresh: true, empty: false })).toMatchObject({
    startsAnew: true,
    wantsDemonstration: true,
  });
  expect(new Beginning(folder, { fresh: true, empty: true })).toMatchObject({
    startsAnew: true,
    wantsDemonstration: false,
  });
});

function neverCalled(): Promise<void> {
  throw new Error('this house must not be filled');
}
