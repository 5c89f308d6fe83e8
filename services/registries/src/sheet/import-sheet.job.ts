import { defineJob } from '@sunlot/facts';
import { advance, type Context, type OpenContext, work } from '@sunlot/subgraph-kit';
import { z } from 'zod';
import { announceImport } from './announce-import.ts';
import { readIn } from './read-in.ts';
import type { Objection, Outcome } from './register-sheet.ts';
import { SheetImport } from './sheet-import.entity.ts';
import { importLifecycle } from './sheet-import.lifecycle.ts';
import { sheetOf } from './sheets-of-registers.ts';
import { countWaiting, dropWaiting, forgetMatches, giveRoom } from './waiting-rows.ts';

export const importSheet = defineJob({ name: 'registries.import-sheet', input: z.object({ importId: z.uuid() }) });

/**
 * Brings the rows that wait into their register: all of them are in it when one transaction is done, and none before. The register may have changed
 * since the check: where it did, it is asked everything once more, and if it has anything against a row the file is refused and nothing is imported.
 * A second run finds nothing to do.
 */
export const importSheetWork = work(importSheet, async (open, { importId }) => {
  const asChecked = await haveRowsWait(open(), importId);
  try {
    await bringIn(open, importId, { asChecked });
  } catch (fault) {
    if (!isTaken(fault)) throw fault;
    // Somebody entered one of the rows meanwhile: asked once more, the register says which.
    await bringIn(open, importId, { asChecked: false });
  }
});

/** What PostgreSQL says of a value that a unique index has already. */
function isTaken(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === '23505';
}

async function bringIn(open: OpenContext, importId: string, { asChecked }: { asChecked: boolean }): Promise<void> {
  await clearAway(open(), importId);
  const ctx = open();
  await ctx.inTransaction(async () => {
    const file = await ctx.hold(SheetImport, importId);
    if (file.state !== 'IMPORTING') return;
    const register = sheetOf[file.register];
    // One import of a register at a time, so that none builds on what another is about to change.
    await ctx.sql('select pg_advisory_xact_lock(hashtext($1))', [`registries.import.${file.register}`]);
    await giveRoom(ctx);
    const stands = asChecked && (await register.stillStands?.(ctx, file)) === true;
    const objections = stands ? [] : await askAll(ctx, file);
    file.finishedAt = ctx.now;
    if (objections.length > 0) {
      file.state = advance(importLifecycle, file.state, 'refuse', ctx.actor.roles);
      file.faultyRows = objections.filter(({ row }) => row !== null).length;
      file.findings = objections
        .slice(0, 200)
        .map(({ row, reason }) => ({ row, letter: null, column: null, value: null, reason }));
    } else {
      file.state = advance(importLifecycle, file.state, 'finish', ctx.actor.roles);
      if (!stands) Object.assign(file, await register.foresee(ctx, file));
      // What the register was just asked nobody else sees before this transaction is done.
      Object.assign(file, await (stands ? applyOnBoth(ctx, file) : applyOnOne(ctx, file)));
    }
    await dropWaiting(ctx, file);
    ctx.record('import.imported', file, { state: file.state, created: file.created, updated: file.updated });
    announceImport(ctx, file);
  });
}

/** What an attempt that came to nothing left beside the register. Waits for one that is still under way, and leaves what is imported alone. */
function clearAway(ctx: Context, importId: string): Promise<void> {
  return ctx.inTransaction(async () => {
    const file = await ctx.hold(SheetImport, importId);
    if (file.state === 'IMPORTING') await sheetOf[file.register].beside?.clearAway(ctx, file);
  });
}

/** The entries, and apart from them what stands beside. Each comes to its end whatever becomes of the other: nothing is laid down after a fault. */
async function applyOnBoth(ctx: Context, file: SheetImport): Promise<Outcome> {
  const register = sheetOf[file.register];
  const { beside } = register;
  const [brought, laidDown] = await Promise.allSettled([
    register.apply(ctx, file),
    beside && ctx.apart((other) => beside.layDown(other, file)),
  ]);
  if (brought.status === 'rejected') throw brought.reason;
  if (laidDown.status === 'rejected') throw laidDown.reason;
  return brought.value;
}

async function applyOnOne(ctx: Context, file: SheetImport): Promise<Outcome> {
  const register = sheetOf[file.register];
  await register.beside?.layDown(ctx, file);
  return register.apply(ctx, file);
}

async function askAll(ctx: Context, file: SheetImport): Promise<Objection[]> {
  const register = sheetOf[file.register];
  await forgetMatches(ctx, file);
  await register.match(ctx, file);
  return register.objections(ctx, file);
}

/** Whether they wait as the check left them. A crash of the server empties the table; the file is then read once more, and matched with nothing. */
async function haveRowsWait(ctx: Context, importId: string): Promise<boolean> {
  const file = await ctx.em.findOneOrFail(SheetImport, { id: importId });
  if (file.state !== 'IMPORTING' || (await countWaiting(ctx, file)) === file.rows) return true;
  await readIn(ctx, file);
  return false;
}
