import { problemFound } from '@sunlot/facts';
import { on, reference, type Room } from '@sunlot/subgraph-kit';
import { CampaignResolver } from './campaign/campaign.resolver.ts';
import { CampaignProposal } from './campaign/campaign-proposal.entity.ts';
import { DeadlineResolver } from './deadline/deadline.resolver.ts';
import { DeadlineRule } from './deadline/deadline-rule.entity.ts';
import { CaseLead } from './lead/case-lead.entity.ts';
import { CaseLeadResolver } from './lead/case-lead.resolver.ts';
import { referralTables } from './migrations/0001-referral.ts';
import { specialAreaTables } from './migrations/0002-special-area.ts';
import { policy } from './policy.ts';
import { Problem } from './problem/problem.entity.ts';
import { ProblemResolver } from './problem/problem.resolver.ts';
import { takeProblem } from './problem/take-problem.ts';
import { Referral } from './referral/referral.entity.ts';
import { ReferralResolver } from './referral/referral.resolver.ts';
import { SpecialAreaResolver } from './special-area/special-area.resolver.ts';
import { SpecialAreaFiling } from './special-area/special-area-filing.entity.ts';
import { ToDoResolver } from './to-do/to-do.resolver.ts';

/** What becomes of problems: leads, follow-ups, dual notices, judicial transfers, special inspections. */
export const room: Room = {
  name: 'referral',
  entities: [Problem, CaseLead, Referral, DeadlineRule, CampaignProposal, SpecialAreaFiling],
  resolvers: [
    ProblemResolver,
    CaseLeadResolver,
    ReferralResolver,
    DeadlineResolver,
    CampaignResolver,
    SpecialAreaResolver,
    ToDoResolver,
  ],
  references: [
    reference(Problem),
    reference(CaseLead),
    reference(Referral),
    reference(CampaignProposal),
    reference(SpecialAreaFiling),
  ],
  policy,
  migrations: [referralTables, specialAreaTables],
  hears: [on(problemFound, takeProblem)],
};
