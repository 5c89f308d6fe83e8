import { randomBytes } from 'node:crypto';
import {
  consistencyProof,
  encodeVerifier,
  entriesTree,
  inclusionProof,
  type MerkleTree,
  type NoteSigner,
  signCheckpoint,
  verifierOf,
} from '@sunlot/draw-protocol';
import { type Context, Refusal, type Route, type RouteAnswer } from '@sunlot/subgraph-kit';
import { LogEntry } from './log-entry.entity.ts';
import { LogKey } from './log-key.entity.ts';

/** The name of this log, first line of every checkpoint. */
const ORIGIN = 'sunlot-draw-log';

/** The log as anyone may read it, without an account: proto-docs/draw/v1-log.md, “Paths”. */
export const logRoutes: readonly Route[] = [
  { method: 'GET', path: '/public/log/checkpoint', verb: 'log.read', answer: (ctx) => checkpoint(ctx) },
  {
    method: 'GET',
    path: '/public/log/key',
    verb: 'log.read',
    answer: async (ctx) => text(`${encodeVerifier(await verifierOf(await signer(ctx)))}\n`),
  },
  {
    method: 'GET',
    path: '/public/log/entries/:n',
    verb: 'log.read',
    answer: (ctx, { params }) => entry(ctx, params.n),
  },
  {
    method: 'GET',
    path: '/public/log/proof/inclusion',
    verb: 'log.read',
    answer: async (ctx, { query }) => {
      const tree = await treeOf(ctx, numberIn(query.size));
      const index = numberIn(query.index);
      if (index >= tree.size) throw new Refusal('NOT_FOUND', { type: 'LogEntry', id: index });
      return json({ index, size: tree.size, root: hex(tree.root), proof: inclusionProof(tree, index).map(hex) });
    },
  },
  {
    method: 'GET',
    path: '/public/log/proof/consistency',
    verb: 'log.read',
    answer: async (ctx, { query }) => {
      const tree = await treeOf(ctx, numberIn(query.new));
      const old = numberIn(query.old);
      if (old > tree.size) throw new Refusal('NOT_FOUND', { type: 'LogEntry', id: old });
      return json({ old, new: tree.size, root: hex(tree.root), proof: consistencyProof(tree, old).map(hex) });
    },
  },
];

async function checkpoint(ctx: Context): Promise<RouteAnswer> {
  const tree = await treeOf(ctx, await ctx.em.count(LogEntry));
  const signed = await signCheckpoint({ origin: ORIGIN, size: tree.size, root: tree.root }, await signer(ctx));
  return { type: 'text/plain; charset=utf-8', body: signed };
}

async function entry(ctx: Context, n: string | undefined): Promise<RouteAnswer> {
  const found = await ctx.em.findOne(LogEntry, { position: numberIn(n) });
  if (!found) throw new Refusal('NOT_FOUND', { type: 'LogEntry', id: n });
  return { ...text(found.entry), headers: { 'cache-control': 'public, max-age=31536000, immutable' } };
}

/** The tree of the first `size` entries. A log of a year is some thousand rows; its hashes are kept between calls. */
async function treeOf(ctx: Context, size: number): Promise<MerkleTree> {
  const known = trees.get(ctx.floor)?.get(size);
  if (known) return known;
  const entries = await ctx.em.find(LogEntry, { position: { $lt: size } }, { orderBy: { position: 'asc' } });
  if (entries.length < size) throw new Refusal('NOT_FOUND', { type: 'LogEntry', id: size });
  const tree = entriesTree(entries.map((it) => Buffer.from(it.entry)));
  const kept = trees.get(ctx.floor) ?? new Map<number, MerkleTree>();
  if (kept.size >= MOST_TREES) kept.clear();
  trees.set(ctx.floor, kept.set(size, tree));
  return tree;
}

const trees = new WeakMap<object, Map<number, MerkleTree>>();
const MOST_TREES = 64;

async function signer(ctx: Context): Promise<NoteSigner> {
  const key = (await ctx.em.findOne(LogKey, { name: ORIGIN })) ?? (await makeKey(ctx));
  return { name: ORIGIN, secret: Buffer.from(key.secret, 'hex') };
}

/** The first one to ask makes the key; whoever asks at the same moment finds it made. */
async function makeKey(ctx: Context): Promise<LogKey> {
  await ctx.apart(async (apart) => {
    await apart.sql('insert into log_key (name, secret, made_at) values ($1, $2, $3) on conflict do nothing', [
      ORIGIN,
      randomBytes(32).toString('hex'),
      apart.now,
    ]);
  });
  return ctx.em.findOneOrFail(LogKey, { name: ORIGIN });
}

function numberIn(text: string | undefined): number {
  if (!/^\d{1,9}$/.test(text ?? ''))
    throw new Refusal('INPUT_INVALID', { fields: [{ field: 'n', problem: 'not a number' }] });
  return Number(text);
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const text = (body: string): RouteAnswer => ({ type: 'text/plain; charset=utf-8', body });
const json = (body: object): RouteAnswer => ({ type: 'application/json', body: JSON.stringify(body) });
