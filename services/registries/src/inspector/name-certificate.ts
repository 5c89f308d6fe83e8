import type { Context } from '@sunlot/subgraph-kit';
import type { Certificate } from './certificate.entity.ts';
import { certificateInUse } from './eligibility.ts';
import type { Inspector } from './inspector.entity.ts';

/** Names a person by the certificate, of those held, that counts today and lasts longest. At least one is held. */
export function nameCertificate(ctx: Context, inspector: Inspector, held: readonly Certificate[]): void {
  const inUse = certificateInUse(held, ctx.today)!;
  ctx.em.assign(inspector, {
    certificateNumber: inUse.number,
    certificateIssuer: inUse.issuer,
    certificateValidFrom: inUse.validFrom,
    certificateValidTo: inUse.validTo,
    yearlyCheckOn: inUse.yearlyCheckOn,
    updatedAt: ctx.now,
  });
}
