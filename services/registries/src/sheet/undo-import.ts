import { advance, type Context } from '@sunlot/subgraph-kit';
import { announceImport } from './announce-import.ts';
import { SheetImport } from './sheet-import.entity.ts';
import type { ImportInput } from './sheet-import.inputs.ts';
import { importLifecycle } from './sheet-import.lifecycle.ts';
import { sheetOf } from './sheets-of-registers.ts';
import { undoSheet } from './undo-sheet.job.ts';
import { whyNoUndo } from './why-no-undo.ts';

/** Has the last import of a register taken back. Refuses when another came after, or when an entry was changed or used since. */
export async function undoImport(ctx: Context, { importId }: ImportInput): Promise<SheetImport> {
  const file = await ctx.hold(SheetImport, importId);
  ctx.demand(sheetOf[file.register].verb);
  file.state = advance(importLifecycle, file.state, 'undo', ctx.actor.roles, 'Import');
  const refusal = await whyNoUndo(ctx, file);
  if (refusal) throw refusal;

  const { accountId, name, organizationName } = ctx.actor;
  const by = { accountId, name, organizationName };
  ctx.record('import.undoBegun', file);
  ctx.enqueue(undoSheet, { importId, by }, { jobId: `registries.undo-sheet.${importId}` });
  announceImport(ctx, file);
  return file;
}
