import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The demonstration accounts as lines for a terminal, or null when this house has none. */
export function accountTable(dataFolder: string): { file: string; rows: string[] } | null {
  const file = join(dataFolder, 'demo-accounts.json');
  if (!existsSync(file)) return null;
  const accounts = demoAccounts.parse(JSON.parse(readFileSync(file, 'utf8')));
  const cells = accounts.map(({ account, password, name, organization }) => [account, password, name, organization]);
  return { file, rows: alignColumns([['账户 account', '密码 password', '姓名 name', '单位 organization'], ...cells]) };
}

const demoAccounts = z.array(
  z.object({
    account: z.string(),
    password: z.string(),
    name: z.string(),
    roles: z.array(z.string()),
    organization: z.string(),
  }),
);

/** Rows of cells as lines of equal columns; a Chinese character takes two places. */
export function alignColumns(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => places(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - places(cell)))
      .join('  ')
      .trimEnd(),
  );
}

function places(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character) ? 2 : 1),
    0,
  );
}
