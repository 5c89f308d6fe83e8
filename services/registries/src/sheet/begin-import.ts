import { type Context, demandHandedIn } from '@sunlot/subgraph-kit';
import { type CreditDelivery, creditDelivery } from '../credit-class/credit-delivery.ts';
import { keepsEverything, ownDistrict, ownerFor } from '../ownership.ts';
import { checkSheet } from './check-sheet.job.ts';
import type { BeginImportInput } from './sheet-import.inputs.ts';
import { SheetImport } from './sheet-import.entity.ts';
import { sheetOf } from './sheets-of-registers.ts';

/** Takes a file that was uploaded in parts and has it checked. Nothing is imported yet. */
export async function beginImport(ctx: Context, input: BeginImportInput): Promise<SheetImport> {
  const { verb } = sheetOf[input.register];
  ctx.demand(verb);
  const delivery = await deliveryOf(ctx, input);
  // Classes are nobody's but the whole bureau's: they come in for no division.
  const owner = await ownerFor(ctx, verb, delivery ? {} : input);
  await demandHandedIn(ctx, input.chunks);

  const file = ctx.em.create(SheetImport, {
    ...owner,
    register: input.register,
    fileName: input.fileName,
    chunks: input.chunks,
    state: 'CHECKING',
    rows: 0,
    faultyRows: 0,
    delivery,
    created: 0,
    updated: 0,
    unknown: 0,
    unknownRows: [],
    unknownDigest: null,
    unknownDigestEn: null,
    findings: [],
    errorsDigest: null,
    errorsDigestEn: null,
    mayTouchAll: keepsEverything(ctx.actor),
    ownDistrict: ownDistrict(ctx.actor),
    startedByName: ctx.actor.name,
    at: ctx.now,
    finishedAt: null,
  });
  await ctx.em.flush();
  ctx.record('import.begun', file, { register: file.register, fileName: file.fileName });
  ctx.enqueue(checkSheet, { importId: file.id }, { jobId: `registries.check-sheet.${file.id}` });
  return file;
}

function deliveryOf(ctx: Context, { register, delivery }: BeginImportInput): Promise<CreditDelivery> | null {
  return register === 'CREDIT_CLASSES' ? creditDelivery(ctx, delivery!) : null;
}
