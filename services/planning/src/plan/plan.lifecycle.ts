import type { PlanState } from '@sunlot/glossary';
import type { Lifecycle } from '@sunlot/subgraph-kit';

export type PlanVerb =
  | 'update'
  | 'submit'
  | 'review'
  | 'return'
  | 'approve'
  | 'createTask'
  | 'proposeAdjustment'
  | 'approveAdjustment'
  | 'refuseAdjustment'
  | 'close';

/**
 * Who plans: a business division of the bureau or of a county, or another department. 二(三)2: a department without an
 * item of its own can still be bound to initiate, so initiating asks for no item.
 */
export const PLANNERS = ['DIVISION', 'DEPARTMENT'] as const;

/**
 * The life of a plan, 二(三)1. Every kind lives it: joint plans, due on 20 February; plans for the remaining items, due on
 * 20 March; ad-hoc inspections, applied for a week before; and special campaigns, 二(三)3 程序及分工与日常检查相同.
 *
 * Which division may act for the plan, and that nobody reviews or approves what their own division submitted, is
 * decided in plan.rights.ts: it depends on the person and the plan, not on the state.
 */
export const planLifecycle: Lifecycle<PlanState, PlanVerb> = {
  // 各处室制定: the initiating division writes, and nobody is bound by it yet.
  DRAFT: {
    update: { to: 'DRAFT', by: PLANNERS },
    submit: { to: 'SUBMITTED', by: PLANNERS },
  },

  // 报政策法规处汇总: the Policy & Regulations Division consolidates and reviews legality (二(三)2: 进行合法性审查).
  SUBMITTED: {
    review: { to: 'IN_JUSTICE_REVIEW', by: 'POLICY_DIVISION' },
    return: { to: 'RETURNED', by: 'POLICY_DIVISION' },
  },

  // 报市司法局审核: only the Justice Bureau turns a reviewed plan into one that binds.
  IN_JUSTICE_REVIEW: {
    approve: { to: 'APPROVED', by: 'JUSTICE_BUREAU' },
    return: { to: 'RETURNED', by: 'JUSTICE_BUREAU' },
  },

  // Returned with an opinion: the division writes again and walks the whole way again.
  RETURNED: {
    update: { to: 'RETURNED', by: PLANNERS },
    submit: { to: 'SUBMITTED', by: PLANNERS },
  },

  // 审核后通知各处室实施: from here tasks are made. It has no update: 确有特殊情况需要调整的,报市司法局审核后实施 (R13).
  APPROVED: {
    createTask: { to: 'APPROVED', by: PLANNERS },
    proposeAdjustment: { to: 'ADJUSTING', by: PLANNERS },
    // Every line has run its course from task to publication.
    close: { to: 'CLOSED', by: 'ROOM' },
  },

  // The approved content stays in force until the Justice Bureau has decided, but no new task is made from it.
  ADJUSTING: {
    approveAdjustment: { to: 'APPROVED', by: 'JUSTICE_BUREAU' },
    refuseAdjustment: { to: 'APPROVED', by: 'JUSTICE_BUREAU' },
  },

  CLOSED: {},
};
