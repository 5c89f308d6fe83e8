import { type NoteSignature, readNote } from '@sunlot/draw-protocol';
import type { Context } from '@sunlot/subgraph-kit';
import type { Cosigner } from './cosigner.entity.ts';

/** What a body last cosigned: how many entries, and when by its own clock. */
export interface LastCosigned {
  readonly size: number;
  readonly signedAt: Date;
}

/** The cosignatures under the head of so many entries, of each body still registered the latest. Empty when there are none. */
export async function signaturesUnder(ctx: Context, size: number): Promise<NoteSignature[]> {
  const rows = (await ctx.sql(
    `select distinct on (one.id) cosignature.line
     from cosignature join cosigner one on one.id = cosignature.cosigner_id and one.removed_at is null
     where cosignature.size = $1 order by one.id, cosignature.signed_at desc`,
    [size],
  )) as { line: string }[];
  return rows.flatMap(({ line }) => readNote(Buffer.from(`-\n\n${line}\n`))?.signatures ?? []);
}

/** What this body last cosigned; undefined when it never did. One query for all bodies asked about. */
export function lastCosigned(ctx: Context, cosigner: Pick<Cosigner, 'id'>): Promise<LastCosigned | undefined> {
  return ctx.load(lastOfCosigners, cosigner.id);
}

async function lastOfCosigners(ids: readonly string[], ctx: Context): Promise<(LastCosigned | undefined)[]> {
  const rows = (await ctx.sql(
    `select distinct on (cosigner_id) cosigner_id, size, signed_at
     from cosignature where cosigner_id = any($1::uuid[]) order by cosigner_id, signed_at desc`,
    [ids],
  )) as { cosigner_id: string; size: number; signed_at: Date }[];
  const last = new Map(rows.map(({ cosigner_id: id, size, signed_at: at }) => [id, { size, signedAt: new Date(at) }]));
  return ids.map((id) => last.get(id));
}
