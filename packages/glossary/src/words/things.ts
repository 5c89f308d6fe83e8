import type { Language, Words } from '../bilingual.ts';
import { findWord } from './find-word.ts';

/** The nouns of the house, by the name they have in code. `creditCode` is the one field among them, `file` what lies at an address. */
export const things = {
  Organization: { zh: '机构', en: 'organization' },
  Account: { zh: '账号', en: 'account' },
  Session: { zh: '会话', en: 'session' },
  InspectionItem: { zh: '抽查事项', en: 'inspection item' },
  ListedItem: { zh: '抽查事项', en: 'inspection item' },
  InspectionObject: { zh: '检查对象', en: 'inspection object' },
  creditCode: { zh: '统一社会信用代码', en: 'unified social credit code' },
  file: { zh: '文件', en: 'file' },
  SheetImport: { zh: '导入', en: 'import' },
  Licence: { zh: '许可证件', en: 'licence' },
  ObjectMark: { zh: '对象标记', en: 'object mark' },
  Inspector: { zh: '检查人员', en: 'inspector' },
  Recusal: { zh: '回避', en: 'recusal' },
  RecusalEvidence: { zh: '回避证明材料', en: 'evidence of a recusal' },
  CreditScale: { zh: '等级对应', en: 'credit scale' },
  CreditImport: { zh: '信用数据导入', en: 'credit import' },
  Filing: { zh: '备案', en: 'filing' },
  Pool: { zh: '候选名单', en: 'pool' },
  Plan: { zh: '抽查计划', en: 'plan' },
  PlanLine: { zh: '计划条目', en: 'plan line' },
  Task: { zh: '抽查任务', en: 'task' },
  TaskLedgerRow: { zh: '任务台账', en: 'ledger row' },
  EducationRecord: { zh: '普法记录', en: 'education record' },
  Draw: { zh: '抽取', en: 'draw' },
  Witness: { zh: '见证人', en: 'witness' },
  PoolManifest: { zh: '候选名单清单', en: 'pool manifest' },
  DrawCertificate: { zh: '抽取证书', en: 'draw certificate' },
  LogEntry: { zh: '日志条目', en: 'log entry' },
  LogKey: { zh: '日志密钥', en: 'log key' },
  EscrowKey: { zh: '托管公钥', en: 'escrow key' },
  EscrowShare: { zh: '托管份额', en: 'escrowed share' },
  EscrowRule: { zh: '托管规则', en: 'escrow rule' },
  Cosigner: { zh: '会签单位', en: 'cosigner' },
  CreditPolicy: { zh: '信用差异化政策', en: 'credit policy' },
  Inspection: { zh: '检查', en: 'inspection' },
  InspectionNotice: { zh: '检查告知书', en: 'inspection notice' },
  ProofOfService: { zh: '送达回证', en: 'proof of service' },
  InspectionRecord: { zh: '检查登记表', en: 'inspection record' },
  Publication: { zh: '公示', en: 'publication' },
  Dossier: { zh: '一户一档', en: 'dossier' },
  Camera: { zh: '执法记录仪', en: 'body camera' },
  CameraLoan: { zh: '执法记录仪借用', en: 'camera loan' },
  CaseLead: { zh: '案件线索', en: 'case lead' },
  Problem: { zh: '问题', en: 'problem' },
  CampaignProposal: { zh: '专项检查建议', en: 'campaign proposal' },
  Referral: { zh: '移送', en: 'referral' },
  SpecialAreaFiling: { zh: '重点领域检查备案', en: 'special-area filing' },
  AccountabilityFinding: { zh: '追责情形', en: 'accountability finding' },
  Exemption: { zh: '免责情形', en: 'exemption' },
} as const satisfies Words;

export type Thing = keyof typeof things;

/** The word for a thing; one nobody named comes back as it is. */
export function thingName(thing: string, language: Language): string {
  return findWord(things, thing)?.[language] ?? thing;
}
