import type { Language, Words } from '../bilingual.ts';
import { findWord } from './find-word.ts';

/** What travels between rooms, as an operator sees it in the queue. */
export const factNames = {
  'organization.kept': { zh: '机构信息更新', en: 'Organization kept' },
  'item.listed': { zh: '事项列入清单', en: 'Item listed' },
  'item.withdrawn': { zh: '事项撤销', en: 'Item withdrawn' },
  'item.handed-over': { zh: '事项移交处室', en: 'Item handed over' },
  'objects.counted': { zh: '对象数量更新', en: 'Objects counted' },
  'pool.cut': { zh: '候选名单生成', en: 'Pool cut' },
  'task.approved': { zh: '任务可抽取', en: 'Task approved' },
  'draw.queued': { zh: '抽取排队', en: 'Draw queued' },
  'draw.frozen': { zh: '名单冻结', en: 'Draw frozen' },
  'draw.certified': { zh: '抽取完成', en: 'Draw certified' },
  'draw.opened': { zh: '抽取公开', en: 'Draw opened' },
  'draw.replaced': { zh: '跳过并替补', en: 'Drawn objects skipped and replaced' },
  'draw.escrow-opened': { zh: '托管密值启封', en: 'Escrow opened' },
  'draw.voided': { zh: '抽取作废', en: 'Draw voided' },
  'inspection.noticed': { zh: '检查已告知', en: 'Inspection noticed' },
  'inspection.recorded': { zh: '检查已录入', en: 'Inspection recorded' },
  'task.inspected': { zh: '任务检查完毕', en: 'Task inspected' },
  'inspection.voided': { zh: '检查作废', en: 'Visit void' },
  'inspection.published': { zh: '结果已公示', en: 'Inspection published' },
  'problem.found': { zh: '发现问题', en: 'Problem found' },
  'referral.sent': { zh: '移送已发出', en: 'Referral sent' },
  'referral.closed': { zh: '移送已办结', en: 'Referral closed' },
  'campaign.proposed': { zh: '建议专项检查', en: 'Campaign proposed' },
} as const satisfies Words;

/** The word for a fact; one nobody named comes back as it is. */
export function factName(fact: string, language: Language): string {
  return findWord(factNames, fact)?.[language] ?? fact;
}
