import { membersOf, type Words } from '../bilingual.ts';

const planKind = {
  JOINT: { zh: '部门联合抽查', en: 'Joint inspection' },
  REMAINDER: { zh: '其余计划', en: 'Remainder' },
  AD_HOC: { zh: '临时性检查', en: 'Ad-hoc inspection' },
  CAMPAIGN: { zh: '专项整治', en: 'Special campaign' },
} satisfies Words;
export const PlanKind = membersOf(planKind);
export type PlanKind = keyof typeof planKind;

const planState = {
  DRAFT: { zh: '草稿', en: 'Draft' },
  SUBMITTED: { zh: '已报送', en: 'Submitted' },
  IN_JUSTICE_REVIEW: { zh: '司法局审核中', en: 'In Justice Bureau review' },
  APPROVED: { zh: '已批准', en: 'Approved' },
  RETURNED: { zh: '已退回', en: 'Returned' },
  ADJUSTING: { zh: '调整审核中', en: 'Adjustment in review' },
  CLOSED: { zh: '已办结', en: 'Closed' },
} satisfies Words;
export const PlanState = membersOf(planState);
export type PlanState = keyof typeof planState;

const planVersionState = {
  IN_REVIEW: { zh: '审核中', en: 'In review' },
  APPROVED: { zh: '已批准', en: 'Approved' },
  RETURNED: { zh: '已退回', en: 'Returned' },
  REFUSED: { zh: '不予批准', en: 'Refused' },
} satisfies Words;
/** What became of a plan as it was once submitted, or of an adjustment as it was proposed (R13). */
export const PlanVersionState = membersOf(planVersionState);
export type PlanVersionState = keyof typeof planVersionState;

const taskState = {
  CREATED: { zh: '已创建', en: 'Created' },
  EDUCATED: { zh: '已普法', en: 'Educated' },
  ANNOUNCED: { zh: '已预告抽取', en: 'Draw announced' },
  POOL_CUT: { zh: '名单已生成', en: 'Pool cut' },
  FROZEN: { zh: '名单已冻结', en: 'Frozen' },
  DRAWN: { zh: '已抽取', en: 'Drawn' },
  NOTICED: { zh: '已告知', en: 'Noticed' },
  INSPECTED: { zh: '检查完毕', en: 'Inspected' },
  PUBLISHED: { zh: '已公示', en: 'Published' },
  CLOSED: { zh: '已办结', en: 'Closed' },
  CANCELLED: { zh: '已取消', en: 'Cancelled' },
} satisfies Words;
export const TaskState = membersOf(taskState);
export type TaskState = keyof typeof taskState;

const taskStage = {
  PLAN: { zh: '计划', en: 'Plan' },
  EDUCATION: { zh: '普法', en: 'Legal education' },
  ANNOUNCEMENT: { zh: '抽取预告', en: 'Draw announcement' },
  POOL: { zh: '候选名单', en: 'Pool' },
  DRAW: { zh: '抽取', en: 'Draw' },
  NOTICE: { zh: '检查告知', en: 'Notice' },
  INSPECTION: { zh: '检查', en: 'Inspection' },
  PUBLICATION: { zh: '公示', en: 'Publication' },
  REFERRAL: { zh: '后续处置', en: 'Follow-up' },
  CLOSED: { zh: '已办结', en: 'Closed' },
  CANCELLED: { zh: '已取消', en: 'Cancelled' },
} satisfies Words;
/** Where a task stands on the ledger: the station it is waiting at, or has left for good. */
export const TaskStage = membersOf(taskStage);
export type TaskStage = keyof typeof taskStage;

const educationKind = {
  TRAINING: { zh: '普法培训', en: 'Training' },
  LEAFLET: { zh: '表单宣传', en: 'Leaflet' },
  WAIVED: { zh: '经批准免除', en: 'Waived' },
} satisfies Words;
export const EducationKind = membersOf(educationKind);
export type EducationKind = keyof typeof educationKind;

const supervisionKind = {
  ON_SITE: { zh: '督查检查', en: 'On-site supervision' },
  ONLINE_MONITORING: { zh: '网络监测', en: 'Online monitoring' },
  SAMPLE_RECHECK: { zh: '抽样复查', en: 'Sample re-check' },
} satisfies Words;
/** R22: how a city division watches over the county departments. */
export const SupervisionKind = membersOf(supervisionKind);
export type SupervisionKind = keyof typeof supervisionKind;

export const planningLabels = {
  PlanKind: planKind,
  PlanState: planState,
  PlanVersionState: planVersionState,
  TaskState: taskState,
  TaskStage: taskStage,
  EducationKind: educationKind,
  SupervisionKind: supervisionKind,
};
