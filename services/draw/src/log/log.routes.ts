import { consistencyProof, encodeConsistency, encodeInclusion, inclusionProof, toHex } from '@sunlot/draw-protocol';
import { type Context, Refusal, type Route, type RouteAnswer } from '@sunlot/subgraph-kit';
import { lastCosigned } from './cosignatures-of.ts';
import { Cosigner } from './cosigner.entity.ts';
import { LogEntry } from './log-entry.entity.ts';
import { LogKey } from './log-key.entity.ts';
import { logKeys, verifierLineOf } from './log-keys.ts';
import { logHead } from './log-head.ts';
import { logTree } from './log-tree.ts';
import { receiveCosignature } from './receive-cosignature.ts';

/** The log as anyone may read it, without an account: proto-docs/draw/v1-log.md, “Served”. */
export const logRoutes: readonly Route[] = [
  reads('/public/log/checkpoint', async (ctx) => text(await logHead(ctx, await logTree(ctx)))),
  reads('/public/log/checkpoints/:n', async (ctx, { n }) => text(await logHead(ctx, await logTree(ctx, numberIn(n))))),
  reads('/public/log/entries/:n', entry),
  reads('/public/log/proof/inclusion', inclusion),
  reads('/public/log/proof/consistency', consistency),
  reads('/public/log/key', keyLines),
  reads('/public/log/keys', keyPeriods),
  reads('/public/log/keys/:n', changeNote),
  reads('/public/log/cosigners', cosignerLines),
  {
    method: 'POST',
    path: '/public/log/cosignatures',
    verb: 'log.cosign',
    answer: async (ctx, { body }) => {
      const size = await ctx.inTransaction(() => receiveCosignature(ctx, body));
      return text(await logHead(ctx, await logTree(ctx, size)));
    },
  },
];

type Asked = Readonly<Record<string, string | undefined>>;

function reads(path: string, answer: (ctx: Context, asked: Asked) => Promise<RouteAnswer>): Route {
  return {
    method: 'GET',
    path,
    verb: 'log.read',
    answer: (ctx, { params, query }) => answer(ctx, { ...query, ...params }),
  };
}

async function entry(ctx: Context, { n }: Asked): Promise<RouteAnswer> {
  const found = await ctx.em.findOne(LogEntry, { position: numberIn(n) });
  if (!found) throw new Refusal('NOT_FOUND', { type: 'LogEntry', id: n });
  return { ...text(found.entry), headers: { 'cache-control': 'public, max-age=31536000, immutable' } };
}

/** The proof with the newest head, as a text to keep; of the tree of `size` entries, as JSON. */
async function inclusion(ctx: Context, { index: asked, size }: Asked): Promise<RouteAnswer> {
  const tree = await logTree(ctx, size === undefined ? undefined : numberIn(size));
  const index = numberIn(asked);
  if (index >= tree.size) throw new Refusal('NOT_FOUND', { type: 'LogEntry', id: index });
  if (size === undefined) return text(encodeInclusion(tree, index, await logHead(ctx, tree)));
  return json({ index, size: tree.size, root: toHex(tree.root), proof: inclusionProof(tree, index).map(toHex) });
}

/** The proof to the newest head, as a text to keep; to the tree of `new` entries, as JSON. */
async function consistency(ctx: Context, { old: asked, new: size }: Asked): Promise<RouteAnswer> {
  const tree = await logTree(ctx, size === undefined ? undefined : numberIn(size));
  const old = numberIn(asked);
  if (old > tree.size) throw new Refusal('NOT_FOUND', { type: 'LogEntry', id: old });
  if (size === undefined) return text(encodeConsistency(tree, old, await logHead(ctx, tree)));
  return json({ old, new: tree.size, root: toHex(tree.root), proof: consistencyProof(tree, old).map(toHex) });
}

async function keyLines(ctx: Context): Promise<RouteAnswer> {
  const lines = await Promise.all((await logKeys(ctx)).map(verifierLineOf));
  return text(lines.map((line) => `${line}\n`).join(''));
}

async function keyPeriods(ctx: Context): Promise<RouteAnswer> {
  const keys = await logKeys(ctx);
  const rows = keys.map(async (key) => ['key', await verifierLineOf(key), instant(key.madeAt), instant(key.retiredAt)]);
  return table('sunlot-draw-log-keys/v1', await Promise.all(rows));
}

/** The note that handed over to key `n`; the first key was given by nobody. */
async function changeNote(ctx: Context, { n }: Asked): Promise<RouteAnswer> {
  const key = await ctx.em.findOne(LogKey, { number: numberIn(n) });
  if (!key?.changeNote) throw new Refusal('NOT_FOUND', { type: 'LogKey', id: n });
  return text(key.changeNote);
}

async function cosignerLines(ctx: Context): Promise<RouteAnswer> {
  const cosigners = await ctx.em.find(Cosigner, {}, { orderBy: { addedAt: 'asc', id: 'asc' } });
  const rows = cosigners.map(async (one) => {
    const size = (await lastCosigned(ctx, one))?.size;
    return ['cosigner', one.verifier, instant(one.addedAt), instant(one.removedAt), String(size ?? '-'), one.title];
  });
  return table('sunlot-draw-log-cosigners/v1', await Promise.all(rows));
}

function numberIn(digits: string | undefined): number {
  if (!/^\d{1,9}$/.test(digits ?? ''))
    throw new Refusal('INPUT_INVALID', { fields: [{ field: 'n', problem: 'must be a number' }] });
  return Number(digits);
}

/** As entries write it; `-` for what has not come. */
function instant(at: Date | null): string {
  return at ? `${at.toISOString().slice(0, 19)}Z` : '-';
}

function table(first: string, rows: readonly (readonly string[])[]): RouteAnswer {
  return text([first, ...rows.map((row) => row.join('\t'))].map((line) => `${line}\n`).join(''));
}

const text = (body: string | Uint8Array): RouteAnswer => ({ type: 'text/plain; charset=utf-8', body });
const json = (body: object): RouteAnswer => ({ type: 'application/json', body: JSON.stringify(body) });
