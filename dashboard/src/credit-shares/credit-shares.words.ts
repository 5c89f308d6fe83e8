import type { ResourceWords } from '../providers/words.ts';

export const creditSharesWords: ResourceWords = {
  name: { zh: '信用风险等级', en: 'Credit classes' },
  fields: {
    creditClass: { zh: '等级', en: 'Class' },
    count: { zh: '对象数', en: 'Objects' },
    share: { zh: '占比', en: 'Share' },
  },
  words: {
    internal: {
      zh: '内部资料：仅用于差异化抽查，不公示，不作为处罚依据。',
      en: 'Internal: it only weighs the draw. It is not published and never a ground for a penalty.',
    },
    deliveries: { zh: '历次导入', en: 'Deliveries' },
    no_deliveries: { zh: '尚未导入。', en: 'Nothing delivered yet.' },
    delivery: {
      zh: '%{asOf} · %{source}：%{count} 条，变更 %{changed} 条，未匹配 %{unknown} 条',
      en: '%{asOf} · %{source}: %{count} rows, %{changed} changed, %{unknown} unknown',
    },
    import: { zh: '导入信用等级', en: 'Import credit classes' },
    rows_hint: {
      zh: '每行一户：统一社会信用代码，等级（未选等级对应时为 A、B、C、D）',
      en: 'One enterprise a line: credit code, value (A, B, C or D unless a scale is chosen)',
    },
    scale: { zh: '等级对应（不选为 A、B、C、D）', en: 'Scale (none: A, B, C, D)' },
    scales: { zh: '其他部门等级的对应', en: 'Scales of other bodies' },
    no_scales: {
      zh: '尚未设定。其他部门的等级与 A、B、C、D 不一致时，先在此设定对应。',
      en: 'None yet. Where another body’s values are not A, B, C and D, say here what they stand for.',
    },
    scale_source: { zh: '等级来源', en: 'Whose scale' },
    scale_values: { zh: '取值与等级', en: 'Values and classes' },
    scale_hint: { zh: '每行一个：取值 = A、B、C、D 或 未评级', en: 'One a line: value = A, B, C, D or Unrated' },
  },
};
