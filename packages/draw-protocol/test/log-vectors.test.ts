import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type CheckpointReading,
  encodeEntry,
  encodeVerifier,
  entriesTree,
  followKeys,
  fromHex,
  holdAgainstLog,
  leafHash,
  monitorLog,
  type NoteVerifier,
  readCheckpoint,
  readConsistency,
  readEntry,
  readInclusion,
  readKeyChange,
  readVerifier,
  toHex,
  verifyConsistency,
  verifyInclusion,
} from '../src/index.ts';
import { type LogVector, logVectorsFolder } from './make-log-vectors.ts';

const vectors = readdirSync(logVectorsFolder).map((name) => ({
  name,
  ...(JSON.parse(readFileSync(new URL(name, logVectorsFolder), 'utf8')) as LogVector),
}));

describe('every vector of proto-docs/draw/vectors/log has its verdict', () => {
  test.each(vectors)('$expect: $comment ($name)', async (vector) => {
    expect(await verdictOf(vector)).toBe(vector.expect);
  });
});

describe('the specification shows', () => {
  const specification = readFileSync(new URL('../../v1-log.md', logVectorsFolder), 'utf8');
  const shown = vectors.flatMap((vector) => {
    if (vector.name === 'entry_freeze.json' && vector.check === 'entry') return [[vector.name, vector.text]];
    if (vector.name === 'head_signed.json' && vector.check === 'checkpoint')
      return [
        [vector.name, vector.note],
        [vector.name, vector.key],
      ];
    if (vector.name === 'proof_of_a_draw.json' && vector.check === 'inclusion-text')
      return [[vector.name, vector.text]];
    if (vector.name === 'key_changed.json' && vector.check === 'key-change')
      return [[vector.name, vector.note.slice(0, vector.note.indexOf('\n\n'))]];
    return [];
  });
  test.each(shown)('%s to the byte', (_, text) => {
    expect(specification).toContain(text);
  });

  test('as many as it names', () => expect(shown).toHaveLength(5));
});

async function verdictOf(vector: LogVector): Promise<string> {
  switch (vector.check) {
    case 'root':
      return toHex(entriesTree(vector.leaves.map(fromHex)).root) === vector.root ? 'VALID' : 'WRONG_ROOT';
    case 'inclusion': {
      const { index, size, proof, root } = vector;
      const claim = {
        leafHash: leafHash(fromHex(vector.leaf)),
        index,
        size,
        proof: proof.map(fromHex),
        root: fromHex(root),
      };
      return verifyInclusion(claim) ? 'VALID' : 'WRONG_PROOF';
    }
    case 'consistency': {
      const { oldSize, newSize, oldRoot, newRoot, proof } = vector;
      const roots = { oldRoot: fromHex(oldRoot), newRoot: fromHex(newRoot) };
      return verifyConsistency({ oldSize, newSize, ...roots, proof: proof.map(fromHex) }) ? 'VALID' : 'WRONG_PROOF';
    }
    case 'checkpoint': {
      const reading = await readCheckpoint(bytes(vector.note), keyOf(vector.key), vector.witnesses.map(keyOf));
      if (reading.ok) expect(reading.cosignatures.map(({ name, time }) => [name, time])).toEqual(vector.cosignatures);
      return problemOf(reading);
    }
    case 'key-change': {
      const reading = await readKeyChange(bytes(vector.note), keyOf(vector.key));
      if (reading.ok) expect(encodeVerifier(reading.change.next)).toBe(vector.next);
      return problemOf(reading);
    }
    case 'key-changes': {
      const followed = await followKeys(keyOf(vector.key), vector.notes.map(bytes));
      if (followed.ok) expect(encodeVerifier(followed.key)).toBe(vector.newest);
      else expect(followed.change).toBe(vector.change);
      return problemOf(followed);
    }
    case 'inclusion-text':
      return problemOf(await readInclusion(bytes(vector.text), bytes(vector.entry), keyOf(vector.key)));
    case 'consistency-text':
      return problemOf(await readConsistency(bytes(vector.text), fromHex(vector.oldRoot), keyOf(vector.key)));
    case 'entry': {
      const reading = readEntry(bytes(vector.text));
      if (reading.ok) expect(encodeEntry(reading.value)).toEqual(bytes(vector.text));
      else expect(reading.line).toBe(vector.line);
      return reading.ok ? 'VALID' : 'MALFORMED';
    }
    case 'monitor': {
      const { findings } = monitorLog(vector.entries.map(bytes), vector.now);
      expect(findings.map(({ code, index }) => ({ code, index }))).toEqual(vector.findings);
      return findings[0]?.code ?? 'VALID';
    }
    case 'record': {
      const verdict = holdAgainstLog(vector.record, vector.entries.map(bytes));
      expect(verdict).toMatchObject(verdict.ok ? { voided: vector.voided } : { index: vector.index });
      return problemOf(verdict);
    }
  }
}

function problemOf(reading: { ok: true } | { ok: false; problem: string } | CheckpointReading): string {
  return reading.ok ? 'VALID' : reading.problem;
}

function keyOf(line: string): NoteVerifier {
  const key = readVerifier(line);
  if (key === undefined) throw new Error(`key ${line}`);
  return key;
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
