import { InspectorStatus } from '@sunlot/glossary';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { Certificate } from './certificate.entity.ts';
import { asRegistered } from './certificate-number.ts';
import { refuseTaken } from './certificate-holder.ts';
import { Inspector } from './inspector.entity.ts';
import type { RenewCertificateInput } from './inspector.inputs.ts';
import { firstDay } from './inspector.rules.ts';
import { demandUnit } from './inspector-unit.ts';
import { nameCertificate } from './name-certificate.ts';

/**
 * Notes a new certificate, a longer validity or a yearly check. Who holds several is named with the one that counts and
 * lasts longest. Refuses a number that is none, or belongs to somebody else, and a check that is still to come.
 */
export async function renewCertificate(ctx: Context, input: RenewCertificateInput): Promise<Inspector> {
  const inspector = await ctx.hold(Inspector, input.inspectorId);
  demandUnit(ctx, 'inspector.renewCertificate', inspector);
  if (input.validTo < input.validFrom) throw new Refusal('RANGE_INVALID', { from: input.validFrom, to: input.validTo });
  const { yearlyCheckOn = null } = input;
  // It would count for every year until then.
  if (yearlyCheckOn !== null && yearlyCheckOn > ctx.today)
    throw new Refusal('YEARLY_CHECK_IN_FUTURE', { yearlyCheckOn });
  const { issuer, number } = await asRegistered(ctx, input);
  await refuseTaken(ctx, { issuer, number }, inspector);
  const known = await ctx.em.findOne(Certificate, { issuer, number, inspectorId: inspector.id });

  const said = {
    category: input.category ?? null,
    region: input.region ?? null,
    validFrom: firstDay(known, input.validFrom, ctx.today),
    validTo: input.validTo,
    yearlyCheckOn,
  };
  if (known) ctx.em.assign(known, said);
  else
    ctx.em.persist(
      ctx.em.create(Certificate, {
        ...said,
        inspectorId: inspector.id,
        issuer,
        number,
        holderLeft: inspector.status === InspectorStatus.LEFT,
      }),
    );
  const before = {
    number: inspector.certificateNumber,
    validTo: inspector.certificateValidTo,
    yearlyCheckOn: inspector.yearlyCheckOn,
  };
  await ctx.em.flush();
  nameCertificate(ctx, inspector, await ctx.em.find(Certificate, { inspectorId: inspector.id }));

  ctx.record('inspector.certificateRenewed', inspector, {
    before,
    after: { number, issuer, ...said },
  });
  ctx.announce({ topic: 'inspector', id: inspector.id });
  return inspector;
}
