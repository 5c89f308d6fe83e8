import type { InspectionState } from '@sunlot/glossary';
import { addDays, type Day, localDay } from '@sunlot/workdays';

export type LoanFinding =
  | { readonly code: 'CAMERA_VISIT_OVER'; readonly facts: { readonly state: InspectionState } }
  | { readonly code: 'CAMERA_TOO_EARLY'; readonly facts: { readonly plannedOn: Day; readonly from: Day } };

/** Why a camera cannot be lent for this visit today; undefined from the day before the visit until its record. */
export function loanFinding(
  visit: { readonly state: InspectionState; readonly plannedStart: Date },
  today: Day,
): LoanFinding | undefined {
  if (visit.state !== 'NOTICED' && visit.state !== 'SERVED')
    return { code: 'CAMERA_VISIT_OVER', facts: { state: visit.state } };
  const plannedOn = localDay(visit.plannedStart);
  const from = addDays(plannedOn, -1);
  return today < from ? { code: 'CAMERA_TOO_EARLY', facts: { plannedOn, from } } : undefined;
}
