import { expect, test } from 'vitest';
import { maxCandidates, sealFiles, sha256Aes256Ctr } from '../src/index.ts';
import { sealFault } from '../src/manifest.ts';

test('R27 a file with more rows than a record may have is refused for that, though it was sealed with them', async () => {
  const file = new Uint8Array(maxCandidates + 1).fill(0x0a);
  const none = new Uint8Array(0);
  const names = { 'candidates.tsv': none, 'inspectors.tsv': none, 'recusals.tsv': none, 'rules.txt': none };
  const seals = await sealFiles(sha256Aes256Ctr, { ...names, 'exclusions.tsv': file });
  const seal = seals.find(({ name }) => name === 'exclusions.tsv')!;
  const limit = { reason: 'the file has more rows than a record may', expected: 'at most 3000000', got: '3000001' };
  expect(await sealFault(sha256Aes256Ctr, seal, file)).toEqual(limit);
  expect(await sealFault(sha256Aes256Ctr, seal, file.subarray(1))).toMatchObject({
    expected: '3000001',
    got: '3000000',
  });
  expect(await sealFault(sha256Aes256Ctr, { ...seal, rows: maxCandidates }, file.subarray(1))).toMatchObject({
    reason: 'the file does not have the digest that was sealed',
  });
}, 60_000);
