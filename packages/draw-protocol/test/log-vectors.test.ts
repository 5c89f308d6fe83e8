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
