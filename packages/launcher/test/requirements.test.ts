import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const clone = fileURLToPath(new URL('../../../', import.meta.url));

test('every requirement names a test whose title names it, or says that it is a gap', async () => {
  const page = await readFile(`${clone}proto-docs/requirements.md`, 'utf8');
  const titled = await requirementsInTitles();
  const rows = page.split('\n').filter((line) => /^\| R\d\d /.test(line));
  expect(rows.map((row) => row.slice(2, 5))).toEqual(
    Array.from({ length: 50 }, (_, n) => `R${String(n + 1).padStart(2, '0')}`),
  );
  for (const row of rows) {
    const number = row.slice(2, 5);
    if (row.includes('**gap:**')) continue;
    const files = [...row.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map(([, file]) => file!);
    expect(files, number).not.toEqual([]);
    for (const file of files) expect(titled.get(file) ?? new Set(), `${number} in ${file}`).toContain(number);
  }
});

/** The requirement numbers in the titles of each test file. */
async function requirementsInTitles(): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  for await (const file of glob('{packages,services,gateway,dashboard}/**/*.test.{ts,tsx}', {
    cwd: clone,
    exclude: (path) => path.includes('node_modules'),
  })) {
    const text = await readFile(`${clone}${file}`, 'utf8');
    const titles = [...text.matchAll(/(?:test|describe)(?:\.\w+)?(?:\([^)]*\))?\(\s*['"`]([^'"`]*)/g)].map(
      ([, title]) => title!,
    );
    found.set(file, new Set(titles.join(' ').match(/R\d\d/g) ?? []));
  }
  return found;
}
