import {
  buildRecord,
  carryOut,
  commitment,
  encodeTranscript,
  type FreezeInput,
  type FrozenPool,
  freeze,
  Pool,
  quicknet,
  readInspectors,
  readRecusals,
  recordFiles,
  type Suite,
  sha256Aes256Ctr,
  type Transcript,
  transcriptOf,
} from '../src/index.ts';

/** A whole draw with fixed secrets: what the tests and the vectors are made from. */
export interface ADraw {
  frozen: FrozenPool;
  transcript: Transcript;
  transcriptFile: Uint8Array;
  result: Uint8Array;
  publicFiles: Map<string, Uint8Array>;
  fullFiles: Map<string, Uint8Array>;
  publicRecord(): Promise<Uint8Array>;
}

export interface Wishes {
  suite?: Suite;
  /** How many candidates; their strata, weights and regions follow from their number. */
  size?: number;
  change?: (input: FreezeInput) => void;
  changeTranscript?: (transcript: Transcript) => void;
}

/** Draws from a pool of so many fictitious firms, three witnesses, teams of two departments. */
export async function aDraw({
  suite = sha256Aes256Ctr,
  size = 7,
  change,
  changeTranscript,
}: Wishes = {}): Promise<ADraw> {
  const input = freezeInput(suite, size);
  change?.(input);
  const frozen = await freeze(input);
  if (!frozen.ok) throw new Error(JSON.stringify(frozen));

  const { draw, attempt } = input;
  const testimonies = frozen.rules.witnesses.map(({ id }, i) => {
    const nonce = new Uint8Array(32).fill(0xa0 + i);
    return {
      id,
      commitment: hex(commitment(suite, { draw, attempt, freeze: frozen.freezeDigest, party: id }, nonce)),
      nonce: hex(nonce),
    };
  });
  const { manifest, freezeDigest, rules } = frozen;
  const { serverSecret } = input;
  const transcript = transcriptOf({
    manifest,
    freezeDigest,
    rules,
    serverSecret,
    testimonies,
    entropy: entropyFor(frozen),
  });
  changeTranscript?.(transcript);
  const transcriptFile = encodeTranscript(transcript);
  const { result } = await carryOut({ suite, rules, ...readBack(frozen) }, transcriptFile);
  const parts = { freeze: frozen.freeze, files: frozen.files, transcript: transcriptFile, result };
  return {
    frozen,
    transcript,
    transcriptFile,
    result,
    publicFiles: recordFiles(parts, transcript),
    fullFiles: recordFiles({ ...parts, openings: frozen.openings() }, transcript),
    publicRecord: async () => Buffer.concat(await buildRecord(parts, transcript)),
  };
}

/** What `aDraw` freezes, open to changes. */
export function freezeInput(suite: Suite, size: number): FreezeInput {
  const pool = new Pool();
  for (let i = 0; i < size; i++) pool.add(candidateNumber(i));
  return {
    suite,
    draw: `SL-2026-${String(size).padStart(4, '0')}`,
    item: 'CC-07',
    attempt: 1,
    replaces: null,
    pool,
    exclusions: [{ id: '91220101MA0000X001', reason: 'DEREGISTERED' }],
    inspectors: Array.from({ length: 6 }, (_, i) => ({
      id: `inspector-${i}`,
      department: i < 4 ? 'COMMERCE' : 'MARKET',
      tags: i % 2 === 0 ? ['FOOD'] : [],
      regions: i === 5 ? ['220102', '220104'] : [],
      cap: 1000,
    })),
    recusals: [{ candidate: candidateNumber(0).id, inspector: 'inspector-1' }],
    rules: {
      credit: { on: true },
      bounds: { min: 300, max: 6000 },
      ask: { kind: 'ratio', ratio: 5000 },
      basis: 'rate',
      strata: [
        { name: 'A', share: 500, minimum: 0 },
        { name: 'B', share: 2000, minimum: 0 },
        { name: 'D', share: 6000, minimum: 1000 },
      ],
      seats: [
        { department: 'COMMERCE', count: 2, tag: null },
        { department: 'MARKET', count: 1, tag: null },
      ],
      operator: { id: 'operator-1', division: 'OFFICE' },
      witnesses: [
        { id: 'witness-1', division: 'POLICY_DIVISION' },
        { id: 'witness-2', division: 'MARKET' },
      ],
      required: 1,
      entropy: { kind: 'none' },
      deadlines: { draw: '2026-05-06T10:00:00+08:00', open: '2026-05-12T09:00:00+08:00' },
      voidReasons: ['COURT_ORDER', 'FROZEN_POOL_WRONG'],
    },
    handleSecret: new Uint8Array(32).fill(0x11),
    serverSecret: new Uint8Array(32).fill(0x22),
  };
}

/** Fictitious firms: a third each in classes A, B, D by number, with weights 1 to 3 and two districts. */
export function candidateNumber(i: number): {
  id: string;
  stratum: string;
  weight: number;
  region: string;
} {
  return {
    id: `91220101MA${String(i).padStart(8, '0')}`,
    stratum: ['A', 'B', 'D'][i % 3]!,
    weight: 1 + (i % 4),
    region: i % 2 === 0 ? '220102' : '220104',
  };
}

function readBack({ files, candidates }: FrozenPool) {
  const inspectors = readInspectors(files['inspectors.tsv']);
  if (!inspectors.ok) throw new Error(inspectors.reason);
  const recusals = readRecusals(files['recusals.tsv'], candidates.count, inspectors.value.length);
  if (!recusals.ok) throw new Error(recusals.reason);
  return { candidates, inspectors: inspectors.value, recusals: recusals.value };
}

function entropyFor({ rules: { entropy } }: FrozenPool): Transcript['entropy'] {
  switch (entropy.kind) {
    case 'none':
      return { kind: 'none' };
    case 'dice':
      return {
        kind: 'dice',
        sides: entropy.sides,
        throws: entropy.sides === 6 ? '123456'.repeat(9).slice(0, 50) : '0123456789'.repeat(4).slice(0, 39),
      };
    case 'drand':
      return { ...entropy, signature: entropy.chain === quicknet.hash ? signedByQuicknet : 'ab'.repeat(48) };
  }
}

/** What quicknet signed for round 1000. */
export const signedByQuicknet =
  'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39';

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
