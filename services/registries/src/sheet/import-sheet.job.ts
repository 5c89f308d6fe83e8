import { defineJob } from '@sunlot/facts';
import { advance, type Context, work } from '@sunlot/subgraph-kit';
import { z } from 'zod';
import { announceImport } from './announce-import.ts';
import { readIn } from './read-in.ts';
import type { Objection } from './register-sheet.ts';
import { SheetImport } from './sheet-import.entity.ts';
import { importLifecycle } from './sheet-import.lifecycle.ts';
import { sheetOf } from './sheets-of-registers.ts';
import { countWaiting, dropWaiting, forgetMatches, giveRoom } from './waiting-rows.ts';

export const importSheet = defineJob({ name: 'registries.import-sheet', input: z.object({ importId: z.uuid() }) });

/**
 * Brings the rows that wait into their register, all in one transaction. The register may have changed since the check: where it did, it is
 * asked everything once more, and if it has anything against a row the file is refused and nothing is imported. A second run finds nothing
 * to do.
 */
export const importSheetWork = work(importSheet, async (open, { importId }) => {
  const asChecked = await haveRowsWait(open(), importId);
  try {
    await bringIn(open(), importId, { asChecked });
  } catch (fault) {
    if (!isTaken(fault)) throw fault;
    // Somebody entered one of the rows meanwhile: asked once more, the register says which.
    await bringIn(open(), importId, { asChecked: false });
  }
});

/** What PostgreSQL says of a value that a unique index has already. */
function isTaken(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === '23505';
}

function bringIn(ctx: Context, importId: string, { asChecked }: { asChecked: boolean }): Promise<void> {
  return ctx.inTransaction(async () => {
    const file = await ctx.hold(SheetImport, importId);
    if (file.state !== 'IMPORTING') return;
    const register = sheetOf[file.register];
    // One import of a register at a time, so that none builds on what another is about to change.
    await ctx.sql('select pg_advisory_xact_lock(hashtext($1))', [`registries.import.${file.register}`]);
    await giveRoom(ctx);
    const objections = asChecked && (await register.stillStands?.(ctx, file)) ? [] : await askAll(ctx, file);
    file.finishedAt = ctx.now;
    if (objections.length > 0) {
      file.state = advance(importLifecycle, file.state, 'refuse', ctx.actor.roles);
      file.faultyRows = objections.filter(({ row }) => row !== null).length;
      file.findings = objections
        .slice(0, 200)
        .map(({ row, reason }) => ({ row, letter: null, column: null, value: null, reason }));
    } else {
      file.state = advance(importLifecycle, file.state, 'finish', ctx.actor.roles);
      Object.assign(file, await register.apply(ctx, file));
    }
    await dropWaiting(ctx, file);
    ctx.record('import.imported', file, { state: file.state, created: file.created, updated: file.updated });
    announceImport(ctx, file);
  });
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
