import {
  type Checkpoint,
  isBy,
  type Note,
  type NoteSignature,
  readCheckpointText,
  readCosignature,
  readNote,
  readVerifier,
  toHex,
  verifyCosignature,
} from '@sunlot/draw-protocol';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { Cosignature } from './cosignature.entity.ts';
import { lastCosigned } from './cosignatures-of.ts';
import { Cosigner } from './cosigner.entity.ts';
import { cosignatureProblem } from './cosignature.rules.ts';
import { LogEntry } from './log-entry.entity.ts';
import { ORIGIN } from './log-keys.ts';
import { logTree } from './log-tree.ts';

/** A head with all its signatures is some kilobytes; what is longer is no note to any reader. */
const LARGEST_NOTE = 64 * 1024;

/**
 * Takes up what another body cosigned, and answers how many entries the head covers. Anybody may send it, for the signature is
 * what counts. The same one sent again changes nothing.
 */
export async function receiveCosignature(ctx: Context, body: Uint8Array): Promise<number> {
  const { note, head } = headIn(body);
  const signed = await knownSignatures(ctx, note);
  await demandOurs(ctx, head, signed);
  for (const one of signed) await keep(ctx, head, one);
  return head.size;
}

interface Signed {
  readonly cosigner: Cosigner;
  readonly signature: NoteSignature;
  readonly signedAt: Date;
}

function headIn(body: Uint8Array): { note: Note; head: Checkpoint } {
  if (body.length > LARGEST_NOTE)
    throw new Refusal('COSIGNATURE_TOO_LARGE', { bytes: body.length, most: LARGEST_NOTE });
  const note = readNote(body);
  const head = note && readCheckpointText(note.text);
  if (!head) throw new Refusal('COSIGNATURE_UNREADABLE', {});
  if (head.origin !== ORIGIN) throw new Refusal('COSIGNATURE_OF_OTHER_LOG', { origin: head.origin, log: ORIGIN });
  return { note, head };
}

/** Everyone whose key is registered and whose signature stands under the head; refuses when it is nobody's, or wrong. */
async function knownSignatures(ctx: Context, note: Note): Promise<Signed[]> {
  const signed: Signed[] = [];
  for (const cosigner of await ctx.em.find(Cosigner, { removedAt: null }, { orderBy: { id: 'asc' } })) {
    const witness = readVerifier(cosigner.verifier)!;
    for (const signature of note.signatures.filter((one) => isBy(one, witness))) {
      const time = readCosignature(signature)?.time;
      if (time === undefined || !(await verifyCosignature(note.text, signature, witness)))
        throw new Refusal('COSIGNATURE_WRONG', { title: cosigner.title, name: cosigner.name });
      signed.push({ cosigner, signature, signedAt: new Date(time * 1000) });
    }
  }
  if (signed.length === 0)
    throw new Refusal('COSIGNER_UNKNOWN', { names: note.signatures.map(({ name }) => name).join(', ') });
  return signed;
}

/**
 * The head must be one of this very log. A registered body that has signed another history has seen two stories told: that is
 * put on record before it is refused.
 */
async function demandOurs(ctx: Context, { size, root }: Checkpoint, signed: readonly Signed[]): Promise<void> {
  const entries = await ctx.em.count(LogEntry);
  const ours = size <= entries ? toHex((await logTree(ctx, size)).root) : null;
  if (ours === toHex(root)) return;
  await ctx.apart(async (apart) => {
    for (const { cosigner } of signed)
      apart.record('cosigner.saw_another_log', cosigner, { size, root: toHex(root), ours, entries });
  });
  if (ours === null) throw new Refusal('COSIGNATURE_BEYOND_LOG', { size, entries });
  throw new Refusal('COSIGNATURE_OF_OTHER_HISTORY', { size, root: toHex(root), ours });
}

async function keep(ctx: Context, { size }: Checkpoint, { cosigner, signature, signedAt }: Signed): Promise<void> {
  await ctx.hold(Cosigner, cosigner.id);
  if (await ctx.em.findOne(Cosignature, { cosignerId: cosigner.id, signedAt, size })) return;
  const problem = cosignatureProblem({ size, signedAt, last: await lastCosigned(ctx, cosigner), now: ctx.now });
  if (problem) throw new Refusal(problem.code, { ...problem.facts, title: cosigner.title });
  ctx.em.create(Cosignature, {
    id: ctx.newId(),
    cosignerId: cosigner.id,
    size,
    signedAt,
    line: lineOf(signature),
    receivedAt: ctx.now,
  });
  ctx.record('cosigner.cosigned', cosigner, { size, signedAt });
}

function lineOf({ name, keyId, signature }: NoteSignature): string {
  return `— ${name} ${Buffer.concat([Buffer.from(keyId, 'hex'), signature]).toString('base64')}`;
}
