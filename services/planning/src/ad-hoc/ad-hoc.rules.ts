import { addDays, type Day } from '@sunlot/workdays';
import type { PlanContent } from '../plan/plan.content.ts';
import type { Finding } from '../plan/plan.rules.ts';

/** 二(三)1: 各处室要在拟检查日期前一周以上提出临时性检查申请. */
export const REQUIRED_DAYS = 7;

/** Whether an application made on this day is complete and in time; undefined when it is. */
export function adHocFinding(content: PlanContent, appliedOn: Day): Finding | undefined {
  const { legalBasis, superiorDocument, intendedOn: intended } = content;
  if (!legalBasis?.trim() || !superiorDocument?.trim() || !intended) return { code: 'AD_HOC_BASIS_MISSING', facts: {} };
  // The date that counts is the first on which anybody would be inspected, whatever the application calls its date.
  const intendedOn = [intended, ...content.lines.map((line) => line.inspectFrom)].toSorted()[0]!;
  const earliest = addDays(appliedOn, REQUIRED_DAYS);
  if (intendedOn >= earliest) return undefined;
  const latestOn = addDays(intendedOn, -REQUIRED_DAYS);
  return { code: 'AD_HOC_TOO_LATE', facts: { intendedOn, earliest, latestOn, requiredDays: REQUIRED_DAYS } };
}
