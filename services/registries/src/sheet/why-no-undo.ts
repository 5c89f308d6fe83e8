import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { SheetImport } from './sheet-import.entity.ts';
import { sheetOf } from './sheets-of-registers.ts';

/** Why an import cannot be taken back, or nothing: another came after, or something was built on it since. */
export async function whyNoUndo(ctx: Context, file: SheetImport): Promise<Refusal | undefined> {
  const later = await ctx.em.findOne(SheetImport, {
    register: file.register,
    state: { $in: ['IMPORTED', 'UNDOING'] },
    finishedAt: { $gt: file.finishedAt },
  });
  if (later) return new Refusal('IMPORT_NOT_LAST', { fileName: later.fileName });
  const changed = await sheetOf[file.register].changedSince(ctx, file);
  if (typeof changed !== 'number') return changed;
  return changed > 0 ? new Refusal('IMPORT_CHANGED_SINCE', { changed }) : undefined;
}
