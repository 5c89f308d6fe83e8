import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { verify } from '../src/index.ts';
import { withBrowser } from './a-browser.ts';
import { type Vector, vectorsFolder } from './make-vectors.ts';

// What the page offers; this file is compiled without the browser's types.
declare const draw: { verify: typeof verify };

test('R34 every vector has the same verdict in a browser', async () => {
  const vectors = readdirSync(vectorsFolder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(new URL(name, vectorsFolder), 'utf8')) as Vector)
    .filter(({ generate }) => !generate);
  const verdicts = await withBrowser((page) => page.evaluate(verdictsInPage, vectors));
  expect(verdicts).toEqual(
    vectors.map(({ expect, freeze, seed, result }) => (expect === 'VALID' ? `${freeze} ${seed} ${result}` : expect)),
  );
}, 120_000);

/** Runs in the page. */
async function verdictsInPage(vectors: Vector[]): Promise<string[]> {
  const verdicts: string[] = [];
  for (const { files, archive } of vectors) {
    const record = files
      ? new Map(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]))
      : Uint8Array.from(atob(archive!), (letter) => letter.charCodeAt(0));
    const verdict = await draw.verify(record);
    verdicts.push(verdict.ok ? `${verdict.freeze} ${verdict.seed} ${verdict.result}` : verdict.step);
  }
  return verdicts;
}
