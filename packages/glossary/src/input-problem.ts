import type { Bilingual, Language } from './bilingual.ts';

/** What a validator, GraphQL or a rule complains of, by the end of its English sentence; `$1` is the bound it names. */
const COMPLAINTS: readonly (readonly [RegExp, Bilingual])[] = [
  [/must be longer than or equal to (\d+) characters$/, { zh: '至少 $1 个字', en: 'at least $1 characters' }],
  [/must be shorter than or equal to (\d+) characters$/, { zh: '最多 $1 个字', en: 'at most $1 characters' }],
  [/must not be less than (\S+)$/, { zh: '不得小于 $1', en: 'not below $1' }],
  [/must not be greater than (\S+)$/, { zh: '不得大于 $1', en: 'not above $1' }],
  [/must contain at least (\d+) elements$/, { zh: '至少 $1 项', en: 'at least $1' }],
  [/must contain no more than (\d+) elements$/, { zh: '最多 $1 项', en: 'at most $1' }],
  [/elements must be unique$/, { zh: '有重复', en: 'named twice' }],
  [/must be a UUID$/, { zh: '所选无效，须重新选择', en: 'no valid choice; choose again' }],
  [
    /(?:must be filled in|Expected non-nullable type .+ not to be null\.|of required type .+ was not provided\.)$/,
    { zh: '须填写', en: 'must be filled in' },
  ],
  [
    /(?:must be one of the following values: .*|must be one of those offered|does not exist in .+ enum\..*)$/,
    { zh: '须从所列选项中选择', en: 'must be one of those offered' },
  ],
  [
    /must not contain characters that cannot be kept$/,
    { zh: '含有无法保存的字符，须删去后重填', en: 'has characters that cannot be kept; leave them out' },
  ],
  [/must be true or false$/, { zh: '须为 true 或 false', en: 'must be true or false' }],
  [/must be a day like (\S+)$/, { zh: '须为日期，如 $1', en: 'must be a day, like $1' }],
  [/must match .+ regular expression$/, { zh: '格式不符', en: 'not in the form asked for' }],
  [/(?:must be an integer number|Int cannot represent .*)$/s, { zh: '须为整数', en: 'must be a whole number' }],
  [/(?:must be a number\b.*|Float cannot represent .*)$/s, { zh: '须为数字', en: 'must be a number' }],
  [
    /(?:must be a (?:Date instance|valid ISO 8601 date string)|not a valid LocalDate.*|DateTime cannot represent .*)$/s,
    { zh: '日期无效', en: 'no valid date' },
  ],
  [/(?:must be a string|String cannot represent .*)$/s, { zh: '须填写文字', en: 'must be text' }],
];

/** Whether there are words for a complaint. */
export function isWorded(complaint: string): boolean {
  return COMPLAINTS.some(([form]) => form.test(complaint));
}

/** A validator's complaint in words people read, without the name of the field; one nobody worded comes back as it is. */
export function complaintInWords(complaint: string, language: Language): string {
  for (const [form, words] of COMPLAINTS) {
    const found = form.exec(complaint);
    if (found) return words[language].replace('$1', found[1] ?? '');
  }
  return complaint;
}
