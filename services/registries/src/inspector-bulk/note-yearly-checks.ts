import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { type EntriesDone, oneByOne } from '../bulk/one-by-one.ts';
import { Certificate } from '../inspector/certificate.entity.ts';
import { certificateInUse } from '../inspector/eligibility.ts';
import { demandUnit } from '../inspector/inspector-unit.ts';
import { Inspector } from '../inspector/inspector.entity.ts';
import { nameCertificate } from '../inspector/name-certificate.ts';
import type { NoteYearlyChecksInput } from './inspector-bulk.inputs.ts';

/**
 * 二(四): notes the yearly check of many certificates that were checked together, for each person of the one that is named. One that was noted
 * already is done and leaves no trace. Refuses a day that is still to come or lies before the certificate was valid, one before the check that is
 * known, and somebody without a certificate.
 */
export function noteYearlyChecks(
  ctx: Context,
  { inspectorIds, yearlyCheckOn }: NoteYearlyChecksInput,
): Promise<EntriesDone> {
  if (yearlyCheckOn > ctx.today) throw new Refusal('YEARLY_CHECK_IN_FUTURE', { yearlyCheckOn });
  return oneByOne(ctx, Inspector, inspectorIds, async (inspectorId) => {
    const inspector = await ctx.hold(Inspector, inspectorId);
    demandUnit(ctx, 'inspector.renewCertificate', inspector);
    const held = await ctx.em.find(Certificate, { inspectorId });
    const checked = certificateInUse(held, ctx.today);
    if (!checked) throw new Refusal('CERTIFICATE_MISSING', { name: inspector.name });
    const before = checked.yearlyCheckOn;
    const earliest = before ?? checked.validFrom;
    if (yearlyCheckOn < earliest) {
      throw new Refusal('YEARLY_CHECK_TOO_EARLY', { certificateNumber: checked.number, yearlyCheckOn, earliest });
    }
    if (yearlyCheckOn === before) return;

    checked.yearlyCheckOn = yearlyCheckOn;
    nameCertificate(ctx, inspector, held);
    ctx.record('inspector.yearlyChecked', inspector, {
      certificateNumber: checked.number,
      yearlyCheckOn: { before, after: yearlyCheckOn },
    });
    ctx.announce({ topic: 'inspector', id: inspector.id });
  });
}
