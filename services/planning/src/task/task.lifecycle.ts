import type { TaskState } from '@sunlot/glossary';
import type { Lifecycle } from '@sunlot/subgraph-kit';
import { PLANNERS } from '../plan/plan.lifecycle.ts';

export type TaskVerb = 'educate' | 'waive' | 'announce' | 'cancel';

/**
 * The steps people take with a task. Once its draw is announced the task is in the hands of the other rooms: its later
 * states are read off the facts they tell (task-ledger.stations.ts), and nobody sets them.
 */
export const taskLifecycle: Lifecycle<TaskState, TaskVerb> = {
  // 二(五)2: the objects are educated a month before; the Policy & Regulations Division may waive it with a reason.
  CREATED: {
    educate: { to: 'EDUCATED', by: PLANNERS },
    waive: { to: 'EDUCATED', by: 'POLICY_DIVISION' },
    cancel: { to: 'CANCELLED', by: PLANNERS },
  },
  // 二(五)3: three days' notice to the Policy & Regulations Division, so that the draw finds its witness.
  EDUCATED: {
    announce: { to: 'ANNOUNCED', by: PLANNERS },
    cancel: { to: 'CANCELLED', by: PLANNERS },
  },
  ANNOUNCED: {},
  POOL_CUT: {},
  FROZEN: {},
  DRAWN: {},
  NOTICED: {},
  INSPECTED: {},
  PUBLISHED: {},
  CLOSED: {},
  CANCELLED: {},
};
