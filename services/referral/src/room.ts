import {
  drawCertified,
  drawReplaced,
  drawVoided,
  inspectionPublished,
  inspectionRecorded,
  problemFound,
  taskInspected,
} from '@sunlot/facts';
import { on, reference, type Room } from '@sunlot/subgraph-kit';
import { AccountabilityFinding } from './accountability/accountability-finding.entity.ts';
import { AccountabilityResolver } from './accountability/accountability.resolver.ts';
import { Bulletin } from './accountability/bulletin.entity.ts';
import { lookEveryHour } from './accountability/look-every-hour.ts';
import {
  seeEnd,
  seePublication,
  seeRecord,
  stopWatching,
  stopWatchingSkipped,
  watchTask,
} from './accountability/watch-task.ts';
import { WatchedTask } from './accountability/watched-task.entity.ts';
import { CampaignResolver } from './campaign/campaign.resolver.ts';
import { CampaignProposal } from './campaign/campaign-proposal.entity.ts';
import { DeadlineResolver } from './deadline/deadline.resolver.ts';
import { DeadlineRule } from './deadline/deadline-rule.entity.ts';
import { CaseLead } from './lead/case-lead.entity.ts';
import { CaseLeadResolver } from './lead/case-lead.resolver.ts';
import { referralTables } from './migrations/0001-referral.ts';
import { specialAreaTables } from './migrations/0002-special-area.ts';
import { accountabilityTables } from './migrations/0003-accountability.ts';
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
  entities: [
    Problem,
    CaseLead,
    Referral,
    DeadlineRule,
    CampaignProposal,
    SpecialAreaFiling,
    WatchedTask,
    AccountabilityFinding,
    Bulletin,
  ],
  resolvers: [
    ProblemResolver,
    CaseLeadResolver,
    ReferralResolver,
    DeadlineResolver,
    CampaignResolver,
    SpecialAreaResolver,
    AccountabilityResolver,
    ToDoResolver,
  ],
  references: [
    reference(Problem),
    reference(CaseLead),
    reference(Referral),
    reference(CampaignProposal),
    reference(SpecialAreaFiling),
    reference(AccountabilityFinding),
    reference(Bulletin),
  ],
  policy,
  migrations: [referralTables, specialAreaTables, accountabilityTables],
  hears: [
    on(problemFound, takeProblem),
    on(drawCertified, watchTask),
    on(drawReplaced, stopWatchingSkipped),
    on(drawVoided, stopWatching),
    on(inspectionRecorded, seeRecord),
    on(taskInspected, seeEnd),
    on(inspectionPublished, seePublication),
  ],
  begins: lookEveryHour,
};
