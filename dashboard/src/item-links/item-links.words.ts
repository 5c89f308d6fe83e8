import type { ResourceWords } from '../providers/words.ts';

export const itemLinksWords: ResourceWords = {
  name: { zh: '“互联网+监管”关联', en: 'Checklist links' },
  fields: {
    light: { zh: '红黄绿灯', en: 'Light' },
    divisionName: { zh: '责任处室', en: 'Division' },
    listed: { zh: '现行事项', en: 'Items in force' },
    unlinked: { zh: '未关联', en: 'Not linked' },
    items: { zh: '未关联事项', en: 'Items to link' },
  },
  words: {
    sum: { zh: '已关联 %{linked} 项，共 %{listed} 项', en: '%{linked} of %{listed} linked' },
    rule: {
      zh: '现行事项应与“互联网+监管”事项清单对应。红：经过季度备案仍未关联；黄：本季度列入，尚未关联。',
      en: 'Every item in force corresponds to an entry of the “internet + regulation” checklist. Red: not linked although a quarterly filing has passed. Yellow: came this quarter and is not linked yet.',
    },
    since: { zh: '%{day} 列入', en: 'since %{day}' },
    all_linked: { zh: '全部已关联', en: 'All linked' },
  },
};
