import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { logVectorOutcome } from './log-vector-outcome.ts';
import { type LogVector, logVectorsFolder } from './make-log-vectors.ts';

const vectors = readdirSync(logVectorsFolder).map((name) => ({
  name,
  ...(JSON.parse(readFileSync(new URL(name, logVectorsFolder), 'utf8')) as LogVector),
}));

describe('every vector of proto-docs/draw/vectors/log has its verdict', () => {
  test.each(vectors)('$expect: $comment ($name)', async (vector) => {
    expect(await logVectorOutcome(vector)).toEqual(vector);
  });
});

describe('R27 v1-log.md shows to the byte', () => {
  const specification = readFileSync(new URL('../../v1-log.md', logVectorsFolder), 'utf8');
  const shown: Readonly<Record<string, (vector: LogVector) => string | false>> = {
    'entry_freeze.json': (vector) => vector.check === 'entry' && vector.text,
    'head_signed.json': (vector) => vector.check === 'checkpoint' && vector.note,
    'proof_of_a_draw.json': (vector) => vector.check === 'inclusion-text' && vector.text,
    'key_changed.json': (vector) => vector.check === 'key-change' && vector.note.split('\n\n')[0]!,
  };
  test.each(Object.entries(shown))('the vector %s', (name, textOf) => {
    expect(specification).toContain(textOf(vectors.find((vector) => vector.name === name)!));
  });
});

describe('R27 every name v1-log.md gives to what is wrong has a vector', () => {
  const specification = readFileSync(new URL('../../v1-log.md', logVectorsFolder), 'utf8');
  const section = (heading: string) => specification.split(new RegExp(`^##+ ${heading}$`, 'm'))[1]!.split(/^##+ /m)[0]!;
  /** In back quotes, and before a dash. */
  const namesIn = (text: string) =>
    new Set(Array.from(text.matchAll(/`([A-Z]+(?:_[A-Z]+)*)`(?= †? ?–|;)/g), ([, name]) => name));
  const shownBy = (...checks: LogVector['check'][]) =>
    new Set(
      vectors.flatMap((vector) => {
        if (!checks.includes(vector.check)) return [];
        return vector.check === 'monitor' ? vector.findings.map(({ code }) => code) : [vector.expect];
      }),
    );
  const cases: [string, number, LogVector['check'][]][] = [
    ['Checkpoint', 5, ['checkpoint']],
    ['Changing the key', 6, ['key-change']],
    ['Holding a record against the log', 10, ['record']],
    ['Monitoring', 30, ['monitor']],
  ];
  test.each(cases)('%s', (heading, count, checks) => {
    const named = namesIn(section(heading));
    expect([...named]).toHaveLength(count);
    const shown = shownBy(...checks);
    expect([...named].filter((name) => !shown.has(name!))).toEqual([]);
    shown.delete('VALID');
    expect([...shown].filter((name) => !named.has(name))).toEqual([]);
  });
});
