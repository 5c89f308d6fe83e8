import type { ResourceWords } from '../providers/words.ts';

export const filingsWords: ResourceWords = {
  name: { zh: '季度备案', en: 'Quarterly filings' },
  fields: {
    kind: { zh: '备案内容', en: 'What is filed' },
    year: { zh: '年度', en: 'Year' },
    quarter: { zh: '季度', en: 'Quarter' },
    state: { zh: '状态', en: 'State' },
    light: { zh: '红黄绿灯', en: 'Light' },
    dueOn: { zh: '备案期限', en: 'Due' },
    entryCount: { zh: '条目数', en: 'Entries' },
    listDigest: { zh: '清单摘要（SHA-256）', en: 'Digest of the list (SHA-256)' },
    filedAt: { zh: '报送时间', en: 'Filed' },
    acknowledgedAt: { zh: '确认时间', en: 'Acknowledged' },
    publishedAt: { zh: '公示时间', en: 'Published' },
  },
  words: {
    basics: { zh: '备案', en: 'Filing' },
    provisional: {
      zh: '该年度放假安排尚未公布，期限暂按周一至周五计算，公布后自动更新。',
      en: 'The holidays of that year are not announced: the day is counted by weekdays for now and follows by itself.',
    },
    entries: { zh: '备案清单', en: 'The list' },
    entries_today: {
      zh: '尚未报送：以下为今日报送时的内容。',
      en: 'Not filed yet: this is what would be filed today.',
    },
    entries_since: { zh: '与上次备案相比', en: 'Since the list filed before' },
    entries_hidden: {
      zh: '名录库全文仅供报送、备案和监督部门查看。',
      en: 'The whole register is read by those who file, take and oversee it.',
    },
    no_entries: { zh: '没有条目。', en: 'No entries.' },
    entry: { zh: '名称', en: 'Name' },
    entry_number: { zh: '编码或证号', en: 'Code or certificate' },
    entry_belongs: { zh: '责任处室或单位', en: 'Division or unit' },
    entry_kind: { zh: '类别', en: 'Kind' },
    entry_bounds: { zh: '比例或有效期', en: 'Ratio or validity' },
    basis_lapsed: { zh: '依据已失效（%{day}）', en: 'basis lapsed on %{day}' },
    quarter: { zh: '%{year} 年第 %{quarter} 季度', en: 'Q%{quarter} %{year}' },
  },
};
