import { Go } from './Go.tsx';
import { plans } from './public.operations.ts';
import { SearchList } from './SearchList.tsx';
import { useSpeech } from './speech.tsx';

export interface PlanRow {
  id: string;
  number: string;
  year: number;
  title: string;
  kind: string;
  initiatorName: string;
  approvedAt: string;
  version: number;
}

/** Approved plans, as they were approved. */
export function PlansPage() {
  const { moment, name } = useSpeech();
  return (
    <SearchList<PlanRow> title="plans" lead="plans_lead" hint="plans_hint" operation={plans} keyOf={({ id }) => id}>
      {(plan) => (
        <>
          <h2>
            <Go to={`/public/plans/${plan.id}`}>{plan.title}</Go>
          </h2>
          <p className="quiet">
            {[plan.number, name('PlanKind', plan.kind), plan.initiatorName, moment(plan.approvedAt)].join(' · ')}
          </p>
        </>
      )}
    </SearchList>
  );
}
