import { reference, type Room } from '@sunlot/subgraph-kit';
import { PlanCollectionResolver } from './collection/plan-collection.resolver.ts';
import { CoverageResolver } from './coverage/coverage.resolver.ts';
import { ItemInspection } from './coverage/item-inspection.entity.ts';
import { TaskEvent } from './ledger/task-event.entity.ts';
import { ledgerHearings } from './ledger/task-ledger.projection.ts';
import { TaskLedgerResolver } from './ledger/task-ledger.resolver.ts';
import { TaskLedgerRow } from './ledger/task-ledger-row.entity.ts';
import { TaskVisit } from './ledger/task-visit.entity.ts';
import { ListedItem } from './listed-item/listed-item.entity.ts';
import { listHearings } from './listed-item/listed-item.projection.ts';
import { ListedItemResolver } from './listed-item/listed-item.resolver.ts';
import { planningTables } from './migrations/0001-planning.ts';
import { poolCriteria } from './migrations/0002-pool-criteria.ts';
import { voidedVisits } from './migrations/0003-voided-visits.ts';
import { openedEscrow } from './migrations/0004-opened-escrow.ts';
import { campaignHearing } from './plan/draft-campaign.ts';
import { Plan } from './plan/plan.entity.ts';
import { PlanResolver } from './plan/plan.resolver.ts';
import { PlanLine } from './plan/plan-line.entity.ts';
import { PlanLineResolver } from './plan/plan-line.resolver.ts';
import { PlanVersion } from './plan/plan-version.entity.ts';
import { PublicPlan } from './plan/public-plan.entity.ts';
import { policy } from './policy.ts';
import { SupervisionRecord } from './supervision/supervision-record.entity.ts';
import { SupervisionResolver } from './supervision/supervision.resolver.ts';
import { EducationRecord } from './task/education-record.entity.ts';
import { Task } from './task/task.entity.ts';
import { TaskResolver } from './task/task.resolver.ts';
import { ToDoResolver } from './to-do/to-do.resolver.ts';

export const room: Room = {
  name: 'planning',
  entities: [
    ListedItem,
    Plan,
    PlanLine,
    PlanVersion,
    PublicPlan,
    Task,
    EducationRecord,
    TaskEvent,
    TaskVisit,
    TaskLedgerRow,
    ItemInspection,
    SupervisionRecord,
  ],
  resolvers: [
    ListedItemResolver,
    PlanResolver,
    PlanLineResolver,
    TaskResolver,
    TaskLedgerResolver,
    PlanCollectionResolver,
    CoverageResolver,
    SupervisionResolver,
    ToDoResolver,
  ],
  references: [reference(Plan), reference(Task)],
  policy,
  migrations: [planningTables, poolCriteria, voidedVisits, openedEscrow],
  hears: [...listHearings, campaignHearing, ...ledgerHearings],
};
