import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('U4 100,000 rows of an .xlsx are written and read in 30 seconds each, within 400 MB', {
  timeout: 120_000,
}, async () => {
  const script = new URL('./measure-large.ts', import.meta.url).pathname;
  const { stdout } = await promisify(execFile)(process.execPath, [script, '100000', 'xlsx']);
  const measured = JSON.parse(stdout);
  expect(measured).toMatchObject({ ok: true, rows: 100_000 });
  expect(measured.readSeconds).toBeLessThan(30);
  expect(measured.writeSeconds).toBeLessThan(30);
  expect(measured.megabytes).toBeLessThan(400);
});
