import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { isOtherSide } from '../who-answers.ts';
import { AccountabilityFinding } from './accountability-finding.entity.ts';
import type { AssessFindingInput } from './accountability.inputs.ts';

/** 三(二)2: whether a circumstance of exemption applies, with its grounds. Once, and not by the division concerned or whoever recorded it. */
export async function assessFinding(ctx: Context, input: AssessFindingInput): Promise<AccountabilityFinding> {
  const finding = await ctx.hold(AccountabilityFinding, input.findingId);
  if (finding.assessedAt) {
    throw new Refusal('FINDING_ALREADY_ASSESSED', {
      title: finding.subjectTitle,
      assessedAt: finding.assessedAt.toISOString(),
    });
  }
  if (!isOtherSide(ctx.actor, { divisionId: finding.divisionId, accountIds: [finding.recordedById] })) {
    throw new Refusal('FOUR_EYES', { actor: finding.recordedByName ?? finding.organizationName, step: 'record' });
  }
  finding.exemption = input.exemption ?? null;
  finding.assessment = input.assessment;
  finding.assessedByName = ctx.actor.name;
  finding.assessedAt = ctx.now;
  ctx.record('accountability.assessed', finding, { exemption: finding.exemption }, input.assessment);
  return finding;
}
