import {
  encodeEntry,
  encodeVerifier,
  entriesTree,
  findSuite,
  followKeys,
  fromHex,
  holdAgainstLog,
  leafHash,
  monitorLog,
  type NoteVerifier,
  type RecordFacts,
  readCheckpoint,
  readConsistency,
  readEntry,
  readInclusion,
  readKeyChange,
  readManifest,
  readRules,
  readTranscript,
  readVerifier,
  toHex,
  verifyConsistency,
  verifyInclusion,
} from '../src/index.ts';
import { type Reading, sameBytes } from '../src/canonical-text.ts';
import type { LogVector } from './make-log-vectors.ts';

/** The vector with what this package says of it in the place of its outcome: the same where they agree. Runs in a browser as well. */
export async function logVectorOutcome(vector: LogVector): Promise<LogVector> {
  switch (vector.check) {
    case 'root':
      return { ...vector, expect: 'VALID', root: toHex(entriesTree(vector.leaves.map(fromHex)).root) };
    case 'inclusion': {
      const { index, size, proof, root } = vector;
      const claim = {
        leafHash: leafHash(fromHex(vector.leaf)),
        index,
        size,
        proof: proof.map(fromHex),
        root: fromHex(root),
      };
      return { ...vector, expect: verifyInclusion(claim) ? 'VALID' : 'WRONG_PROOF' };
    }
    case 'consistency': {
      const { oldSize, newSize, oldRoot, newRoot, proof } = vector;
      const roots = { oldRoot: fromHex(oldRoot), newRoot: fromHex(newRoot) };
      const holds = verifyConsistency({ oldSize, newSize, ...roots, proof: proof.map(fromHex) });
      return { ...vector, expect: holds ? 'VALID' : 'WRONG_PROOF' };
    }
    case 'checkpoint': {
      const reading = await readCheckpoint(bytes(vector.note), keyOf(vector.key), vector.witnesses.map(keyOf));
      if (!reading.ok) return { ...vector, expect: reading.problem };
      return { ...vector, expect: 'VALID', cosignatures: reading.cosignatures.map(({ name, time }) => [name, time]) };
    }
    case 'key-change': {
      const reading = await readKeyChange(bytes(vector.note), keyOf(vector.key));
      if (!reading.ok) return { ...vector, expect: reading.problem };
      return { ...vector, expect: 'VALID', next: encodeVerifier(reading.change.next) };
    }
    case 'key-changes': {
      const followed = await followKeys(keyOf(vector.key), vector.notes.map(bytes));
      if (!followed.ok) return { ...vector, expect: followed.problem, change: followed.change };
      return { ...vector, expect: 'VALID', newest: encodeVerifier(followed.key) };
    }
    case 'inclusion-text': {
      const reading = await readInclusion(bytes(vector.text), bytes(vector.entry), keyOf(vector.key));
      return { ...vector, expect: reading.ok ? 'VALID' : reading.problem };
    }
    case 'consistency-text': {
      const reading = await readConsistency(bytes(vector.text), fromHex(vector.oldRoot), keyOf(vector.key));
      return { ...vector, expect: reading.ok ? 'VALID' : reading.problem };
    }
    case 'entry': {
      const reading = readEntry(bytes(vector.text));
      if (!reading.ok) return { ...vector, expect: 'MALFORMED', line: reading.line };
      return {
        ...vector,
        expect: sameBytes(encodeEntry(reading.value), bytes(vector.text)) ? 'VALID' : 'SPELLED_ANEW',
      };
    }
    case 'monitor': {
      const findings = monitorLog(vector.entries.map(bytes), vector.now).findings.map(({ code, index }) => ({
        code,
        index,
      }));
      return { ...vector, expect: findings[0]?.code ?? 'VALID', findings };
    }
    case 'record': {
      const verdict = holdAgainstLog(factsOf(vector.files), vector.entries.map(bytes));
      const { voided: _, index: __, line: ___, about: ____, ...asked } = vector;
      if (verdict.ok) return { ...asked, expect: 'VALID', voided: verdict.voided };
      const about = 'witness' in verdict ? verdict.witness : 'reason' in verdict ? verdict.reason : undefined;
      return {
        ...asked,
        expect: verdict.problem,
        index: verdict.index,
        ...('line' in verdict ? { line: verdict.line } : {}),
        ...(about === undefined ? {} : { about }),
      };
    }
  }
}

/** What a verifier would have found of a record with these files. */
function factsOf(files: Readonly<Record<string, string>>): RecordFacts {
  const file = (name: string) => bytes(files[name]!);
  const manifest = valueOf(readManifest(file('freeze.txt')));
  const suite = findSuite(manifest.suite)!;
  const digest = (name: string) => toHex(suite.hash(file(name)));
  return {
    draw: manifest.draw,
    attempt: manifest.attempt,
    freeze: digest('freeze.txt'),
    seed: digest('transcript.txt'),
    result: digest('result.tsv'),
    drawn: files['result.tsv']!.trimEnd().split('\n').length,
    texts: {
      manifest,
      rules: valueOf(readRules(file('rules.txt'))),
      transcript: valueOf(readTranscript(file('transcript.txt'))),
    },
  };
}

function valueOf<T>(reading: Reading<T>): T {
  if (!reading.ok) throw new Error(reading.reason);
  return reading.value;
}

function keyOf(line: string): NoteVerifier {
  const key = readVerifier(line);
  if (key === undefined) throw new Error(`key ${line}`);
  return key;
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
