import type { ResourceWords } from '../providers/words.ts';

export const organizationsWords: ResourceWords = {
  name: { zh: '机构', en: 'Organizations' },
  fields: {
    code: { zh: '机构编码', en: 'Code' },
    name: { zh: '名称', en: 'Name' },
    shortName: { zh: '简称', en: 'Short name' },
    kind: { zh: '类型', en: 'Kind' },
    level: { zh: '层级', en: 'Level' },
    'parent.name': { zh: '上级机构', en: 'Part of' },
  },
};
