import { Ineligibility, type InspectorStatus } from '@sunlot/glossary';

/** What eligibility depends on, and nothing else. Days are YYYY-MM-DD. */
export interface Standing {
  readonly status: InspectorStatus;
  readonly certificateValidFrom: string | null;
  readonly certificateValidTo: string | null;
  readonly yearlyCheckOn: string | null;
}

/** The days an inspector is needed for, both included; the same day twice for “today”. */
export interface Needed {
  readonly from: string;
  readonly to: string;
}

/**
 * Why an inspector may not be sent, or an empty list. In the registry and active, certificate valid on every day
 * needed, checked this year or the last: the check of a year is done in its course, and the issue counts as a check.
 * The only rule about this in the house (R07); `eligibleInSql` says the same to the database.
 */
export function ineligibilities(inspector: Standing, { from, to }: Needed): Ineligibility[] {
  const { status, certificateValidFrom, certificateValidTo, yearlyCheckOn } = inspector;
  const reasons: Ineligibility[] = [];
  if (status !== 'ACTIVE') reasons.push(Ineligibility.NOT_ACTIVE);
  if (
    certificateValidFrom === null ||
    certificateValidTo === null ||
    certificateValidFrom > from ||
    certificateValidTo < to
  ) {
    reasons.push(Ineligibility.CERTIFICATE_LAPSED);
  }
  const checkedOn = yearlyCheckOn ?? certificateValidFrom;
  if (checkedOn !== null && checkedOn < oldestCheck(from)) reasons.push(Ineligibility.YEARLY_CHECK_MISSING);
  return reasons;
}

/** True where `ineligibilities` is empty. `alias` is the inspector's table, `from` and `to` are SQL expressions of days. */
export function eligibleInSql(alias: string, from: string, to: string): string {
  return `(${alias}.status = 'ACTIVE'
    and coalesce(${alias}.certificate_valid_from <= ${from} and ${alias}.certificate_valid_to >= ${to}, false)
    and coalesce(${alias}.yearly_check_on, ${alias}.certificate_valid_from) >= date_trunc('year', ${from}) - interval '1 year')`;
}

function oldestCheck(from: string): string {
  return `${Number(from.slice(0, 4)) - 1}-01-01`;
}
