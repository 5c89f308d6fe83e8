import type { Words } from '../bilingual.ts';

/** What a template, an export and an error file say of themselves (R10). */
export const sheetWords = {
  rowNumber: { zh: '序号', en: 'No.' },
  originalRow: { zh: '原行号', en: 'Original row' },
  reasons: { zh: '错误原因', en: 'What is wrong' },
  notReadBack: { zh: '导入时不读取', en: 'not read back' },
  data: { zh: '数据', en: 'Data' },
  notes: { zh: '填写说明', en: 'How to fill in' },
  accepted: { zh: '可填内容', en: 'Accepted values' },
  column: { zh: '列名', en: 'Column' },
  required: { zh: '是否必填', en: 'Required' },
  kind: { zh: '格式', en: 'Format' },
  hint: { zh: '说明', en: 'Note' },
  example: { zh: '示例', en: 'Example' },
  yes: { zh: '必填', en: 'Required' },
  no: { zh: '选填', en: 'Optional' },
  text: { zh: '文本', en: 'Text' },
  code: { zh: '代码（文本）', en: 'Code (text)' },
  date: { zh: '日期，如 2026-03-05', en: 'Date, such as 2026-03-05' },
  number: { zh: '数字', en: 'Number' },
  enum: { zh: '从列表中选择', en: 'One of the list' },
  list: {
    zh: '多个，用“、”分隔；某一项中有顿号、逗号或分号的，用英文双引号括起',
    en: 'Several, separated by commas; one that has a comma or semicolon in it stands in "double quotes"',
  },
} as const satisfies Words;
