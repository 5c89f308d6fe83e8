/** Writes the lists of credit classes again: `node services/registries/test/make-credit-corpus.ts`. The same bytes every time. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { OURS, rightLists, wrongLists } from './credit-corpus-cases.ts';

const folder = new URL('./credit-corpus/', import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const lists = [...rightLists, ...wrongLists];
for (const { file, bytes } of lists) writeFileSync(new URL(file, folder), bytes);
const cases = lists.map(({ expect, file, comment, scale, outcome }) => ({ expect, file, comment, scale, outcome }));
writeFileSync(new URL('expected.json', folder), `${JSON.stringify({ ours: OURS, cases }, null, 2)}\n`);
