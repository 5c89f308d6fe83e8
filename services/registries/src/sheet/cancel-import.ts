import { advance, type Context } from '@sunlot/subgraph-kit';
import { SheetImport } from './sheet-import.entity.ts';
import type { ImportInput } from './sheet-import.inputs.ts';
import { importLifecycle } from './sheet-import.lifecycle.ts';
import { sheetOf } from './sheets-of-registers.ts';

/** Leaves a file that was not imported where it is. The check stops when it next looks up. */
export async function cancelImport(ctx: Context, { importId }: ImportInput): Promise<SheetImport> {
  const file = await ctx.hold(SheetImport, importId);
  ctx.demand(sheetOf[file.register].verb);
  file.state = advance(importLifecycle, file.state, 'cancel', ctx.actor.roles);
  file.finishedAt = ctx.now;
  await ctx.sql('delete from arriving_row where import_id = $1', [importId]);
  ctx.record('import.cancelled', file);
  ctx.announce({ topic: 'import', id: importId });
  return file;
}
