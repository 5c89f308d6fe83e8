import type { Context } from '@sunlot/subgraph-kit';
import { beginPlan, initiatorFrom, newContent } from '../plan/create-plan.ts';
import type { Plan } from '../plan/plan.entity.ts';
import { submitContent } from '../plan/submit-plan.ts';
import type { ApplyAdHocInput } from './ad-hoc.inputs.ts';
import { fileInVault } from './file-in-vault.ts';

/** 一.2, 二(三)1: an inspection outside the year's plan is applied for, and then lives the life of any plan (R14). */
export async function applyAdHoc(
  ctx: Context,
  { lines, basis, superiorDocumentFile, ...input }: ApplyAdHocInput,
): Promise<Plan> {
  const content = newContent(
    {
      kind: 'AD_HOC',
      year: Number(input.intendedOn.slice(0, 4)),
      title: input.title,
      basisNote: input.basisNote ?? null,
      intendedOn: input.intendedOn,
      legalBasis: basis,
      superiorDocument: input.superiorDocument,
      superiorDocumentFile: await fileInVault(ctx, superiorDocumentFile),
    },
    lines,
  );
  const plan = await beginPlan(ctx, content, initiatorFrom(ctx));
  ctx.record('plan.created', plan, { number: plan.number, kind: plan.kind, year: plan.year });
  return submitContent(ctx, plan, content);
}
