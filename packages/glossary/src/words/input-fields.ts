import type { Language, Words } from '../bilingual.ts';
import { findWord } from './find-word.ts';

/** What people type into, by the name an input has it under. */
export const inputFieldNames = {
  account: { zh: '账号', en: 'account' },
  address: { zh: '地址', en: 'address' },
  area: { zh: '领域', en: 'area' },
  audience: { zh: '对象', en: 'audience' },
  basis: { zh: '依据', en: 'basis' },
  basisNote: { zh: '依据说明', en: 'basis' },
  borrowerName: { zh: '借用人', en: 'borrower' },
  code: { zh: '编码', en: 'code' },
  contact: { zh: '联系人', en: 'contact' },
  content: { zh: '内容', en: 'content' },
  correctBy: { zh: '改正期限', en: 'day to correct by' },
  creditCode: { zh: '统一社会信用代码', en: 'credit code' },
  current: { zh: '当前密码', en: 'current password' },
  department: { zh: '主管部门', en: 'department' },
  documentNumber: { zh: '文号', en: 'document number' },
  evidence: { zh: '证据', en: 'evidence' },
  explanation: { zh: '说明', en: 'explanation' },
  finding: { zh: '检查情况', en: 'finding' },
  issuer: { zh: '发证机关', en: 'issuer' },
  itemCode: { zh: '事项编码', en: 'item code' },
  itemName: { zh: '事项名称', en: 'item' },
  label: { zh: '名称', en: 'name' },
  legalBasis: { zh: '法律依据', en: 'legal basis' },
  mobile: { zh: '手机', en: 'mobile' },
  name: { zh: '名称', en: 'name' },
  next: { zh: '新密码', en: 'new password' },
  note: { zh: '备注', en: 'note' },
  number: { zh: '编号', en: 'number' },
  objectName: { zh: '检查对象', en: 'object' },
  opinion: { zh: '意见', en: 'opinion' },
  outcome: { zh: '办理结果', en: 'outcome' },
  password: { zh: '密码', en: 'password' },
  phone: { zh: '电话', en: 'phone' },
  place: { zh: '地点', en: 'place' },
  ratio: { zh: '比例', en: 'ratio' },
  reason: { zh: '理由', en: 'reason' },
  receiptNumber: { zh: '回执文号', en: 'receipt' },
  receiver: { zh: '接收单位', en: 'receiver' },
  receiverName: { zh: '受送达人', en: 'receiver' },
  relation: { zh: '与当事人关系', en: 'relation' },
  seats: { zh: '每组人数', en: 'seats' },
  serialNumber: { zh: '序列号', en: 'serial number' },
  staff: { zh: '检查人员', en: 'inspectors' },
  subItem: { zh: '子项', en: 'sub-item' },
  summary: { zh: '摘要', en: 'summary' },
  title: { zh: '名称', en: 'title' },
  whyNotDrawn: { zh: '不抽取的理由', en: 'why it is not drawn' },
  year: { zh: '年度', en: 'year' },
} as const satisfies Words;

/** The word for a field, by its path: `lines.0.ratio` is the ratio of the first line. One nobody named comes back as it is. */
export function inputFieldName(path: string, language: Language): string {
  const steps = path.split('.');
  const name = findWord(inputFieldNames, steps.at(-1) ?? '')?.[language];
  const place = steps.findLast((step) => /^\d+$/.test(step));
  if (!name || place === undefined) return name ?? path;
  return language === 'zh' ? `第 ${Number(place) + 1} 项${name}` : `${name} of no. ${Number(place) + 1}`;
}
