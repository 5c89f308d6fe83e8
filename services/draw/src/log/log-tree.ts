import { entriesTree, type MerkleTree } from '@sunlot/draw-protocol';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { LogEntry } from './log-entry.entity.ts';

/** The tree of all entries, or of the first `size`. A log of a year is some thousand rows; trees are kept between calls. */
export async function logTree(ctx: Context, size?: number): Promise<MerkleTree> {
  const wanted = size ?? (await ctx.em.count(LogEntry));
  const known = trees.get(ctx.floor)?.get(wanted);
  if (known) return known;
  const entries = await ctx.em.find(LogEntry, { position: { $lt: wanted } }, { orderBy: { position: 'asc' } });
  if (entries.length < wanted) throw new Refusal('NOT_FOUND', { type: 'LogEntry', id: wanted });
  const tree = entriesTree(entries.map((it) => Buffer.from(it.entry)));
  const kept = trees.get(ctx.floor) ?? new Map<number, MerkleTree>();
  if (kept.size >= MOST_TREES) kept.clear();
  trees.set(ctx.floor, kept.set(wanted, tree));
  return tree;
}

/** Entries are numbered, and heads signed, one writer after another: held until the transaction ends. */
export async function holdLog(ctx: Context): Promise<void> {
  await ctx.sql(`select pg_advisory_xact_lock(hashtext('sunlot.draw.log'))`);
}

const trees = new WeakMap<object, Map<number, MerkleTree>>();
const MOST_TREES = 64;
