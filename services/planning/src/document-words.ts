import type { PlanKind } from '@sunlot/glossary';

/**
 * The words before the year in a document number. All belong to the leading group's own series (长双随机…), which the
 * implementation opinion of 2021 uses, so that plans of different departments are numbered without a gap.
 */
export const PLAN_WORD: Readonly<Record<PlanKind, string>> = {
  JOINT: '长双随机联字',
  REMAINDER: '长双随机计字',
  AD_HOC: '长双随机临字',
  CAMPAIGN: '长双随机专字',
};

export const TASK_WORD = '长双随机任字';

export const SUPERVISION_WORD = '长双随机督字';
