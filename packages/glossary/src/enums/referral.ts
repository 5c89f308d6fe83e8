import { membersOf, type Words } from '../bilingual.ts';

const leadSource = {
  COMPLAINT: { zh: '投诉举报', en: 'Complaint' },
  TRANSFER: { zh: '转办交办', en: 'Transfer' },
  MONITORING: { zh: '数据监测', en: 'Data monitoring' },
  INSPECTION: { zh: '检查发现', en: 'Inspection' },
  OTHER: { zh: '其他', en: 'Other' },
} satisfies Words;
export const LeadSource = membersOf(leadSource);
export type LeadSource = keyof typeof leadSource;

const leadState = {
  REGISTERED: { zh: '已登记', en: 'Registered' },
  HANDLING: { zh: '处置中', en: 'Being handled' },
  NO_CASE: { zh: '不予立案', en: 'No case' },
  CASE_FILED: { zh: '已立案', en: 'Case filed' },
  PENALTY_PROCEDURE: { zh: '转行政处罚程序', en: 'Penalty procedure' },
} satisfies Words;
export const LeadState = membersOf(leadState);
export type LeadState = keyof typeof leadState;

const referralKind = {
  OWN_FOLLOW_UP: { zh: '本局后续处理', en: 'Own follow-up' },
  DUAL_NOTICE: { zh: '双告知', en: 'Dual notification' },
  JUDICIAL: { zh: '移送司法机关', en: 'Judicial transfer' },
} satisfies Words;
export const ReferralKind = membersOf(referralKind);
export type ReferralKind = keyof typeof referralKind;

const referralState = {
  PROPOSED: { zh: '已提出', en: 'Proposed' },
  APPROVED: { zh: '已批准', en: 'Approved' },
  SENT: { zh: '已发出', en: 'Sent' },
  RECEIVED: { zh: '已回执', en: 'Received' },
  CLOSED: { zh: '已办结', en: 'Closed' },
  REFUSED: { zh: '未予批准', en: 'Refused' },
} satisfies Words;
export const ReferralState = membersOf(referralState);
export type ReferralState = keyof typeof referralState;

const problemState = {
  WAITING: { zh: '待处置', en: 'Waiting for a referral' },
  REFERRED: { zh: '处置中', en: 'Referred' },
  SETTLED: { zh: '已了结', en: 'Settled' },
} satisfies Words;
export const ProblemState = membersOf(problemState);
export type ProblemState = keyof typeof problemState;

const specialAreaState = {
  SUBMITTED: { zh: '已填报', en: 'Submitted' },
  FILED: { zh: '已备案', en: 'Filed' },
  RETURNED: { zh: '已退回', en: 'Returned' },
} satisfies Words;
export const SpecialAreaState = membersOf(specialAreaState);
export type SpecialAreaState = keyof typeof specialAreaState;

const deadlineStep = {
  PROPOSE: { zh: '问题发现后提出处置', en: 'Propose what becomes of a problem' },
  APPROVE: { zh: '审批移送', en: 'Approve a referral' },
  SEND: { zh: '批准后发出', en: 'Send it once approved' },
  RECEIPT: { zh: '发出后取得回执', en: 'Have its receipt' },
  CLOSE: { zh: '办结', en: 'Close it' },
  HANDLE_LEAD: { zh: '处置线索', en: 'Handle a lead' },
  DECIDE_LEAD: { zh: '对线索作出决定', en: 'Decide a lead' },
} satisfies Words;
/** The steps whose working days the bureau sets itself. */
export const DeadlineStep = membersOf(deadlineStep);
export type DeadlineStep = keyof typeof deadlineStep;

const accountabilityCircumstance = {
  LIST_NOT_ENTERED: { zh: '（1）事项清单未录入平台或未公示', en: '(1) Item list not entered or not published' },
  DATA_NOT_ENTERED: { zh: '（2）检查数据未及时准确录入', en: '(2) Inspection data not entered in time' },
  NOT_DRAWN: { zh: '（3）未按要求以双随机方式检查', en: '(3) Inspected without a random draw' },
  JOINT_PLAN_SHIRKED: { zh: '（4）未发起或参与部门联合抽查计划', en: '(4) Joint plan neither initiated nor joined' },
  TASK_NOT_DONE: { zh: '（5）不执行或拖延执行抽查任务', en: '(5) Task not done or delayed' },
  REGISTRY_STALE: {
    zh: '（6）名录库未更新致漏检或重复检查',
    en: '(6) Stale registry: object missed or inspected twice',
  },
  OUTSIDER_INSPECTED: { zh: '（7）非库内人员参与检查', en: '(7) Inspector outside the registry' },
  NOT_NOTIFIED: { zh: '（8）未提前告知检查对象', en: '(8) Object not told beforehand' },
  NOT_PUBLISHED: { zh: '（9）未依法及时公示结果', en: '(9) Result not published in time' },
  ABUSE_OF_OFFICE: { zh: '（10）滥用职权、徇私舞弊、玩忽职守', en: '(10) Abuse of office, favouritism or neglect' },
  CRIME_NOT_TRANSFERRED: { zh: '（11）涉嫌犯罪案件未依法移送', en: '(11) Suspected crime not transferred' },
  OTHER: { zh: '（12）其他依法依规应当追究责任的', en: '(12) Other cases the rules provide for' },
} satisfies Words;
/** 三(二)1, in the order of the paragraph. (10) and (12) are recorded by hand, the others are found in the data (R41). */
export const AccountabilityCircumstance = membersOf(accountabilityCircumstance);
export type AccountabilityCircumstance = keyof typeof accountabilityCircumstance;

const exemptionCircumstance = {
  DUTY_DONE: { zh: '（1）已依法按计划履行抽查职责', en: '(1) Duty done by law and plan' },
  TECHNICALLY_HIDDEN: { zh: '（2）现有技术手段无法发现', en: '(2) Not discoverable with present technique' },
  NO_CAUSATION: { zh: '（3）事故与检查不存在因果关系', en: '(3) No causation between visit and accident' },
  FALSE_EXPERT_REPORT: { zh: '（4）受委托专业机构出具虚假报告', en: '(4) False report by a commissioned body' },
  OTHER: { zh: '（5）其他依法依规不应追究的', en: '(5) Other cases the rules provide for' },
} satisfies Words;
/** 三(二)2 (R42). */
export const ExemptionCircumstance = membersOf(exemptionCircumstance);
export type ExemptionCircumstance = keyof typeof exemptionCircumstance;

export const referralLabels = {
  LeadSource: leadSource,
  LeadState: leadState,
  ReferralKind: referralKind,
  ReferralState: referralState,
  ProblemState: problemState,
  DeadlineStep: deadlineStep,
  SpecialAreaState: specialAreaState,
  AccountabilityCircumstance: accountabilityCircumstance,
  ExemptionCircumstance: exemptionCircumstance,
};
