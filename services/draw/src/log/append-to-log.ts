import {
  type Entry,
  encodeEntry,
  freezeEntry,
  type FrozenEscrow,
  readEntry,
  readEscrow,
  readManifest,
  readRules,
} from '@sunlot/draw-protocol';
import type { Context } from '@sunlot/subgraph-kit';
import { bodiesById, divisionInRules } from '../body/bodies.ts';
import type { EscrowShare } from '../escrow/escrow-share.entity.ts';
import { FrozenFile } from '../sealing/frozen-file.entity.ts';
import type { Draw } from '../session/draw.entity.ts';
import type { Replacement } from '../replacement/replacement.entity.ts';
import type { Witness } from '../witness/witness.entity.ts';
import { LogEntry } from './log-entry.entity.ts';
import { holdLog } from './log-tree.ts';

type Kind = Entry['kind'];
type About = Witness | Replacement | readonly EscrowShare[];

/**
 * Writes an act into the installation's one log, in the act's own transaction: what is not in the log did not happen.
 * Entries are numbered without gaps, so writers take turns.
 */
export async function appendToLog(ctx: Context, draw: Draw, kind: Kind, about?: About): Promise<void> {
  await ctx.em.flush();
  const entry = encodeEntry(await entryOf(ctx, draw, kind, about));
  const reading = readEntry(entry);
  if (!reading.ok) throw new Error(`the log cannot take what nobody can read: line ${reading.line}, ${reading.reason}`);
  await holdLog(ctx);
  const [next] = await ctx.sql('select coalesce(max(position) + 1, 0) as position from log_entry');
  ctx.em.create(LogEntry, {
    position: Number(next!.position),
    kind,
    drawId: draw.id,
    entry: Buffer.from(entry).toString('utf8'),
    at: ctx.now,
  });
  await ctx.em.flush();
}

async function entryOf(ctx: Context, draw: Draw, kind: Kind, about?: About): Promise<Entry> {
  // The log counts whole seconds: v1-log.md, “Entries”.
  const head = { time: `${ctx.now.toISOString().slice(0, 19)}Z`, draw: draw.id, attempt: draw.attempt };
  switch (kind) {
    case 'FREEZE':
      return frozenEntry(ctx, draw, head.time);
    case 'COMMIT':
      return { kind, ...head, ...promiseOf(about as Witness) };
    case 'REVEAL':
      return { kind, ...head, ...openingOf(about as Witness) };
    case 'ESCROW-OPENED':
      return { kind, ...head, holders: (about as readonly EscrowShare[]).map(({ code }) => code).toSorted() };
    case 'DRAW':
      return {
        kind,
        ...head,
        drawn: draw.sampleSize!,
        result: draw.resultDigest!,
        entropy: draw.entropyValue ?? { kind: 'none' },
      };
    case 'OPEN':
      return { kind, ...head, seed: draw.seed!, record: draw.publicRecordFile! };
    case 'VOID':
      return { kind, ...head, reason: draw.voidReason!, signers: await signersOf(ctx, draw) };
    case 'REPLACE':
      return { kind, ...head, ...skippedOf(about as Replacement) };
  }
}

function promiseOf({ code, commitment }: Witness): { witness: string; commitment: string } {
  return { witness: code, commitment: commitment! };
}

function openingOf({ code, nonce }: Witness): { witness: string; nonce: string } {
  return { witness: code, nonce: nonce! };
}

/** `result.tsv` counts from 0; people count from 1. */
function skippedOf({ byDrawId, objects, reason }: Replacement) {
  return { by: byDrawId!, skipped: objects.map(({ order }) => ({ order: order - 1, reason })) };
}

async function frozenEntry(ctx: Context, draw: Draw, time: string): Promise<Entry> {
  const read = async (name: string): Promise<Uint8Array> => {
    const { digest } = await ctx.em.findOneOrFail(FrozenFile, { drawId: draw.id, name });
    return ctx.vault.read(digest);
  };
  const manifest = readManifest(await read('freeze.txt'));
  const rules = readRules(await read('rules.txt'));
  if (!manifest.ok || !rules.ok) throw new Error('the files of the freeze at hand do not read back');
  return freezeEntry(time, manifest.value, draw.freezeDigest!, rules.value, await frozenEscrow(ctx, draw));
}

/** Who was given which shares, for everybody to see before anything random exists; null for a draw without escrow. */
async function frozenEscrow(ctx: Context, draw: Draw): Promise<FrozenEscrow | null> {
  const file = await ctx.em.findOne(FrozenFile, { drawId: draw.id, name: 'escrow.txt' });
  if (!file) return null;
  const escrow = readEscrow(await ctx.vault.read(file.digest));
  if (!escrow.ok) throw new Error('the escrow of the freeze at hand does not read back');
  const { threshold, shares } = escrow.value;
  const holders = shares.map(({ holder, division }) => ({ id: holder, division }));
  return { threshold, digest: file.digest, holders };
}

/** The two who signed a void, by rising id. */
async function signersOf(ctx: Context, draw: Draw): Promise<{ id: string; division: string }[]> {
  const signed = [
    { id: draw.voidProposedBy!, divisionId: draw.voidProposedByDivision! },
    { id: ctx.actor.accountId, divisionId: ctx.actor.divisionId },
  ];
  const bodies = await bodiesById(
    ctx,
    signed.map(({ divisionId }) => divisionId),
  );
  return signed
    .map(({ id, divisionId }) => {
      const body = bodies.get(divisionId);
      return { id, division: body ? divisionInRules(body, bodies) : divisionId };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
