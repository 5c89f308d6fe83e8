import { Ineligibility, type InspectorStatus } from '@sunlot/glossary';

/** What eligibility depends on, and nothing else. Days are YYYY-MM-DD. */
export interface Standing {
  readonly status: InspectorStatus;
  readonly certificates: readonly Validity[];
  readonly specialities: readonly string[];
  /** District codes; empty means everywhere. */
  readonly regions: readonly string[];
}

export interface Validity {
  readonly validFrom: string;
  readonly validTo: string;
  readonly yearlyCheckOn: string | null;
}

/** What an inspector is needed for. The days are both included; the same day twice for “today”. */
export interface Needed {
  readonly from: string;
  readonly to: string;
  /** What the item asks of who takes it (`InspectionItem.inspectorTag`); null or left out when anybody may. */
  readonly speciality?: string | null;
  /** Where the visit is; null or left out for anywhere in the city. */
  readonly districtCode?: string | null;
}

/**
 * Why an inspector may not be sent, or an empty list. In the registry and active; one certificate valid on every day
 * needed and checked this year or the last, as the check of a year is done in its course and the issue counts as one;
 * trained for the item and at work in the district, where those are asked about. Of several certificates one is
 * enough. The only rule about this in the house (R07); `eligibleInSql` says the same to the database.
 */
export function ineligibilities(inspector: Standing, needed: Needed): Ineligibility[] {
  const { from, to, speciality, districtCode } = needed;
  const valid = inspector.certificates.filter(({ validFrom, validTo }) => validFrom <= from && validTo >= to);
  const concerned = valid.length > 0 ? valid : inspector.certificates;
  const reasons: Ineligibility[] = [];
  if (inspector.status !== 'ACTIVE') reasons.push(Ineligibility.NOT_ACTIVE);
  if (valid.length === 0) reasons.push(Ineligibility.CERTIFICATE_LAPSED);
  if (concerned.length > 0 && !concerned.some((certificate) => isChecked(certificate, from)))
    reasons.push(Ineligibility.YEARLY_CHECK_MISSING);
  if (speciality && !inspector.specialities.includes(speciality)) reasons.push(Ineligibility.SPECIALITY_MISSING);
  if (districtCode && inspector.regions.length > 0 && !inspector.regions.includes(districtCode))
    reasons.push(Ineligibility.OUTSIDE_REGION);
  return reasons;
}

function isChecked({ validFrom, yearlyCheckOn }: Validity, from: string): boolean {
  return (yearlyCheckOn ?? validFrom) >= `${Number(from.slice(0, 4)) - 1}-01-01`;
}

/** Of several certificates the one to name: one that counts that day before one that does not, then the one that lasts longest. */
export function certificateInUse<C extends Validity>(certificates: readonly C[], day: string): C | undefined {
  const counts = (it: C): boolean => it.validFrom <= day && it.validTo >= day && isChecked(it, day);
  return certificates.toSorted(
    (one, other) => Number(counts(other)) - Number(counts(one)) || (one.validTo < other.validTo ? 1 : -1),
  )[0];
}

/** What is needed as SQL expressions: of days, of a text, of a district's code. What is left out is not asked about. */
export interface NeededInSql {
  readonly from: string;
  readonly to: string;
  readonly speciality?: string;
  readonly districtCode?: string;
}

/** True where `ineligibilities` is empty, never null. `alias` is the inspector's table. */
export function eligibleInSql(alias: string, { from, to, speciality, districtCode }: NeededInSql): string {
  const rules = [
    `${alias}.status = 'ACTIVE'`,
    `exists (select 1 from certificate held where held.inspector_id = ${alias}.id and ${countsInSql('held', from, to)})`,
    ...(speciality ? [`coalesce(${speciality} = any(${alias}.specialities), true)`] : []),
    ...(districtCode
      ? [`(cardinality(${alias}.regions) = 0 or coalesce(${districtCode} = any(${alias}.regions), true))`]
      : []),
  ];
  return `(${rules.join(' and ')})`;
}

/** Whether a certificate is valid on every day and checked. */
export function countsInSql(alias: string, from: string, to: string): string {
  return `${alias}.valid_from <= ${from} and ${alias}.valid_to >= ${to}
    and coalesce(${alias}.yearly_check_on, ${alias}.valid_from) >= date_trunc('year', ${from}) - interval '1 year'`;
}
