import type { VerificationStep } from '@sunlot/draw-protocol';
import type { Bilingual } from '@sunlot/glossary';

/** What each step of the verification finds out, in the order of the specification. */
export const stepWords: Readonly<Record<VerificationStep, Bilingual>> = {
  ARCHIVE: { zh: '打开记录文件', en: 'Open the record' },
  FILES: { zh: '应有的文件齐全，没有多余文件', en: 'Every file is there, and none too many' },
  FREEZE: { zh: '读取冻结清单', en: 'Read what was frozen' },
  FILE_DIGEST: { zh: '每个文件与冻结时的摘要一致', en: 'Every file has the digest that was sealed' },
  RULES: { zh: '抽取规则完整，见证单位合规', en: 'The rules are whole and the witnesses lawful' },
  CANDIDATES: { zh: '候选名单与规则中的各等级相符', en: 'The candidates are those of the rules, class by class' },
  EXCLUSIONS: { zh: '被排除者逐一注明理由', en: 'Everyone left out has a reason' },
  INSPECTORS: { zh: '读取检查人员名单', en: 'Read the inspectors' },
  RECUSALS: { zh: '读取回避名单', en: 'Read the recusals' },
  QUOTA: { zh: '由规则重新计算各等级配额', en: 'Work out each class’s quota again from the rules' },
  TRANSCRIPT: { zh: '见证过程与冻结清单相符', en: 'The transcript belongs to this freeze' },
  COMMITMENT: { zh: '每位见证人揭示的正是其承诺的随机数', en: 'Every witness opened the very number promised' },
  WITNESS: { zh: '揭示的见证人数达到要求', en: 'Enough witnesses revealed' },
  ENTROPY: { zh: '附加随机源与规则相符', en: 'Further randomness is as the rules say' },
  SELECTION: { zh: '由种子重新抽取检查对象，结果相同', en: 'Draw the objects again from the seed: the same' },
  MATCHING: { zh: '由种子重新分派检查人员，结果相同', en: 'Assign the inspectors again from the seed: the same' },
  RECORD: { zh: '记录所作声明与事实相符', en: 'The record claims what its transcript bears out' },
  OPENINGS: { zh: '完整记录中的名称与编号逐一相符', en: 'In a full record every name opens its own row' },
};
