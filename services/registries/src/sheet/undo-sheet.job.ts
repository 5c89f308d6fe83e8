import { defineJob } from '@sunlot/facts';
import { advance, work } from '@sunlot/subgraph-kit';
import { z } from 'zod';
import { announceImport } from './announce-import.ts';
import { inBothLanguages } from './in-both-languages.ts';
import { SheetImport } from './sheet-import.entity.ts';
import { importLifecycle } from './sheet-import.lifecycle.ts';
import { sheetOf } from './sheets-of-registers.ts';
import { giveRoom } from './waiting-rows.ts';
import { whyNoUndo } from './why-no-undo.ts';

export const undoSheet = defineJob({
  name: 'registries.undo-sheet',
  input: z.object({
    importId: z.uuid(),
    by: z.object({ accountId: z.string(), name: z.string(), organizationName: z.string() }),
  }),
});

/**
 * Takes an import back, all in one transaction: hundreds of thousands of entries take longer than anybody waits for an
 * answer. Where another import came first, or an entry was changed or used since the undo was asked for, everything stays,
 * and the import says so.
 */
export const undoSheetWork = work(undoSheet, async (open, { importId, by }) => {
  const ctx = open();
  await ctx.inTransaction(async () => {
    const file = await ctx.hold(SheetImport, importId);
    if (file.state !== 'UNDOING') return;
    await ctx.sql('select pg_advisory_xact_lock(hashtext($1))', [`registries.import.${file.register}`]);
    await giveRoom(ctx);
    const refusal = await whyNoUndo(ctx, file);
    if (refusal) {
      file.state = advance(importLifecycle, file.state, 'keep', ctx.actor.roles);
      const { code, facts } = refusal;
      file.findings = [{ row: null, letter: null, column: null, value: null, reason: inBothLanguages(refusal) }];
      ctx.record('import.kept', file, { code, facts });
    } else {
      file.state = advance(importLifecycle, file.state, 'takeBack', ctx.actor.roles);
      await sheetOf[file.register].takeBack(ctx, file, by);
      ctx.record('import.undone', file, { created: file.created, updated: file.updated });
    }
    announceImport(ctx, file);
  });
});
