import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkBeacon } from '../src/beacon/check-beacon.ts';
import {
  maxCandidates,
  maxEntries,
  maxFileBytes,
  maxRecordBytes,
  openingFileNames,
  ownTicketSteps,
  publicFileNames,
  verificationSteps,
  verify,
} from '../src/index.ts';
import { aDraw } from './a-draw.ts';
import { type OpeningVector, openingVectorsFolder } from './make-opening-vectors.ts';
import { largeDraw, type Vector, vectorsFolder } from './make-vectors.ts';
import { vectorFiles } from './vector-files.ts';

const vectors = readdirSync(vectorsFolder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, ...(JSON.parse(readFileSync(new URL(name, vectorsFolder), 'utf8')) as Vector) }));

describe('R27 every vector of proto-docs/draw/vectors has its verdict', () => {
  test.each(vectors)(
    '$expect: $comment ($name)',
    async (vector) => {
      const verdict = await verify(await recordOf(vector), { checkBeacon });
      expect(verdict.ok ? 'VALID' : verdict.step).toBe(vector.expect);
      if (verdict.ok) {
        expect(verdict.entropy === 'beacon-checked').toBe(vector.beacon === 'checked');
        expect([verdict.freeze, verdict.seed, verdict.result]).toEqual([vector.freeze, vector.seed, vector.result]);
      }
    },
    120_000,
  );
});

describe('R27 v1.md, the verifier and the vectors speak of the same steps', () => {
  const specification = readFileSync(new URL('../v1.md', vectorsFolder), 'utf8');
  const numbered = (from: string, to: string): string[] =>
    Array.from(
      specification.slice(specification.indexOf(from), specification.indexOf(to)).matchAll(/^(\d+)\. `([A-Z_]+)`/gm),
      ([, number, step]) => `${number} ${step}`,
    );
  const counted = (steps: readonly string[]) => steps.map((step, i) => `${i + 1} ${step}`);

  test('a record is verified by the numbered steps, and for each of them there is a record that fails it', () => {
    expect(numbered('\n## Verifying', '\n## By hand')).toEqual(counted(verificationSteps));
    const failing = new Set(vectors.map(({ expect: step }) => step));
    expect(verificationSteps.filter((step) => !failing.has(step))).toEqual([]);
    expect([...failing].filter((step) => step !== 'VALID' && !verificationSteps.includes(step))).toEqual([]);
  });

  test('and so is an enterprise’s own opening', () => {
    expect(numbered('\n### One enterprise', '\n## Replacements')).toEqual(counted(ownTicketSteps));
    const failing = new Set(
      readdirSync(openingVectorsFolder).map(
        (name) => (JSON.parse(readFileSync(new URL(name, openingVectorsFolder), 'utf8')) as OpeningVector).expect,
      ),
    );
    // Tickets are only read; where the row stands in the pool of a valid record it has some.
    expect(ownTicketSteps.filter((step) => !failing.has(step))).toEqual(['TICKETS']);
  });

  test.each([...publicFileNames, ...openingFileNames])(
    '%s is there cut in a row, with a row twice, with rows exchanged, and too large where it has a limit of its own',
    (file) => {
      const kinds = [
        'cut_in_a_row',
        'last_row_twice',
        'last_rows_swapped',
        ...(file in maxFileBytes ? ['too_large'] : []),
      ];
      const names = vectors.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(kinds.map((kind) => `${file.replace(/\W/g, '_')}_${kind}.json`)));
    },
  );

  test('its limits are those of the verifier', () => {
    const said = specification.slice(specification.indexOf('A record has these limits'));
    const inWords = (bytes: number) => (bytes < 2 ** 20 ? `${bytes / 2 ** 10} KiB` : `${bytes / 2 ** 20} MiB`);
    for (const [file, bytes] of Object.entries(maxFileBytes))
      expect(said).toMatch(new RegExp(`${inWords(bytes)} for[^;]*\`${file}\``));
    expect(said).toContain(`${inWords(maxRecordBytes)} unpacked and ${maxEntries} entries`);
    expect(said).toContain(`${maxCandidates.toLocaleString('en-US')} rows in any`);
  });
});

describe('R27 the shell of v1.md comes to the same selection', () => {
  const seen = new Set(['FILE_DIGEST', 'COMMITMENT', 'SELECTION']);
  const inFolders = vectors.filter(({ expect, files }) => files && (expect === 'VALID' || seen.has(expect)));

  test.each(inFolders)('$expect: $comment ($name)', (vector) => {
    const folder = mkdtempSync(join(tmpdir(), 'sunlot-vector-'));
    try {
      for (const [name, bytes] of vectorFiles(vector)!) writeFileSync(join(folder, name), bytes);
      expect(recompute(folder)).toBe(vector.expect === 'VALID');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function recompute(folder: string): boolean {
  const script = fileURLToPath(new URL('../recompute.sh', vectorsFolder));
  try {
    execFileSync('sh', [script, folder], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

async function recordOf(vector: Vector): Promise<Uint8Array | Map<string, Uint8Array>> {
  const { archive, generate } = vector;
  if (archive !== undefined) return Buffer.from(archive, 'base64');
  if (generate) return (await aDraw({ size: generate.candidates, ...largeDraw() })).publicFiles;
  return vectorFiles(vector)!;
}
