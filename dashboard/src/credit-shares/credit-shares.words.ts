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
      zh: '内部资料：仅用于差异化抽查，不公示，不提供导出，不作为处罚依据。',
      en: 'Internal: it only weighs the draw. It is not published, not exported, and never a ground for a penalty.',
    },
    deliveries: { zh: '历次导入', en: 'Deliveries' },
    no_deliveries: { zh: '尚未导入。', en: 'Nothing delivered yet.' },
    delivery: {
      zh: '%{asOf} · %{source}：名录库内 %{count} 户，变更 %{changed} 户，不在名录库 %{unknown} 行',
      en: '%{asOf} · %{source}: %{count} of the register, %{changed} changed, %{unknown} rows not in the register',
    },
    import_file: { zh: '从文件导入', en: 'Import a file' },
    paste: { zh: '粘贴导入', en: 'Paste classes' },
    files: { zh: '文件导入记录', en: 'All files, imported or not' },
    show_unknown: { zh: '列出不在名录库的', en: 'List those not in the register' },
    hide_unknown: { zh: '收起', en: 'Hide them' },
    first_of_file: {
      zh: '只列出前 %{many} 行，全部见下载文件。',
      en: 'The first %{many}; the file to download has them all.',
    },
    first_pasted: {
      zh: '只列出前 %{many} 行；从文件导入时可下载全部。',
      en: 'The first %{many}; of a list imported as a file all can be downloaded.',
    },
    code: { zh: '统一社会信用代码', en: 'Credit code' },
    name_in_list: { zh: '名单中的名称', en: 'Name in the list' },
    source: { zh: '来源', en: 'Source' },
    source_hint: { zh: '提供这份名单的单位', en: 'Who gave this list' },
    source_missing: { zh: '请填写提供这份名单的单位', en: 'Say who gave this list' },
    as_of: { zh: '数据日期', en: 'As of' },
    day_known: { zh: '已导入的数据截至 %{latest}', en: 'Known until now: as of %{latest}' },
    day_older: {
      zh: '早于已导入的 %{latest}，请选择更新的名单',
      en: 'Older than the %{latest} already imported; choose a newer list',
    },
    day_missing: { zh: '请填写这份名单的数据日期', en: 'Say as of which day this list is' },
    day_ahead: { zh: '这一天还没有到，请按来源文件核对', en: 'This day is still to come; take it from the source' },
    rows_hint: {
      zh: '每行一户：统一社会信用代码，等级（未选等级对应时为 A、B、C、D）',
      en: 'One enterprise a line: credit code, value (A, B, C or D unless a scale is chosen)',
    },
    scale: { zh: '等级对应（不选为 A、B、C、D）', en: 'Scale (none: A, B, C, D)' },
    own_letters: { zh: 'A、B、C、D、未评级', en: 'A, B, C, D, Unrated' },
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
