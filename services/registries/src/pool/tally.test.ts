import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Tally } from './tally.ts';

test('R29 counts the lines and the codes of a list, wherever the chunks are cut', () => {
  const line = fc.tuple(
    fc.constantFrom('220102', '220184', ''),
    fc.string({ maxLength: 5 }),
    fc.constantFrom('A', 'D', 'UNRATED'),
  );
  fc.assert(
    fc.property(fc.array(line), fc.integer({ min: 1, max: 9 }), (lines, size) => {
      const clean = lines.map(([district, name, rated]) => [name.replaceAll(/\p{Cc}/gu, ''), district, rated] as const);
      const bytes = new TextEncoder().encode(clean.map((row) => `${row.join('\t')}\n`).join(''));
      const tally = new Tally({ district: 1, class: 2 });
      for (let at = 0; at < bytes.length; at += size) tally.read(bytes.subarray(at, at + size));

      expect(tally.lines).toBe(lines.length);
      expect(tally.countsOf('class')).toEqual(counted(clean.map((row) => row[2])));
      expect(tally.countsOf('district')).toEqual(counted(clean.map((row) => row[1])));
    }),
  );
});

function counted(values: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
