import { randomUUID } from 'node:crypto';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { AccountabilityFinding } from './accountability-finding.entity.ts';
import type { RecordFindingInput } from './accountability.inputs.ts';

/** Records by hand what no data shows, e.g. 三(二)1(10) and (12). Nothing is recorded without evidence. */
export async function recordFinding(ctx: Context, input: RecordFindingInput): Promise<AccountabilityFinding> {
  const evidence = input.evidence.filter((piece) => piece.trim() !== '');
  if (evidence.length === 0) throw new Refusal('FINDING_EVIDENCE_MISSING', { circumstance: input.circumstance });
  const subjectId = randomUUID();
  const finding = ctx.em.create(AccountabilityFinding, {
    key: `${input.circumstance}:Manual:${subjectId}`,
    circumstance: input.circumstance,
    subjectType: 'Manual',
    subjectId,
    subjectTitle: input.title,
    divisionId: input.divisionId,
    organizationName: input.organizationName,
    evidence,
    foundOn: ctx.today,
    recordedById: ctx.actor.accountId,
    recordedByName: ctx.actor.name,
    exemption: null,
    assessment: null,
    assessedByName: null,
    assessedAt: null,
    bulletinId: null,
  });
  await ctx.em.flush();
  ctx.record('accountability.recorded', finding, {
    circumstance: input.circumstance,
    organization: input.organizationName,
  });
  return finding;
}
