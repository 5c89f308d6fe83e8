import type { Bilingual, Language } from '../bilingual.ts';
import { type Facts, fill } from '../phrase.ts';

/** What can be wrong with an imported sheet (R10): first with the file, then with its header, then with a cell. */
export const sheetFindings = {
  FILE_EMPTY: {
    zh: '文件是空的，请填写模板后导入',
    en: 'The file is empty; fill in the template first',
  },
  FILE_CUT_OFF: {
    zh: '文件在一个字的中间断开，传输可能没有完成，请重新上传',
    en: 'The file stops inside a character; the transfer was probably not finished, upload it again',
  },
  FILE_TOO_LARGE: {
    zh: '文件超过 {limit:size}，请拆分后导入',
    en: 'The file is larger than {limit:size}; split it',
  },
  NOT_A_SHEET: {
    zh: '不是可导入的表格（{found}），请使用模板，另存为 .xlsx 或 .csv',
    en: 'This is not a sheet that can be imported ({found}); use the template, saved as .xlsx or .csv',
  },
  OLD_EXCEL: {
    zh: '旧版 Excel 或 WPS 表格（.xls、.et）不能导入，请另存为 .xlsx',
    en: 'The old formats of Excel and WPS (.xls, .et) cannot be imported; save it as .xlsx',
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
    zh: '文件解压后过大（超过 {limit:size} 或压缩比超过 {ratio:count} 倍），未予读取，请把数据复制到新的模板中导入',
    en: 'Unpacked, the file is too large (more than {limit:size}, or {ratio:count} times its size) and was not read; copy the data into a new template',
  },
  ZIP_DAMAGED: {
    zh: '文件已损坏或不完整（{part}），请重新下载或另存后导入',
    en: 'The file is damaged or incomplete ({part}); download or save it again',
  },
  TOO_MANY_PARTS: {
    zh: '文件内含 {count:count} 个部件，超过 {limit:count} 个，请把数据复制到新的模板中导入',
    en: 'The file has {count:count} parts, more than {limit:count}; copy the data into a new template',
  },
  TOO_MANY_STRINGS: {
    zh: '工作簿内的文字超过 {limit:count} 条，请拆分后导入',
    en: 'The workbook holds more than {limit:count} texts; split it',
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
    zh: '第 {line:count} 行附近的英文引号不合 CSV 的写法，请用 Excel 或 WPS 打开后重新另存为 CSV 或 .xlsx',
    en: 'The quotation marks near line {line:count} are not as a CSV has them; open the file in Excel or WPS and save it again as CSV or .xlsx',
  },
  RECORD_TOO_LONG: {
    zh: '第 {line:count} 行附近有一行超过 {limit:size}，请检查是否漏了换行或引号',
    en: 'A row near line {line:count} is longer than {limit:size}; look for a missing line end or quotation mark',
  },
  NO_ROWS: {
    zh: '只有表头，没有数据，请在表头以下填写',
    en: 'There is a header but no data; fill in the rows below it',
  },
  TOO_MANY_ROWS: {
    zh: '数据超过 {limit:count} 行，请拆分后导入',
    en: 'There are more than {limit:count} rows; split the file',
  },
  TOO_MANY_COLUMNS: {
    zh: '第 {row:count} 行有 {count:count} 列，超过 {limit:count} 列，请删除表头以外的列',
    en: 'Row {row:count} has {count:count} columns, more than {limit:count}; delete the columns beyond the header',
  },
  TOO_MANY_FINDINGS: {
    zh: '错误超过 {limit:count} 处，已停止检查，请先更正已列出的',
    en: 'There are more than {limit:count} findings and checking stopped; correct those listed first',
  },
  MERGED_CELLS: {
    zh: '有合并单元格（{range}），请取消合并并逐格填写',
    en: 'There are merged cells ({range}); unmerge them and fill every cell',
  },
  SEVERAL_LISTS: {
    zh: '有多张工作表都是名单（{sheets}），只能导入一张，请合并到一张工作表，或分别另存为文件导入',
    en: 'Several sheets hold a list ({sheets}) and one can be imported; bring them together on one sheet, or save each as a file',
  },
  LIST_ON_ANOTHER_SHEET: {
    zh: '第一张工作表“{sheet}”不是名单，名单在“{others}”，请把名单移到最前',
    en: 'The first sheet, “{sheet}”, is not the list, which is on “{others}”; move the list to the front',
  },
  HEADER_NOT_FIRST: {
    zh: '表头应在第 1 行，现在第 {row:count} 行，请删除表头以上的行',
    en: 'The header belongs into row 1 and is in row {row:count}; delete the rows above it',
  },
  HEADER_TWICE: {
    zh: '第 {row:count} 行又是表头，只能有一行表头，请删除一行',
    en: 'Row {row:count} is a second header; there may be one only, delete the other',
  },
  HEADER_UNKNOWN: {
    zh: '第 1 行不是模板的表头，请使用模板；表头应为：{titles}',
    en: 'Row 1 is not the header of the template; use the template, whose header is: {titles}',
  },
  COLUMN_MISSING: {
    zh: '缺少必填的列：{titles}，请补上列名和内容',
    en: 'Columns that must be there are missing: {titles}; add them with their content',
  },
  COLUMN_TWICE: {
    zh: '列“{title}”出现多次，请只留一列',
    en: 'Column “{title}” appears more than once; keep one of them',
  },
  COLUMN_UNKNOWN: {
    zh: '列“{title}”不在模板中，请删除或更正列名',
    en: 'Column “{title}” is not in the template; delete it or correct its name',
  },

  CELL_MISSING: { zh: '必填项为空', en: 'Required, but empty' },
  CELL_OUTSIDE: {
    zh: '表头之外的列有内容，请删除，或检查是否多了一个逗号',
    en: 'Content in a column without a header; delete it, or look for a comma too many',
  },
  CELL_FORMULA: { zh: '单元格是公式，请粘贴为数值', en: 'The cell is a formula; paste it as a value' },
  CELL_ERROR: {
    zh: '单元格是公式的错误值，请填写正确的内容',
    en: 'The cell holds the error of a formula; enter what belongs there',
  },
  CELL_TOO_LONG: {
    zh: '内容 {length:count} 字，超过 {limit:count} 字，请缩短',
    en: '{length:count} characters, more than {limit:count}; shorten it',
  },
  CELL_GARBLED: {
    zh: '内容含乱码或不可见控制字符，请重新输入',
    en: 'The content is garbled or holds invisible control characters; type it anew',
  },
  CODE_MANGLED: {
    zh: '号码已被 Excel 当作数字改坏（末几位已丢失），请将该列设为文本后重新填写原号码',
    en: 'Excel took this for a number and lost its last digits; format the column as text and enter the original',
  },
  TAKEN_FOR_DATE: {
    zh: '内容已被 Excel 当作日期改坏（如 3-1 变成 3月1日），请将该列设为文本后重新填写',
    en: 'Excel took this for a date, as it does with 3-1; format the column as text and enter the original',
  },
  CODE_INVALID: {
    zh: '代码只能由字母、数字和连字符组成',
    en: 'A code consists of letters, digits and hyphens',
  },
  DATE_AS_NUMBER: {
    zh: '应为日期，却是数字（可能是 {perhaps}），请写成 2026-03-05',
    en: 'A date is needed and this is a number (perhaps {perhaps}); write 2026-03-05',
  },
  DATE_AMBIGUOUS: {
    zh: '日期的年月日顺序不明，请写成 2026-03-05',
    en: 'The order of day and month is unclear; write 2026-03-05',
  },
  DATE_INVALID: {
    zh: '不是完整的日期，请写成 2026-03-05；没有期限的请留空',
    en: 'Not a whole date; write 2026-03-05, or leave the cell empty where there is no end',
  },
  DATE_OUT_OF_RANGE: {
    zh: '日期须在 1900 年至 2199 年之间；没有期限的请留空',
    en: 'A date lies between 1900 and 2199; leave the cell empty where there is no end',
  },
  NUMBER_INVALID: {
    zh: '不是数字，请只写数字，如 1200 或 20%，不写单位',
    en: 'Not a number; write digits alone, as 1200 or 20%, without a unit',
  },
  ENUM_UNKNOWN: { zh: '只能填写：{accepted}', en: 'Accepted are: {accepted}' },
  DUPLICATE_IN_FILE: {
    zh: '与第 {row:count} 行重复，请只留一行',
    en: 'The same as in row {row:count}; keep one of the rows',
  },
  NOT_ACCEPTED: { zh: '不予接受：{reason}', en: 'Not accepted: {reason}' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type SheetFindingCode = keyof typeof sheetFindings;

/** Why a file, a header or a cell was not accepted, in one line without a full stop. */
export function sheetFindingText(code: SheetFindingCode, facts: Facts, language: Language): string {
  return fill(sheetFindings[code][language], facts, language);
}
