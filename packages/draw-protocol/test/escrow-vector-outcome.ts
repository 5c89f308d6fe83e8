import type { Reading } from '../src/canonical-text.ts';
import { checkBeacon } from '../src/beacon/check-beacon.ts';
import {
  encodeEscrow,
  encodeShare,
  finishDraw,
  fromHex,
  openShare,
  readEscrow,
  readShare,
  sealShare,
  type Unfinishable,
} from '../src/index.ts';
import type { EscrowVector } from './make-escrow-vectors.ts';

type Finish = Extract<EscrowVector, { check: 'finish' }>;

/** The vector with what this package says of it in the place of its outcome: the same where they agree. Runs in a browser as well. */
export async function escrowVectorOutcome(vector: EscrowVector): Promise<EscrowVector> {
  switch (vector.check) {
    case 'escrow':
      return read(vector, readEscrow(bytes(vector.text)), encodeEscrow);
    case 'share':
      return read(vector, readShare(bytes(vector.text)), encodeShare);
    case 'seal': {
      const share = value(readShare(bytes(vector.share)));
      const sealed = await sealShare(share, vector, fromHex(vector.ephemeral));
      if (!sealed) return { ...vector, expect: 'NOT_A_KEY' };
      const { draw, attempt, freeze } = share;
      const file = encodeEscrow({ draw, attempt, freeze, threshold: 2, shares: [sealed] });
      return { ...vector, expect: 'VALID', sealed: text(file).trimEnd().split('\n').at(-1)! };
    }
    case 'open': {
      const share = await openShare(value(readEscrow(bytes(vector.escrow))), fromHex(vector.key));
      return share
        ? { ...vector, expect: 'VALID', share: text(encodeShare(share)) }
        : { ...vector, expect: 'NO_SHARE' };
    }
    case 'finish':
      return finish(vector);
  }
}

async function finish(vector: Finish): Promise<Finish> {
  const { entropy, nonces } = vector;
  const finished = await finishDraw(
    {
      files: new Map(Object.entries(vector.files).map(([name, content]) => [name, bytes(content)])),
      shares: vector.shares.map((share) => value(readShare(bytes(share)))),
      nonces: new Map(Object.entries(nonces)),
      entropy,
    },
    { checkBeacon },
  );
  if (!finished.ok) {
    const about = aboutIn(finished);
    return { ...vector, expect: finished.problem, ...(about === undefined ? {} : { about }) };
  }
  const { freeze, seed, result } = finished.verdict;
  return { ...vector, expect: 'VALID', digests: { freeze, seed, result } };
}

function aboutIn(problem: Unfinishable): string | undefined {
  if ('file' in problem) return problem.file;
  if ('line' in problem) return String(problem.line);
  if ('witness' in problem) return problem.witness;
  if ('holder' in problem) return problem.holder;
  if ('needed' in problem) return `${problem.given} of ${problem.needed}`;
  return 'verdict' in problem ? problem.verdict.step : undefined;
}

function read<T>(
  vector: Extract<EscrowVector, { check: 'escrow' | 'share' }>,
  reading: Reading<T>,
  encode: (value: T) => Uint8Array,
): EscrowVector {
  if (!reading.ok) return { ...vector, expect: 'MALFORMED', line: reading.line };
  return { ...vector, expect: text(encode(reading.value)) === vector.text ? 'VALID' : 'SPELLED_ANEW' };
}

function value<T>(reading: Reading<T>): T {
  if (!reading.ok) throw new Error(`line ${reading.line}: ${reading.reason}`);
  return reading.value;
}

function bytes(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

function text(content: Uint8Array): string {
  return new TextDecoder().decode(content);
}
