import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accountTable, alignColumns } from './account-table.ts';

test('a Chinese character takes two places, so the columns stand under each other', () => {
  expect(
    alignColumns([
      ['账户', 'x'],
      ['office', '长春'],
    ]),
  ).toEqual(['账户    x', 'office  长春']);
});

test('a house without demonstration accounts has no table', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sunlot-accounts-'));
  expect(accountTable(folder)).toBeNull();
  rmSync(folder, { recursive: true });
});

test('the table shows what somebody needs in order to sign in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sunlot-accounts-'));
  const account = {
    account: 'office',
    password: 'pw-1',
    name: '李办',
    roles: ['OFFICE'],
    organization: '领导小组办公室',
  };
  writeFileSync(join(folder, 'demo-accounts.json'), JSON.stringify([account]));
  expect(accountTable(folder)?.rows[1]).toMatch(/^office +pw-1 +李办 +领导小组办公室$/);
  rmSync(folder, { recursive: true });
});
