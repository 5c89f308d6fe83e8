import { describe, expect, test } from 'vitest';
import { partsOf, zip } from '../test/corpus-xlsx.ts';
import { holdFile } from './hold-file.ts';
import { usualLimits } from './limits.ts';
import { openArchive } from './zip-archive.ts';

describe('an archive', () => {
  test('U4 is unpacked no further than it said: a bomb that lies is cut off at its lie', async () => {
    const file = await holdFile(
      zip(partsOf({ sheet: ' '.repeat(5_000_000), saysUnpacked: 200_000 })),
      usualLimits.bytes,
    );
    const archive = await openArchive(file.path, file.size, usualLimits);
    const part = archive.parts.get('xl/worksheets/sheet1.xml');
    if (!part) throw new Error('the sheet is in the archive');
    let unpacked = 0;
    const reading = (async () => {
      for await (const chunk of archive.read(part)) unpacked += chunk.length;
    })();
    await expect(reading).rejects.toMatchObject({ code: 'ZIP_DAMAGED' });
    expect(unpacked).toBeLessThanOrEqual(200_000);
    await file.release();
  });
});
