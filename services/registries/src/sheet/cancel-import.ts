import { advance, type Context } from '@sunlot/subgraph-kit';
import { announceImport } from './announce-import.ts';
import { SheetImport } from './sheet-import.entity.ts';
import type { ImportInput } from './sheet-import.inputs.ts';
import { importLifecycle } from './sheet-import.lifecycle.ts';
import { sheetOf } from './sheets-of-registers.ts';
import { dropWaiting } from './waiting-rows.ts';

/** Leaves a file that was not imported where it is. The check stops when it next looks up. */
export async function cancelImport(ctx: Context, { importId }: ImportInput): Promise<SheetImport> {
  const file = await ctx.hold(SheetImport, importId);
  ctx.demand(sheetOf[file.register].verb);
  const wasChecked = file.state === 'CHECKED';
  file.state = advance(importLifecycle, file.state, 'cancel', ctx.actor.roles, 'Import');
  file.finishedAt = ctx.now;
  // While the file is still read its rows are coming in; the check then drops them when it ends.
  if (wasChecked) await dropWaiting(ctx, file);
  ctx.record('import.cancelled', file);
  announceImport(ctx, file);
  return file;
}
