import { expect, test } from 'vitest';
import { openingFor, openRecord, sha256Aes256Ctr, sm3Sm4Ctr, verify } from '../src/index.ts';
import { aDraw } from './a-draw.ts';

test.each([sha256Aes256Ctr, sm3Sm4Ctr])(
  'R27 a draw under suite $name verifies, public and full, packed and unpacked',
  async (suite) => {
    for (const size of [1, 2, 7, 100]) {
      const draw = await aDraw({ suite, size });
      expect(await verify(draw.publicFiles)).toMatchObject({ ok: true, kind: 'public', candidates: size });
      expect(await verify(draw.fullFiles)).toMatchObject({ ok: true, kind: 'full' });
      expect(await verify(await draw.publicRecord())).toMatchObject({
        ok: true,
        kind: 'public',
        present: ['witness-1', 'witness-2'],
      });
    }
  },
);

test('an archive opens to the files it was packed from', async () => {
  const draw = await aDraw();
  const opened = await openRecord(await draw.publicRecord());
  expect(opened.ok && new Map(opened.files)).toEqual(draw.publicFiles);
});

test('an enterprise gets its own opening, and a stranger none', async () => {
  const { frozen, fullFiles } = await aDraw();
  const openings = fullFiles.get('candidate-openings.tsv')!;
  expect(openingFor('91220101MA00000003', frozen.files['candidates.tsv'], openings)).toMatchObject({
    id: '91220101MA00000003',
  });
  expect(openingFor('91220101MA99999999', frozen.files['candidates.tsv'], openings)).toBeUndefined();
});
