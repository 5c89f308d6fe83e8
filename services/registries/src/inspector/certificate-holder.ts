import { InspectorStatus } from '@sunlot/glossary';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { Certificate } from './certificate.entity.ts';
import { Inspector } from './inspector.entity.ts';

/**
 * Refuses with CERTIFICATE_TAKEN a certificate that somebody else holds. It is a person's, whatever unit they work for: where its holder left the
 * registry, the same person may be entered with it elsewhere.
 */
export async function refuseTaken(
  ctx: Context,
  { issuer, number }: Pick<Certificate, 'issuer' | 'number'>,
  inspector: Inspector,
): Promise<void> {
  const others = await ctx.em.find(Certificate, { issuer, number, inspectorId: { $ne: inspector.id } });
  const holders = await ctx.em.find(Inspector, { id: { $in: others.map(({ inspectorId }) => inspectorId) } });
  const holder = holders.find((other) => other.status !== InspectorStatus.LEFT || !isSamePerson(other, inspector));
  if (!holder) return;
  const { name, organizationName } = holder;
  throw new Refusal('CERTIFICATE_TAKEN', {
    certificateNumber: number,
    certificateIssuer: issuer,
    name,
    organizationName,
  });
}

/** Of two entries with one certificate: of the same name, and not of two id numbers. `standsInTheWayInSql` says the same to the database. */
function isSamePerson(one: Inspector, other: Inspector): boolean {
  return (
    one.name === other.name && (one.idNumber === null || other.idNumber === null || one.idNumber === other.idNumber)
  );
}

/** Whether a holder keeps `other` from being entered with the same certificate; both are tables with a name and an id number. */
export function standsInTheWayInSql(holder: string, other: string): string {
  return `(${holder}.status <> 'LEFT' or ${holder}.name <> ${other}.name or coalesce(${holder}.id_number <> ${other}.id_number, false))`;
}
