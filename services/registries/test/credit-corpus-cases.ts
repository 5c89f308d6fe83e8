import { xlsx } from '../../../packages/sheets/test/corpus-xlsx.ts';
import { organizationCheckDigit, unifiedCheckDigit } from '../src/inspection-object/credit-code.ts';

/** One list of credit classes, with what has to come of it first. */
export interface CreditCorpusCase {
  /** `ok`, or the findings as “row letter reason”, several by semicolon; what concerns the file as a whole as “refused reason”. */
  readonly expect: string;
  readonly file: string;
  readonly comment: string;
  /** Read by the scale 失信分类 (优 is A, 300 is C) and not by our own letters. */
  readonly scale?: true;
  /** What the check says of a list that is right: first rated, changed, unchanged, not in the register. */
  readonly outcome?: readonly [created: number, updated: number, unchanged: number, unknown: number];
  readonly bytes: Buffer;
}

function code(n: number): string {
  const body = String(30_000_000 + n);
  const head = `91220101${body}${organizationCheckDigit(body)}`;
  return head + unifiedCheckDigit(head);
}

/** Who is in the register while the corpus is read: nobody else. */
export const OURS = [code(1), code(2), code(3)] as const;
const [ONE, TWO, THREE] = OURS;
const [STRANGER, OTHER] = [code(8), code(9)];

const HEAD = ['统一社会信用代码', '名称', '信用等级'];
const csv = (...rows: readonly (readonly string[])[]): string => rows.map((cells) => `${cells.join(',')}\r\n`).join('');
const list = (...rows: readonly (readonly string[])[]): Buffer => Buffer.from(csv(HEAD, ...rows));
const LETTERS = '只能填写：A、B、C、D、未评级；其他部门的取值，上传时须选择等级对应';
const NO_SUCH = '等级对应“失信分类”中没有这个取值，请更正，或先在等级对应中补充';

export const rightLists: readonly CreditCorpusCase[] = [
  {
    file: 'letters.csv',
    expect: 'ok',
    outcome: [3, 0, 0, 0],
    comment: 'our own letters, a word among them',
    bytes: list([ONE, '', 'A'], [TWO, '', 'ｄ'], [THREE, '', '未评级']),
  },
  {
    file: 'strangers_among_ours.csv',
    expect: 'ok',
    outcome: [1, 0, 0, 2],
    comment: 'who is not ours refuses nothing',
    bytes: list([STRANGER, '外地有限公司', 'A'], [ONE, '', 'B'], [OTHER, '', 'D']),
  },
  {
    file: 'said_twice_alike.csv',
    expect: 'ok',
    outcome: [1, 0, 1, 0],
    comment: 'two lists joined: the same class twice is no contradiction',
    bytes: list([ONE, '', 'B'], [` ${ONE.toLowerCase()}`, '', 'b']),
  },
  {
    file: 'points.xlsx',
    expect: 'ok',
    scale: true,
    outcome: [2, 0, 0, 0],
    comment: 'points as numbers, by the scale of another body',
    bytes: xlsx({ rows: [HEAD, [ONE, '', 300], [TWO, '', '优']] }),
  },
  {
    file: 'two_values_of_one_class.csv',
    expect: 'ok',
    scale: true,
    outcome: [1, 0, 1, 0],
    comment: 'two values of the scale that stand for the same class',
    bytes: list([ONE, '', '优'], [ONE, '', '优秀']),
  },
];

export const wrongLists: readonly CreditCorpusCase[] = [
  {
    file: 'check_digit.csv',
    expect: '3 A 末位校验码不符',
    comment: 'a code with a slip in it',
    bytes: list([ONE, '', 'A'], [`${TWO.slice(0, -1)}${TWO.endsWith('0') ? '1' : '0'}`, '', 'B']),
  },
  {
    file: 'code_mangled.csv',
    expect: '2 A 号码已被 Excel 当作数字改坏（末几位已丢失），请将该列设为文本后重新填写原号码',
    comment: 'a code Excel wrote as 9.12201E+17',
    bytes: list(['9.12201E+17', '', 'A']),
  },
  {
    file: 'code_as_number.xlsx',
    expect: '2 A 号码已被 Excel 当作数字改坏（末几位已丢失），请将该列设为文本后重新填写原号码',
    comment: 'a code kept as a number',
    bytes: xlsx({ rows: [HEAD, [912201011239989200, '', 'A']] }),
  },
  {
    file: 'code_missing.csv',
    expect: '2 A 必填项为空',
    comment: 'a name and a class, and nobody they belong to',
    bytes: list(['', '长春商行', 'A']),
  },
  {
    file: 'two_codes_in_a_cell.csv',
    expect: '2 A 代码只能由字母、数字和连字符组成',
    comment: 'two enterprises in one cell',
    bytes: list([`${ONE}；${TWO}`, '', 'A']),
  },
  {
    file: 'class_missing.csv',
    expect: '3 C 必填项为空',
    comment: 'a row without a class: nothing is taken for unrated',
    bytes: list([ONE, '', 'A'], [TWO, '', '']),
  },
  { file: 'class_e.csv', expect: `2 C ${LETTERS}`, comment: 'a letter there is not', bytes: list([ONE, '', 'E']) },
  {
    file: 'other_scale.csv',
    expect: `2 C ${LETTERS}; 3 C ${LETTERS}`,
    comment: 'values of another body, and no scale chosen',
    bytes: list([ONE, '', '优'], [TWO, '', '300']),
  },
  {
    file: 'value_not_of_the_scale.csv',
    expect: `3 C ${NO_SUCH}`,
    scale: true,
    comment: 'a value the scale does not have',
    bytes: list([ONE, '', '优'], [TWO, '', '良']),
  },
  {
    file: 'letters_under_a_scale.csv',
    expect: `2 C ${NO_SUCH}`,
    scale: true,
    comment: 'our letters are not read where a scale was chosen: A elsewhere may be B here',
    bytes: list([ONE, '', 'A']),
  },
  {
    file: 'class_formula.xlsx',
    expect: '2 C 单元格是公式，请粘贴为数值',
    comment: 'a class that is worked out in the sheet',
    bytes: xlsx({ rows: [HEAD, [ONE, '', { xml: '<c r="C2" t="str"><f>IF(D2&gt;90,"A","B")</f><v>A</v></c>' }]] }),
  },
  {
    file: 'two_classes.csv',
    expect: '4 与第 2 行是同一户，等级不同',
    comment: 'one enterprise in two classes',
    bytes: list([ONE, '', 'A'], [TWO, '', 'B'], [ONE, '', 'D']),
  },
  {
    file: 'stranger_in_two_classes.csv',
    expect: '3 与第 2 行是同一户，等级不同',
    comment: 'a list that contradicts itself about somebody who is not ours is no better',
    bytes: list([STRANGER, '', 'A'], [STRANGER, '', 'D'], [ONE, '', 'B']),
  },
  {
    file: 'nobody_of_ours.csv',
    expect: 'refused 导入的信用数据没有一行可用。请核对来源文件。',
    comment: 'the list of another city',
    bytes: list([STRANGER, '', 'A'], [OTHER, '', 'B']),
  },
  {
    file: 'column_of_days.csv',
    expect: 'refused 列“数据日期”不在模板中，请删除或更正列名',
    comment: 'the day is said of the delivery, not row by row',
    bytes: Buffer.from(csv([...HEAD, '数据日期'], [ONE, '', 'A', '2026-03-01'])),
  },
  {
    file: 'column_of_classes_missing.csv',
    expect: 'refused 缺少必填的列：信用等级，请补上列名和内容',
    comment: 'codes and names and no class',
    bytes: Buffer.from(csv(HEAD.slice(0, 2), [ONE, '长春商行'])),
  },
  {
    file: 'list_of_objects.csv',
    expect: 'refused 列“对象类型”不在模板中，请删除或更正列名; refused 缺少必填的列：信用等级，请补上列名和内容',
    comment: 'the sheet of another register',
    bytes: Buffer.from(csv(['名称', '统一社会信用代码', '对象类型'], ['长春商行', ONE, '企业'])),
  },
  {
    file: 'title_above_header.csv',
    expect: 'refused 表头应在第 1 行，现在第 2 行，请删除表头以上的行',
    comment: 'the title of the paper over the header',
    bytes: Buffer.from(csv(['2026年企业信用风险分类结果'], HEAD, [ONE, '', 'A'])),
  },
  {
    file: 'merged_classes.xlsx',
    expect: 'refused 有合并单元格（C2:C3），请取消合并并逐格填写; 3 C 必填项为空',
    comment: 'one class over two rows',
    bytes: xlsx({
      rows: [HEAD, [ONE, '', 'A'], [TWO, '', '']],
      after: '<mergeCells count="1"><mergeCell ref="C2:C3"/></mergeCells>',
    }),
  },
  {
    file: 'template.csv',
    expect: 'refused 只有表头，没有数据，请在表头以下填写',
    comment: 'the template, not filled in',
    bytes: list(),
  },
];
