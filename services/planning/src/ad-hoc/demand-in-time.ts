import { Refusal } from '@sunlot/subgraph-kit';
import type { Day } from '@sunlot/workdays';
import type { PlanContent } from '../plan/plan.content.ts';
import { adHocFinding } from './ad-hoc.rules.ts';

/** R14: refuses an application that comes too late or without what it rests on. */
export function demandInTime(content: PlanContent, today: Day): void {
  const finding = adHocFinding(content, today);
  if (finding) throw new Refusal(finding.code, finding.facts);
}
