import { advance, type Context } from '@sunlot/subgraph-kit';
import { announceImport } from './announce-import.ts';
import { importSheet } from './import-sheet.job.ts';
import { SheetImport } from './sheet-import.entity.ts';
import type { ImportInput } from './sheet-import.inputs.ts';
import { importLifecycle } from './sheet-import.lifecycle.ts';
import { sheetOf } from './sheets-of-registers.ts';

/** Has a checked file imported, in one transaction of the room. */
export async function commitImport(ctx: Context, { importId }: ImportInput): Promise<SheetImport> {
  const file = await ctx.hold(SheetImport, importId);
  ctx.demand(sheetOf[file.register].verb);
  file.state = advance(importLifecycle, file.state, 'commit', ctx.actor.roles, 'Import');
  ctx.record('import.confirmed', file);
  ctx.enqueue(importSheet, { importId }, { jobId: `registries.import-sheet.${importId}` });
  announceImport(ctx, file);
  return file;
}
