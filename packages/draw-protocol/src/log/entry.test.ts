import { describe, expect, test } from 'vitest';
import { aCommit, aDraw, aFreeze, anEscrowOpening, anOpen, aReplace, aReveal, aVoid } from '../../test/a-log.ts';
import { type Entry, encodeEntry, readEntry } from './entry.ts';

const text = (entry: Entry) => new TextDecoder().decode(encodeEntry(entry));
const bytes = (entry: string) => new TextEncoder().encode(entry);

const all: Entry[] = [
  aFreeze(),
  aFreeze({ replaces: { draw: 'd-2026-001', attempt: 2, result: 'ab'.repeat(32) }, suite: 'sm3-sm4ctr' }),
  aFreeze({ entropy: { kind: 'dice', sides: 10 }, strata: [] }),
  aFreeze({ entropy: { kind: 'drand', chain: 'cd'.repeat(32), round: 4_000_000 } }),
  aCommit('li'),
  aReveal('li'),
  aFreeze({ escrow: null, deadlines: { draw: '2026-04-21T10:00:00Z', open: '2026-04-24T09:00:00Z' } }),
  anEscrowOpening(),
  aDraw(),
  aDraw({ entropy: { kind: 'dice', sides: 6, throws: '123456'.repeat(8) + '12' } }),
  aDraw({ entropy: { kind: 'drand', chain: 'cd'.repeat(32), round: 7, signature: 'ef'.repeat(96) } }),
  anOpen(),
  aVoid(),
  aReplace(),
];

test('a commitment is these five lines, byte for byte', () => {
  expect(text(aCommit('li', { commitment: '77'.repeat(32) }))).toBe(
    'sunlot-draw-log/v1\tCOMMIT\n' +
      'time\t2026-04-21T09:01:00+08:00\n' +
      'draw\td-2026-007\n' +
      'attempt\t1\n' +
      `commit\tli\t${'77'.repeat(32)}\n`,
  );
});

test.each(all.map((entry) => [entry.kind, entry] as const))('%s reads back as it was written', (_, entry) => {
  expect(readEntry(encodeEntry(entry))).toEqual({ ok: true, value: entry });
});

describe('refused, with its line', () => {
  test.each(all.map((entry) => [entry.kind, entry] as const))('%s with any line left out or said twice', (_, entry) => {
    const lines = text(entry).trimEnd().split('\n');
    lines.forEach((line, place) => {
      const without = lines.toSpliced(place, 1);
      const twice = lines.toSpliced(place, 0, line);
      // A stratum, a witness, a holder, a share or a time fewer is another entry, not a malformed one.
      if (!/^(stratum|witness|holder|share|deadline\treveal)\t/.test(line))
        expect(readEntry(bytes(`${without.join('\n')}\n`)).ok).toBe(false);
      expect(readEntry(bytes(`${twice.join('\n')}\n`)).ok).toBe(false);
    });
  });

  test.each([
    [1, 'unknown kind', text(anOpen()).replace('OPEN', 'SHUT')],
    [1, 'unknown version', text(anOpen()).replace('/v1', '/v2')],
    [0, 'byte order mark', `\ufeff${text(anOpen())}`],
    [6, 'no LF at the end', text(anOpen()).trimEnd()],
    [1, 'CR LF', text(anOpen()).replaceAll('\n', '\r\n')],
    [2, 'a day that does not exist', text(anOpen({ time: '2026-02-29T00:00:00Z' }))],
    [2, 'a time without zone', text(anOpen({ time: '2026-02-28T00:00:00' }))],
    [4, 'attempt zero', text(anOpen({ attempt: 0 }))],
    [4, 'a leading zero', text(anOpen()).replace('attempt\t1', 'attempt\t01')],
    [5, 'capital hex', text(anOpen({ seed: 'AB'.repeat(32) }))],
    [5, 'short hex', text(anOpen({ seed: 'ab'.repeat(31) }))],
    [6, 'a field too many', text(anOpen()).replace(/\n$/, '\t\n')],
    [7, 'a line too many', `${text(anOpen())}\n`],
    [13, 'files in another order', text(aFreeze()).replace('rules.txt', 'recusals.tsv')],
    [18, 'one share gives the secret', text(aFreeze()).replace('escrow\t2', 'escrow\t1')],
    [17, 'holders out of order', text(aFreeze()).replace('holder\tjustice', 'holder\ttreasury')],
    [15, 'holders without shares', text(aFreeze()).replace(/escrow\t.*\n/, '')],
    [4, 'an escrow opened with no share', text(anEscrowOpening({ holders: [] }))],
    [6, 'shares out of order', text(anEscrowOpening({ holders: ['tax', 'justice'] }))],
    [20, 'strata out of order', text(aFreeze({ strata: aFreeze().strata.toReversed() }))],
    [7, 'signers out of order', text(aVoid({ signers: aVoid().signers.toReversed() }))],
    [6, 'a void nobody outside signed', text(aVoid({ signers: aVoid().signers.slice(0, 1) }))],
    [6, 'a void the Policy Division did not sign', text(aVoid({ signers: aVoid().signers.slice(1) }))],
    [5, 'a replacement of nothing', text(aReplace({ skipped: [] }))],
    [7, 'dice of a wrong number', text(aDraw({ entropy: { kind: 'dice', sides: 6, throws: '1' } }))],
  ])('line %i: %s', (line, _, entry) => {
    expect(readEntry(bytes(entry))).toMatchObject({ ok: false, line });
  });
});

test('any one byte changed gives another entry or none', () => {
  for (const entry of all) {
    const original = encodeEntry(entry);
    for (let at = 0; at < original.length; at += 1) {
      const other = original.slice();
      other[at] = (other[at] as number) ^ 1;
      const reading = readEntry(other);
      if (reading.ok) expect(encodeEntry(reading.value)).toEqual(other);
    }
  }
});
