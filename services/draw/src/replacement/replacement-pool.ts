import { createInterface } from 'node:readline';
import { DRAWN_BEFORE } from '@sunlot/draw-protocol';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { ONE_STRATUM } from '../sealing/freeze-files.ts';
import { Draw, type Replacing } from '../session/draw.entity.ts';
import type { CutPool } from '../session/draw.snapshots.ts';
import { assignmentsOf } from './assignments-of.ts';
import type { Replacement } from './replacement.entity.ts';

/**
 * The pool of a replacement, as v1.md, “Replacements” says: what the frozen pool held in the strata of the skipped objects, less
 * whatever has been drawn for this task, which joins the exclusions. Inspectors and recusals are those of the frozen pool. Refuses
 * when a stratum has nobody left.
 */
export async function cutReplacementPool(
  ctx: Context,
  draw: Draw,
  { objects }: Pick<Replacement, 'objects'>,
): Promise<{ pool: CutPool; replacing: Replacing }> {
  const pool = draw.pool!;
  const stratumOf = (creditClass: string): string => (draw.creditDifferentiation ? creditClass : ONE_STRATUM);
  const skipped = new Map<string, number>();
  const codes = new Set(objects.map(({ code }) => code));
  for await (const [, code, , , , , creditClass] of rowsIn(ctx, pool.objectsFile)) {
    if (!codes.has(code!)) continue;
    const stratum = stratumOf(creditClass!);
    skipped.set(stratum, (skipped.get(stratum) ?? 0) + 1);
  }
  const drawn = await drawnIds(ctx, draw);
  const sizes = new Map<string, number>([...skipped.keys()].map((stratum) => [stratum, 0]));
  // By the number they are candidates under in the record that is made whole.
  const before: string[] = [];
  const left = await ctx.vault.put(linesOf(rows()));
  const strata = [...skipped].map(([name, count]) => ({ name, count, size: sizes.get(name)! })).sort(byName);
  const short = strata.find(({ count, size }) => size < count);
  if (short) throw new Refusal('STRATUM_EXHAUSTED', { needed: short.count, left: short.size });
  const exclusions = await ctx.vault.put(linesOf(exclusionRows()));
  return {
    pool: {
      ...pool,
      objectsFile: left.digest,
      objectCount: strata.reduce((sum, { size }) => sum + size, 0),
      exclusionsFile: exclusions.digest,
      exclusionCount: pool.exclusionCount + before.length,
    },
    replacing: { draw: draw.id, attempt: draw.attempt, result: draw.resultDigest!, strata },
  };

  async function* rows(): AsyncGenerator<string[]> {
    for await (const row of rowsIn(ctx, pool.objectsFile)) {
      const stratum = stratumOf(row[6]!);
      if (!sizes.has(stratum)) continue;
      if (drawn.has(row[0]!)) {
        before.push(row[1]!);
        continue;
      }
      sizes.set(stratum, sizes.get(stratum)! + 1);
      yield row;
    }
  }

  async function* exclusionRows(): AsyncGenerator<string[]> {
    yield* rowsIn(ctx, pool.exclusionsFile);
    for (const code of before) yield [code, DRAWN_BEFORE, '', code];
  }
}

/** Whom the standing draws of the task have drawn: its own draw and its replacements, but not what was voided. */
async function drawnIds(ctx: Context, { taskId }: Draw): Promise<Set<string>> {
  const ids = new Set<string>();
  const standing = await ctx.em.find(Draw, { taskId, state: { $in: ['DRAWN', 'OPEN'] } });
  for (const draw of standing) {
    // A replacement in a draw that was voided fell with it.
    if (draw.replacesId && !standing.some(({ id }) => id === draw.replacesId)) continue;
    for await (const { object } of assignmentsOf(ctx, draw)) ids.add(object.id);
  }
  return ids;
}

async function* rowsIn(ctx: Context, file: string): AsyncGenerator<string[]> {
  for await (const line of createInterface({ input: ctx.vault.open(file) })) yield line.split('\t');
}

async function* linesOf(rows: AsyncGenerator<string[]>): AsyncGenerator<Uint8Array> {
  for await (const row of rows) yield Buffer.from(`${row.join('\t')}\n`);
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1;
}
