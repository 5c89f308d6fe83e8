import type { AccountabilityCircumstance } from '@sunlot/glossary';
import type { Context } from '@sunlot/subgraph-kit';
import { AccountabilityFinding } from './accountability-finding.entity.ts';

export interface Found {
  readonly circumstance: AccountabilityCircumstance;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly subjectTitle: string;
  readonly divisionId: string;
  readonly organizationName: string;
  readonly evidence: unknown;
}

/** Writes a finding down, the first time it is met. */
export async function findOnce(ctx: Context, found: Found): Promise<void> {
  const key = `${found.circumstance}:${found.subjectType}:${found.subjectId}`;
  if (await ctx.em.findOne(AccountabilityFinding, { key })) return;
  const finding = ctx.em.create(AccountabilityFinding, {
    ...found,
    key,
    foundOn: ctx.today,
    recordedById: null,
    recordedByName: null,
    exemption: null,
    assessment: null,
    assessedByName: null,
    assessedAt: null,
    bulletinId: null,
  });
  await ctx.em.flush();
  ctx.record('accountability.found', finding, { circumstance: found.circumstance, subject: found.subjectTitle });
  ctx.announce({ topic: 'accountability', id: finding.id, audience: ['OFFICE', 'OBSERVER', found.divisionId] });
}
