import { advance, type Context, Refusal } from '@sunlot/subgraph-kit';
import { SheetImport } from './sheet-import.entity.ts';
import type { ImportInput } from './sheet-import.inputs.ts';
import { importLifecycle } from './sheet-import.lifecycle.ts';
import { sheetOf } from './sheets-of-registers.ts';

/** Takes the last import of a register back. Refuses when another came after, or when an entry was changed or used since. */
export async function undoImport(ctx: Context, { importId }: ImportInput): Promise<SheetImport> {
  const file = await ctx.hold(SheetImport, importId);
  const register = sheetOf[file.register];
  ctx.demand(register.verb);
  const state = advance(importLifecycle, file.state, 'undo', ctx.actor.roles);
  await ctx.sql('select pg_advisory_xact_lock(hashtext($1))', [`registries.import.${file.register}`]);
  const later = await ctx.em.findOne(SheetImport, {
    register: file.register,
    state: 'IMPORTED',
    finishedAt: { $gt: file.finishedAt },
  });
  if (later) throw new Refusal('IMPORT_NOT_LAST', { fileName: later.fileName });
  const { changed } = await register.undo(ctx, file);
  if (changed > 0) throw new Refusal('IMPORT_CHANGED_SINCE', { changed });

  file.state = state;
  ctx.record('import.undone', file, { created: file.created, updated: file.updated });
  ctx.announce({ topic: 'import', id: importId });
  return file;
}
