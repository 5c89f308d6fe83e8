import type { RefusalTable } from '../refusal.ts';

export const referralRefusals = {
  LEAD_OPINION_MISSING: {
    zh: '线索 {number} 的决定须附处理意见',
    en: 'The decision on lead {number} needs its opinion',
    remedy: { zh: '请填写处理意见', en: 'Write the opinion' },
  },
  LEAD_RECEIVED_IN_FUTURE: {
    zh: '线索接收时间 {receivedAt:moment} 晚于现在',
    en: 'The lead was received at {receivedAt:moment}, which lies in the future',
    remedy: { zh: '请核对接收时间', en: 'Check the time' },
  },
  REFERRAL_ALREADY_OPEN: {
    zh: '该问题已有移送 {number}，当前为“{state:ReferralState}”',
    en: 'This problem already has referral {number}, in state “{state:ReferralState}”',
    remedy: { zh: '请在该移送上继续办理', en: 'Go on with that referral' },
  },
  REFERRAL_EVIDENCE_MISSING: {
    zh: '{kind:ReferralKind}须附证据清单',
    en: 'A {kind:ReferralKind} needs its list of evidence',
    remedy: { zh: '请填写证据清单', en: 'List the evidence' },
  },
  REFERRAL_RECEIVER_MISSING: {
    zh: '{kind:ReferralKind}须写明接收单位',
    en: 'A {kind:ReferralKind} needs its receiver',
    remedy: { zh: '请填写接收单位', en: 'Name the receiver' },
  },
  REFERRAL_OTHER_DIVISION: {
    zh: '谁管辖谁负责：由 {division} 办理，您属于 {mine}',
    en: 'Whoever has jurisdiction answers: this belongs to {division}, you belong to {mine}',
    remedy: { zh: '请由该处室办理', en: 'Have that division do it' },
  },
  REFERRAL_NOT_APPROVED: {
    zh: '移送 {number} 当前为“{state:ReferralState}”，不能告知',
    en: 'Referral {number} is in state “{state:ReferralState}”; nobody is notified now',
    remedy: { zh: '请在批准之后、办结之前告知', en: 'Notify after the approval and before the closing' },
  },
  REFERRAL_STEP_NOT_OF_KIND: {
    zh: '移送 {number} 属于{kind:ReferralKind}，没有这一步',
    en: 'Referral {number} is a {kind:ReferralKind}, which has no such step',
    remedy: { zh: '请办理该类移送的下一步', en: 'Take the next step of that kind' },
  },
  REFERRAL_ALREADY_NOTIFIED: {
    zh: '移送 {number} 已于 {at:moment} 告知该方',
    en: 'Referral {number} has told this side already, at {at:moment}',
    remedy: { zh: '无需重复告知', en: 'Nothing more is needed' },
  },
  REFERRAL_NOTICE_OUT_OF_ORDER: {
    zh: '移送 {number} 于 {approvedAt:moment} 批准，告知时间 {at:moment} 早于批准或晚于现在',
    en: 'Referral {number} was approved at {approvedAt:moment}; a notice at {at:moment} lies before that or in the future',
    remedy: { zh: '请核对告知时间', en: 'Check the time of the notice' },
  },
  RECEIPT_OUT_OF_ORDER: {
    zh: '移送 {number} 于 {sentAt:moment} 发出，回执时间 {receivedAt:moment} 早于发出或晚于现在',
    en: 'Referral {number} was sent at {sentAt:moment}; a receipt of {receivedAt:moment} lies before that or in the future',
    remedy: { zh: '请核对回执时间', en: 'Check the time of the receipt' },
  },
  DUAL_NOTICE_INCOMPLETE: {
    zh: '双告知须分别告知当事人和主管部门：{number} 告知当事人 {partyNotifiedAt:moment}，告知部门 {departmentNotifiedAt:moment}',
    en: 'A dual notification tells both the party and the department: {number} told the party at {partyNotifiedAt:moment}, the department at {departmentNotifiedAt:moment}',
    remedy: { zh: '请补登未完成的一方', en: 'Record the side that is missing' },
  },
  DEADLINE_RULE_IN_PAST: {
    zh: '期限规则的生效日 {inForceFrom:day} 早于今天',
    en: 'The rule would be in force from {inForceFrom:day}, which has passed',
    remedy: { zh: '请选择今天或以后的日期', en: 'Choose today or later' },
  },
  REFERRAL_RECEIPT_MISSING: {
    zh: '移送 {number} 尚无回执，不能办结',
    en: 'Referral {number} has no receipt and cannot be closed',
    remedy: { zh: '请登记接收单位的回执', en: 'Record the receiver’s receipt' },
  },
  REFERRAL_OUTCOME_MISSING: {
    zh: '移送 {number} 办结须写明结果',
    en: 'Closing referral {number} needs its outcome',
    remedy: { zh: '请填写处理结果', en: 'Write the outcome' },
  },
  CAMPAIGN_TOO_FEW_PROBLEMS: {
    zh: '事项 {itemCode} 本年有 {problems:count} 户发现问题，未达到普遍性问题标准 {threshold:count} 户',
    en: 'Item {itemCode} was breached by {problems:count} enterprises this year; a recurring problem needs {threshold:count}',
    remedy: {
      zh: '请作为个案处理，或写明市场秩序的突出风险',
      en: 'Handle it as a single case, or name the prominent risk',
    },
  },
  FINDING_EVIDENCE_MISSING: {
    zh: '追责情形{circumstance:AccountabilityCircumstance}须附证据',
    en: 'The accountability finding {circumstance:AccountabilityCircumstance} needs its evidence',
    remedy: { zh: '请附上证据', en: 'Attach the evidence' },
  },
  FINDING_ALREADY_ASSESSED: {
    zh: '“{title}”已于 {assessedAt:moment} 评定',
    en: '“{title}” was assessed at {assessedAt:moment}',
    remedy: { zh: '无需重复评定', en: 'Nothing more is needed' },
  },
  SPECIAL_AREA_BASIS_MISSING: {
    zh: '重点领域检查备案须写明法律依据条文',
    en: 'A special-area filing needs the article it rests on',
    remedy: { zh: '请写明条文', en: 'Quote the article' },
  },
} as const satisfies RefusalTable;
