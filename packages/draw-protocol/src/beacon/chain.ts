/** A beacon whose rounds are signed one by one (unchained), so that a signature can be checked without the round before it. */
export interface Chain {
  /** SHA-256 of what defines the chain: what rules and transcript name it by. */
  readonly hash: string;
  readonly publicKey: string;
  /** Seconds since 1970 of round 1, and from one round to the next. */
  readonly genesis: number;
  readonly period: number;
}

/** “quicknet” of the League of Entropy: a threshold of independent nodes signs a round every three seconds. */
export const quicknet: Chain = {
  hash: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  publicKey:
    '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  genesis: 1_692_803_367,
  period: 3,
};

const chains: readonly Chain[] = [quicknet];

/** The chain of this hash, or undefined when its signatures cannot be checked here. */
export function findChain(hash: string): Chain | undefined {
  return chains.find((chain) => chain.hash === hash);
}

/** When the beacon signs this round. */
export function roundAt({ genesis, period }: Chain, round: number): Date {
  return new Date((genesis + (round - 1) * period) * 1000);
}

/** The first round the beacon signs after this moment; 1 before there was any. */
export function roundAfter({ genesis, period }: Chain, moment: Date): number {
  return Math.max(1, Math.floor((moment.getTime() / 1000 - genesis) / period) + 2);
}
