import {
  carryOut,
  commitment,
  encodeTranscript,
  type FreezeInput,
  type FrozenPool,
  freeze,
  Pool,
  recordFiles,
  type Suite,
  sha256Aes256Ctr as suite,
  type Transcript,
  toHex,
  transcriptOf,
} from '../src/index.ts';

/** Weights 1, 2, 4, 8 at 50, 30, 15 and 5 per cent: what every measurement draws from. */
export function weightOf(i: number): number {
  const place = (Math.imul(i, 7919) >>> 0) % 100;
  return place < 50 ? 1 : place < 80 ? 2 : place < 95 ? 4 : 8;
}

/** A pool of so many fictitious firms in one stratum, five per cent to be drawn unless asked otherwise. */
export function freezeInput(pool: Pool, ratio = 500): FreezeInput {
  return {
    suite,
    draw: 'BENCH',
    item: 'BENCH',
    attempt: 1,
    replaces: null,
    pool,
    exclusions: [],
    inspectors: [],
    recusals: [],
    rules: {
      credit: { on: true },
      bounds: { min: 1, max: 10000 },
      ask: { kind: 'ratio', ratio },
      basis: 'rate',
      strata: [{ name: 'ALL', share: 1, minimum: 0 }],
      seats: [],
      operator: { id: 'operator', division: 'OFFICE' },
      witnesses: [{ id: 'witness', division: 'POLICY_DIVISION' }],
      required: 1,
      entropy: { kind: 'none' },
      deadlines: { draw: '2026-01-01T00:00:00Z', open: '2026-01-01T00:00:00Z' },
      voidReasons: [],
    },
    handleSecret: new Uint8Array(32).fill(1),
    serverSecret: new Uint8Array(32).fill(2),
  };
}

export function poolOf(size: number): Pool {
  const pool = new Pool();
  for (let i = 0; i < size; i++) {
    pool.add({ id: idOf(i), stratum: 'ALL', weight: weightOf(i), region: `22010${i % 7}` });
  }
  return pool;
}

export function idOf(i: number): string {
  return `91220101MA${String(i).padStart(8, '0')}`;
}

export async function frozenPool(size: number): Promise<FrozenPool> {
  const frozen = await freeze(freezeInput(poolOf(size)));
  if (!frozen.ok) throw new Error(frozen.code);
  return frozen;
}

function transcriptFor({ manifest, freezeDigest, rules }: FrozenPool): Transcript {
  const nonce = new Uint8Array(32).fill(3);
  const promise = commitment(suite, { draw: 'BENCH', attempt: 1, freeze: freezeDigest, party: 'witness' }, nonce);
  const testimonies = [{ id: 'witness', commitment: toHex(promise), nonce: toHex(nonce) }];
  const serverSecret = new Uint8Array(32).fill(2);
  return transcriptOf({ manifest, freezeDigest, rules, serverSecret, testimonies, entropy: { kind: 'none' } });
}

export async function resultOf(frozen: FrozenPool, by: Suite = suite): Promise<Uint8Array> {
  const input = { suite: by, candidates: frozen.candidates, inspectors: [], recusals: [], rules: frozen.rules };
  return (await carryOut(input, encodeTranscript(transcriptFor(frozen)))).result;
}

export async function filesOf(frozen: FrozenPool): Promise<Map<string, Uint8Array>> {
  const transcript = transcriptFor(frozen);
  const result = await resultOf(frozen);
  return recordFiles(
    { freeze: frozen.freeze, files: frozen.files, transcript: encodeTranscript(transcript), result },
    transcript,
  );
}
