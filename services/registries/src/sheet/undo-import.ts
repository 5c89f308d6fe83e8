import { advance, type Context, Refusal } from '@sunlot/subgraph-kit';
import { SheetImport } from './sheet-import.entity.ts';
import type { ImportInput } from './sheet-import.inputs.ts';
import { importLifecycle } from './sheet-import.lifecycle.ts';
import { sheetOf } from './sheets-of-registers.ts';
import { undoSheet } from './undo-sheet.job.ts';

/** Has the last import of a register taken back. Refuses when another came after, or when an entry was changed or used since. */
export async function undoImport(ctx: Context, { importId }: ImportInput): Promise<SheetImport> {
  const file = await ctx.hold(SheetImport, importId);
  const register = sheetOf[file.register];
  ctx.demand(register.verb);
  file.state = advance(importLifecycle, file.state, 'undo', ctx.actor.roles);
  const later = await ctx.em.findOne(SheetImport, {
    register: file.register,
    state: { $in: ['IMPORTED', 'UNDOING'] },
    finishedAt: { $gt: file.finishedAt },
  });
  if (later) throw new Refusal('IMPORT_NOT_LAST', { fileName: later.fileName });
  const changed = await register.changedSince(ctx, file);
  if (changed > 0) throw new Refusal('IMPORT_CHANGED_SINCE', { changed });

  const { accountId, name, organizationName } = ctx.actor;
  const by = { accountId, name, organizationName };
  ctx.record('import.undoBegun', file);
  ctx.enqueue(undoSheet, { importId, by }, { jobId: `registries.undo-sheet.${importId}` });
  ctx.announce({ topic: 'import', id: importId });
  return file;
}
