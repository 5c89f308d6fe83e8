/** Writes the corpus again: `node packages/sheets/test/make-corpus.ts`. The same bytes every time. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { badFiles, goodFiles } from './corpus-cases.ts';

const folder = new URL('./corpus/', import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const cases = [...goodFiles, ...badFiles];
for (const { file, bytes } of cases) writeFileSync(new URL(file, folder), bytes);
const lines = cases.map(
  ({ expect, file, comment, limits, values, perhaps }) =>
    `  ${JSON.stringify({ expect, file, comment, limits, values, perhaps })}`,
);
writeFileSync(new URL('expected.json', folder), `[\n${lines.join(',\n')}\n]\n`);
