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
    zh: '该问题已有移送 {number},当前为“{state:ReferralState}”',
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
  REFERRAL_PARTY_NOT_TOLD: {
    zh: '双告知须同时告知当事人,{number} 尚未告知当事人',
    en: 'A dual notification tells the party too; {number} has not',
    remedy: { zh: '请先登记告知当事人', en: 'Record the notice to the party first' },
  },
  REFERRAL_DEPARTMENT_NOT_TOLD: {
    zh: '双告知须告知主管部门,{number} 尚未告知',
    en: 'A dual notification tells the competent department; {number} has not',
    remedy: { zh: '请先登记告知主管部门', en: 'Record the notice to the department first' },
  },
  REFERRAL_RECEIPT_MISSING: {
    zh: '移送 {number} 尚无回执,不能办结',
    en: 'Referral {number} has no receipt and cannot be closed',
    remedy: { zh: '请登记接收单位的回执', en: 'Record the receiver’s receipt' },
  },
  REFERRAL_OUTCOME_MISSING: {
    zh: '移送 {number} 办结须写明结果',
    en: 'Closing referral {number} needs its outcome',
    remedy: { zh: '请填写处理结果', en: 'Write the outcome' },
  },
  CAMPAIGN_TOO_FEW_PROBLEMS: {
    zh: '事项 {itemCode} 本年发现问题 {problems:count} 起,未达到普遍性问题标准 {threshold:count} 起',
    en: 'Item {itemCode} has {problems:count} problems this year; a recurring one needs {threshold:count}',
    remedy: { zh: '请作为个案处理,或说明理由', en: 'Handle it as a single case, or give the reason' },
  },
  FINDING_EVIDENCE_MISSING: {
    zh: '追责情形{circumstance:AccountabilityCircumstance}须附证据',
    en: 'The accountability finding {circumstance:AccountabilityCircumstance} needs its evidence',
    remedy: { zh: '请附上证据', en: 'Attach the evidence' },
  },
  SPECIAL_AREA_BASIS_MISSING: {
    zh: '重点领域检查备案须写明法律依据条文',
    en: 'A special-area filing needs the article it rests on',
    remedy: { zh: '请写明条文', en: 'Quote the article' },
  },
} as const satisfies RefusalTable;
