import type { Bilingual, Language } from '../bilingual.ts';
import { type Facts, fill } from '../phrase.ts';

/** What can be wrong with an imported sheet (R10): first with the file, then with its header, then with a cell. */
export const sheetFindings = {
  FILE_EMPTY: { zh: '文件是空的', en: 'The file is empty' },
  FILE_CUT_OFF: {
    zh: '文件在一个字的中间断开，传输可能没有完成，请重新上传',
    en: 'The file stops inside a character; the transfer was probably not finished, upload it again',
  },
  FILE_TOO_LARGE: {
    zh: '文件超过 {limit:count} 字节，请拆分后导入',
    en: 'The file is larger than {limit:count} bytes; split it',
  },
  NOT_A_SHEET: {
    zh: '不是可导入的表格（{found}），请使用模板，另存为 .xlsx 或 .csv',
    en: 'This is not a sheet that can be imported ({found}); use the template, saved as .xlsx or .csv',
  },
  OLD_EXCEL: {
    zh: '旧版 Excel（.xls）不能导入，请另存为 .xlsx',
    en: 'The old Excel format (.xls) cannot be imported; save it as .xlsx',
  },
  ENCRYPTED: {
    zh: '文件有密码保护，请取消密码后导入',
    en: 'The file is protected by a password; remove it first',
  },
  MACROS: {
    zh: '文件含有宏（{part}），请另存为不含宏的 .xlsx',
    en: 'The file contains macros ({part}); save it as a plain .xlsx',
  },
  PICTURES: {
    zh: '文件含有图片或图表（{part}），请删除后导入',
    en: 'The file contains pictures or charts ({part}); remove them first',
  },
  EMBEDDED_OBJECTS: {
    zh: '文件含有嵌入对象（{part}），请删除后导入',
    en: 'The file contains embedded objects ({part}); remove them first',
  },
  EXTERNAL_LINKS: {
    zh: '文件链接到其他工作簿（{part}），请断开链接后导入',
    en: 'The file is linked to other workbooks ({part}); break the links first',
  },
  ZIP_BOMB: {
    zh: '文件解压后过大（超过 {limit:count} 字节或压缩比超过 {ratio:count} 倍），拒绝读取',
    en: 'Unpacked, the file is too large (more than {limit:count} bytes, or {ratio:count} times its size); it is not read',
  },
  ZIP_DAMAGED: {
    zh: '文件已损坏（{part}），请重新另存后导入',
    en: 'The file is damaged ({part}); save it again',
  },
  TOO_MANY_PARTS: {
    zh: '文件内含 {count:count} 个部件，超过 {limit:count} 个',
    en: 'The file has {count:count} parts, more than {limit:count}',
  },
  XML_DAMAGED: {
    zh: '工作表内容不合规范（{part}），请重新另存后导入',
    en: 'The content of the sheet is not well formed ({part}); save it again',
  },
  ENCODING_UNKNOWN: {
    zh: '无法识别文字编码（疑似 {guess}），请另存为 UTF-8 或 GB18030',
    en: 'The text encoding is not recognised (perhaps {guess}); save it as UTF-8 or GB18030',
  },
  QUOTES_UNBALANCED: {
    zh: '第 {line:count} 行附近引号不成对',
    en: 'A quotation mark near line {line:count} has no partner',
  },
  RECORD_TOO_LONG: {
    zh: '第 {line:count} 行附近有一行超过 {limit:count} 字节',
    en: 'A row near line {line:count} is longer than {limit:count} bytes',
  },
  NO_ROWS: { zh: '只有表头，没有数据', en: 'There is a header but no data' },
  TOO_MANY_ROWS: { zh: '数据超过 {limit:count} 行', en: 'There are more than {limit:count} rows' },
  TOO_MANY_COLUMNS: {
    zh: '第 {row:count} 行有 {count:count} 列，超过 {limit:count} 列',
    en: 'Row {row:count} has {count:count} columns, more than {limit:count}',
  },
  TOO_MANY_FINDINGS: {
    zh: '错误超过 {limit:count} 处，已停止检查',
    en: 'There are more than {limit:count} findings; checking stopped',
  },
  MERGED_CELLS: {
    zh: '有合并单元格（{range}），请取消合并并逐格填写',
    en: 'There are merged cells ({range}); unmerge them and fill every cell',
  },
  HEADER_NOT_FIRST: {
    zh: '表头应在第 1 行，现在第 {row:count} 行，请删除表头以上的行',
    en: 'The header belongs into row 1 and is in row {row:count}; delete the rows above it',
  },
  HEADER_TWICE: {
    zh: '第 {row:count} 行又是表头，只能有一行表头',
    en: 'Row {row:count} is a second header; there may be one only',
  },
  HEADER_UNKNOWN: {
    zh: '第 1 行不是模板的表头，应为：{titles}',
    en: 'Row 1 is not the header of the template, which is: {titles}',
  },
  COLUMN_MISSING: { zh: '缺少列：{titles}', en: 'Missing columns: {titles}' },
  COLUMN_TWICE: { zh: '列“{title}”出现多次', en: 'Column “{title}” appears more than once' },
  COLUMN_UNKNOWN: {
    zh: '列“{title}”不在模板中，请删除或更正列名',
    en: 'Column “{title}” is not in the template; delete it or correct its name',
  },

  CELL_MISSING: { zh: '必填项为空', en: 'Required, but empty' },
  CELL_OUTSIDE: { zh: '表头之外的列有内容', en: 'Content in a column without a header' },
  CELL_FORMULA: { zh: '单元格是公式，请粘贴为数值', en: 'The cell is a formula; paste it as a value' },
  CELL_ERROR: { zh: '单元格是错误值', en: 'The cell holds an error value' },
  CELL_TOO_LONG: {
    zh: '内容 {length:count} 字，超过 {limit:count} 字',
    en: '{length:count} characters, more than {limit:count}',
  },
  CELL_GARBLED: {
    zh: '内容含乱码或不可见控制字符',
    en: 'The content is garbled or holds invisible control characters',
  },
  CODE_MANGLED: {
    zh: '代码已被 Excel 当作数字改坏（末几位已丢失），请将该列设为文本后重新填写原代码',
    en: 'Excel took the code for a number and lost its last digits; format the column as text and enter the original code',
  },
  CODE_INVALID: {
    zh: '代码只能由字母、数字和连字符组成',
    en: 'A code consists of letters, digits and hyphens',
  },
  DATE_AS_NUMBER: {
    zh: '应为日期，却是数字（可能是 {perhaps}），请将该列设为日期格式',
    en: 'A date is needed and this is a number (perhaps {perhaps}); format the column as a date',
  },
  DATE_AMBIGUOUS: {
    zh: '日期的年月日顺序不明，请写成 2026-03-05',
    en: 'The order of day and month is unclear; write 2026-03-05',
  },
  DATE_INVALID: { zh: '不是日期，请写成 2026-03-05', en: 'Not a date; write 2026-03-05' },
  NUMBER_INVALID: { zh: '不是数字', en: 'Not a number' },
  ENUM_UNKNOWN: { zh: '只能填写：{accepted}', en: 'Accepted are: {accepted}' },
  DUPLICATE_IN_FILE: { zh: '与第 {row:count} 行重复', en: 'The same as in row {row:count}' },
  NOT_ACCEPTED: { zh: '不予接受：{reason}', en: 'Not accepted: {reason}' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type SheetFindingCode = keyof typeof sheetFindings;

/** Why a file, a header or a cell was not accepted, in one line without a full stop. */
export function sheetFindingText(code: SheetFindingCode, facts: Facts, language: Language): string {
  return fill(sheetFindings[code][language], facts, language);
}
