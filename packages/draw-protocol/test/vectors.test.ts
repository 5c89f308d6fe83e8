import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkBeacon } from '../src/beacon/check-beacon.ts';
import { verify } from '../src/index.ts';
import { aDraw } from './a-draw.ts';
import { largeDraw, type Vector, vectorsFolder } from './make-vectors.ts';

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

describe('R27 the shell of v1.md comes to the same selection', () => {
  const seen = new Set(['FILE_DIGEST', 'COMMITMENT', 'SELECTION']);
  const inFolders = vectors.filter(({ expect, files }) => files && (expect === 'VALID' || seen.has(expect)));

  test.each(inFolders)('$expect: $comment ($name)', (vector) => {
    const folder = mkdtempSync(join(tmpdir(), 'sunlot-vector-'));
    try {
      for (const [name, text] of Object.entries(vector.files!)) writeFileSync(join(folder, name), text);
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

async function recordOf({ files, archive, generate }: Vector): Promise<Uint8Array | Map<string, Uint8Array>> {
  if (archive !== undefined) return Buffer.from(archive, 'base64');
  if (generate) return (await aDraw({ size: generate.candidates, ...largeDraw() })).publicFiles;
  return new Map(Object.entries(files!).map(([name, text]) => [name, new TextEncoder().encode(text)]));
}
