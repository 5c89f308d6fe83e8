import type { MatchInput } from '../match.ts';

const CHUNK_BYTES = 1 << 20;
const CHUNKS_KEPT = 64;

/**
 * The priorities: inspector i at load l has block l·M + i of the match keystream, M inspectors in all. Every load is a fresh
 * shuffle, so that the same two people do not meet on team after team. Blocks are compared as sixteen bytes, never cut.
 */
export class Rounds {
  private readonly keystream: MatchInput['keystream'];
  private readonly inspectors: number;
  private readonly chunks = new Map<number, DataView>();
  private readonly roundsPerChunk: number;

  constructor({ keystream, inspectors, regions }: MatchInput) {
    this.keystream = keystream;
    this.inspectors = inspectors.length;
    // Nobody visits an object twice, so there are never more rounds than objects.
    const fitting = Math.floor(CHUNK_BYTES / (16 * Math.max(1, inspectors.length)));
    this.roundsPerChunk = Math.max(1, Math.min(fitting, regions.length));
  }

  /** All inspectors in the order of their priority at load zero. */
  async ranking(): Promise<number[]> {
    const block = new Uint32Array(this.inspectors * 4);
    if (this.inspectors > 0) await this.fetch(0);
    for (let inspector = 0; inspector < this.inspectors; inspector += 1) this.copy(0, inspector, block, inspector * 4);
    return Array.from({ length: this.inspectors }, (_, inspector) => inspector).sort((a, b) =>
      compareBlocks(block, a * 4, b * 4),
    );
  }

  /** Whether the priorities at this load are at hand; otherwise `fetch` brings them. */
  has(load: number): boolean {
    return this.chunks.has(Math.floor(load / this.roundsPerChunk));
  }

  async fetch(load: number): Promise<void> {
    // One inspector alone in a department may climb through thousands of rounds of which nobody else needs any.
    const [oldest] = this.chunks.keys();
    if (this.chunks.size >= CHUNKS_KEPT && oldest !== undefined) this.chunks.delete(oldest);
    const chunk = Math.floor(load / this.roundsPerChunk);
    const blocks = this.roundsPerChunk * this.inspectors;
    const bytes = await this.keystream(chunk * blocks, blocks);
    this.chunks.set(chunk, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }

  /** Writes the priority as four numbers, most significant first. The load must be at hand. */
  copy(load: number, inspector: number, target: Uint32Array, at: number): void {
    const chunk = this.chunks.get(Math.floor(load / this.roundsPerChunk)) as DataView;
    const block = ((load % this.roundsPerChunk) * this.inspectors + inspector) * 16;
    for (let word = 0; word < 4; word += 1) target[at + word] = chunk.getUint32(block + word * 4);
  }
}

/** The bytewise order of two blocks written by `copy`. */
export function compareBlocks(words: Uint32Array, a: number, b: number): number {
  for (let word = 0; word < 4; word += 1) {
    const difference = (words[a + word] as number) - (words[b + word] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}
