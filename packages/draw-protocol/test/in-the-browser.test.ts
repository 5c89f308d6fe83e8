import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type * as aPage from './a-page.ts';
import { withBrowser } from './a-browser.ts';
import { type EscrowVector, escrowVectorsFolder } from './make-escrow-vectors.ts';
import { type LogVector, logVectorsFolder } from './make-log-vectors.ts';
import { matchVectorsFolder } from './make-match-vectors.ts';
import type { MatchVector } from './match-vector-outcome.ts';
import { type Vector, vectorsFolder } from './make-vectors.ts';

// What the page offers; this file is compiled without the browser's types.
declare const draw: typeof aPage;

test('R34 every vector has the same verdict in a browser: records, matching, log and escrow', async () => {
  const vectors = vectorsIn<Vector>(vectorsFolder).filter(({ generate }) => !generate);
  const matching = vectorsIn<MatchVector>(matchVectorsFolder);
  const [log, escrow] = [vectorsIn<LogVector>(logVectorsFolder), vectorsIn<EscrowVector>(escrowVectorsFolder)];
  const said = await withBrowser(
    async (page) => ({
      verdicts: await page.evaluate(verdictsInPage, vectors),
      matching: await page.evaluate((them) => Promise.all(them.map((one) => draw.matchVectorOutcome(one))), matching),
      log: await page.evaluate((them) => Promise.all(them.map((one) => draw.logVectorOutcome(one))), log),
      escrow: await page.evaluate((them) => Promise.all(them.map((one) => draw.escrowVectorOutcome(one))), escrow),
    }),
    fileURLToPath(new URL('./a-page.ts', import.meta.url)),
  );
  expect(said.verdicts).toEqual(
    vectors.map(({ expect, freeze, seed, result }) => (expect === 'VALID' ? `${freeze} ${seed} ${result}` : expect)),
  );
  expect(said.matching).toEqual(matching);
  expect(said.log).toEqual(log);
  expect(said.escrow).toEqual(escrow);
}, 120_000);

function vectorsIn<V>(folder: URL): V[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as V);
}

/** Runs in the page. */
async function verdictsInPage(vectors: Vector[]): Promise<string[]> {
  const verdicts: string[] = [];
  for (const vector of vectors) {
    const record = draw.vectorFiles(vector) ?? Uint8Array.from(atob(vector.archive!), (letter) => letter.charCodeAt(0));
    const verdict = await draw.verify(record, { checkBeacon: draw.checkBeacon });
    verdicts.push(verdict.ok ? `${verdict.freeze} ${verdict.seed} ${verdict.result}` : verdict.step);
  }
  return verdicts;
}
