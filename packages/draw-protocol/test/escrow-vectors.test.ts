import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { escrowVectorOutcome } from './escrow-vector-outcome.ts';
import { type EscrowVector, escrowVectorsFolder } from './make-escrow-vectors.ts';

const vectors = readdirSync(escrowVectorsFolder).map((name) => ({
  name,
  ...(JSON.parse(readFileSync(new URL(name, escrowVectorsFolder), 'utf8')) as EscrowVector),
}));

describe('R27 every vector of proto-docs/draw/vectors/escrow has its verdict', () => {
  test.each(vectors)('$expect: $comment ($name)', async (vector) => {
    expect(await escrowVectorOutcome(vector)).toEqual(vector);
  });
});

test('R27 every name the steps of v1-escrow.md give has a vector', () => {
  const specification = readFileSync(new URL('../../v1-escrow.md', escrowVectorsFolder), 'utf8');
  const [, finishing = ''] = specification.split('## Finishing');
  const named = new Set(finishing.split('## By hand')[0]!.match(/(?<=`)[A-Z]+(?:_[A-Z]+)*(?=`)/g));
  const shown = new Set(vectors.filter(({ check }) => check === 'finish').map(({ expect: name }) => name));
  shown.delete('VALID');
  expect([...shown].toSorted()).toEqual([...named].toSorted());
});
