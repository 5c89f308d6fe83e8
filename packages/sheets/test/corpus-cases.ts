import iconv from 'iconv-lite';
import type { Limits } from '../src/limits.ts';
import { partsOf, sheetPart, xlsx, zip } from './corpus-xlsx.ts';

/** One file, with what has to come of it first. */
export interface CorpusCase {
  readonly file: string;
  /** `ok`, `refused CODE`, or the findings as “row letter CODE”, several by comma. */
  readonly expect: string;
  readonly comment: string;
  readonly limits?: Partial<Limits>;
  /** What some rows have to be read as, by row and key. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The day a number may stand for. */
  readonly perhaps?: string;
  readonly bytes: Buffer;
}

const HEAD = ['名称', '统一社会信用代码', '对象类型', '成立日期', '注册资本', '检查方式'];
const CODES = ['91220101MA0Y0001X8', '91220101MA0Y0002W6', '91220101MA0Y0003U4', '92220102MA0Y0004UG'] as const;
const DIGITS = '912201010000000010';
const good = (n: number) => [
  `长春第${n + 1}商贸有限公司`,
  CODES[n % 4] ?? '',
  '企业',
  '2016-03-05',
  '100.5',
  '现场检查、书面检查',
];
/** A good row with some cells changed. */
const row = (change: Record<number, string> = {}, n = 0) => good(n).map((cell, index) => change[index] ?? cell);
const csv = (...rows: readonly (readonly string[])[]) => rows.map((cells) => `${cells.join(',')}\r\n`).join('');
const utf8 = (text: string) => Buffer.from(text);
const one = (change: Record<number, string>) => utf8(csv(HEAD, row(change)));
const book = (rows: Parameters<typeof sheetPart>[1], more: Omit<Parameters<typeof xlsx>[0], 'rows'> = {}) =>
  xlsx({ rows, ...more });
const cell = (xml: string) => ({ xml });
const withPart = (name: string) => xlsx({ rows: [HEAD, row()], more: [{ name, data: 'x' }] });
/** A compound file of 512-byte sectors whose directory lies in the sector named and lists one stream. */
const ole = (stream: string, sector = 0) => {
  const header = Buffer.alloc(512);
  header.write('d0cf11e0a1b11ae1', 'hex');
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(sector, 48);
  const directory = Buffer.alloc(512);
  directory.write(stream, 128, 'utf16le');
  directory.writeUInt16LE(2 * stream.length + 2, 128 + 64);
  return Buffer.concat([header, Buffer.alloc(512 * sector), directory]);
};
const spoilt = (file: Buffer, at: number, value: number) => {
  const copy = Buffer.from(file);
  copy[at] = value;
  return copy;
};
const dated = (xml: string, more: Parameters<typeof book>[1] = {}) =>
  book([HEAD, [...row().slice(0, 3), cell(xml)]], more);
const again = (reference: string) => cell(`<c r="${reference}" t="inlineStr"><is><t>另一商行</t></is></c>`);
const ENGLISH_HEAD = ['Name', 'Unified social credit code', 'Kind'];
/** The third byte of the first Chinese character is missing. */
const withoutByte = (file: Buffer) => {
  const at = file.findIndex((byte) => byte > 127);
  return Buffer.concat([file.subarray(0, at + 2), file.subarray(at + 3)]);
};
const cutGb18030 = (more: string) => iconv.encode(csv(HEAD, row()) + more, 'gb18030').subarray(0, -1);
const wide = (count: number) => HEAD.concat(Array.from({ length: count - HEAD.length }, (_, n) => `列${n}`));

export const goodFiles: readonly CorpusCase[] = [
  {
    file: 'utf8.csv',
    expect: 'ok',
    values: {
      2: {
        name: '长春第1商贸有限公司',
        creditCode: '91220101MA0Y0001X8',
        kind: 'ENTERPRISE',
        foundedOn: '2016-03-05',
        capital: 100.5,
        methods: ['ON_SITE', 'WRITTEN'],
      },
    },
    comment: 'plain UTF-8',
    bytes: utf8(csv(HEAD, row(), row({}, 1))),
  },
  { file: 'utf8_bom.csv', expect: 'ok', comment: 'UTF-8 as Excel saves it', bytes: utf8(`\ufeff${csv(HEAD, row())}`) },
  {
    file: 'gb18030.csv',
    expect: 'ok',
    values: { 2: { name: '长春第1商贸有限公司' } },
    comment: 'as Chinese Excel saves a CSV',
    bytes: iconv.encode(csv(HEAD, row()), 'gb18030'),
  },
  {
    file: 'gb18030_rare.csv',
    expect: 'ok',
    values: { 2: { name: '㐂䶮商行𠮷' } },
    comment: 'a name with a four-byte character',
    bytes: iconv.encode(csv(HEAD, row({ 0: '㐂䶮商行𠮷' })), 'gb18030'),
  },
  {
    file: 'utf16le.csv',
    expect: 'ok',
    values: { 2: { name: '长春第1商贸有限公司', methods: ['ON_SITE', 'WRITTEN'] } },
    comment: '“Unicode text” of Excel, with tabs',
    bytes: Buffer.from(`\ufeff${csv(HEAD, row()).replaceAll(',', '\t')}`, 'utf16le'),
  },
  {
    file: 'semicolons.csv',
    expect: 'ok',
    comment: 'semicolons, as some locales write',
    bytes: utf8(csv(HEAD, row()).replaceAll(',', ';')),
  },
  {
    file: 'separator_line.csv',
    expect: 'ok',
    values: { 2: { name: '长春第1商贸有限公司' } },
    comment: 'a first line that names the separator, which Excel does not show',
    bytes: utf8(`sep=;\r\n${csv(HEAD, row()).replaceAll(',', ';')}`),
  },
  {
    file: 'english_header.csv',
    expect: 'ok',
    values: { 2: { kind: 'ENTERPRISE', foundedOn: '2016-03-05', capital: null, methods: [] } },
    comment: 'the titles in English, enums too',
    bytes: utf8(
      'Name,Unified social credit code,Kind,Founded on\r\n长春一店,91220101MA0Y0001X8,Enterprise,2016/3/5\r\n',
    ),
  },
  {
    file: 'starred_header.csv',
    expect: 'ok',
    comment: 'the stars and notes of a template',
    bytes: utf8(csv(['名称*', '统一社会信用代码 *', '对象类型(必填)'], row().slice(0, 3))),
  },
  {
    file: 'line_break_in_cell.csv',
    expect: 'ok',
    values: { 2: { name: '长春"老字号",\n总店' } },
    comment: 'a quoted cell with a comma, a quote and a line break',
    bytes: utf8(csv(HEAD, row({ 0: '"长春""老字号"",\r\n总店"' }))),
  },
  {
    file: 'full_width.csv',
    expect: 'ok',
    values: { 2: { creditCode: '91220101MA0Y0001X8', capital: 100 } },
    comment: 'full-width digits and letters from a Chinese input method',
    bytes: one({ 1: '91220101MA0Y0001X8', 4: '１００' }),
  },
  {
    file: 'blank_lines.csv',
    expect: 'ok',
    values: { 5: { creditCode: '91220101MA0Y0002W6' } },
    comment: 'blank lines between and after the rows',
    bytes: utf8(`${csv(HEAD, row())}\r\n,,,,,\r\n${csv(row({}, 1))}\r\n`),
  },
  {
    file: 'serial_numbers.csv',
    expect: 'ok',
    comment: 'a running number before the first column',
    bytes: utf8(csv(['序号', ...HEAD], ['1', ...row()], ['2', '', '', '', '', '', ''])),
  },
  {
    file: 'guarded_formula.csv',
    expect: 'ok',
    values: { 2: { name: '=长春商行' } },
    comment: 'the apostrophe our own export puts before a formula',
    bytes: one({ 0: "'=长春商行" }),
  },
  {
    file: 'inline_rich_text.xlsx',
    expect: 'ok',
    values: { 2: { name: '长春商行' } },
    comment: 'rich text inside the cell, with its phonetic guide',
    bytes: book([
      HEAD,
      [
        cell(
          '<c r="A2" t="inlineStr"><is><r><t>长春</t></r><r><t>商行</t></r><rPh sb="0" eb="1"><t>チャン</t></rPh></is></c>',
        ),
        ...row().slice(1),
      ],
    ]),
  },
  {
    file: 'numbers.xlsx',
    expect: 'ok',
    values: { 2: { capital: 0.3 }, 3: { capital: 1e15 }, 4: { capital: 0.2 } },
    comment: 'the noise of a binary fraction, a large number, a percentage as text',
    bytes: book([
      HEAD,
      [...row().slice(0, 4), 0.1 + 0.2],
      [...row({}, 1).slice(0, 4), 1e15],
      [...row({}, 2).slice(0, 4), '20%'],
    ]),
  },
  { file: 'inline_strings.xlsx', expect: 'ok', comment: 'strings inside the cells', bytes: book([HEAD, row()]) },
  {
    file: 'shared_rich_text.xlsx',
    expect: 'ok',
    values: { 2: { name: '长春商行' } },
    comment: 'rich text joined, its phonetic guide left out',
    bytes: book([HEAD, [cell('<c r="A2" t="s"><v>0</v></c>'), ...row().slice(1)]], {
      shared: '<si><r><t>长春</t></r><r><t>商行</t></r><rPh sb="0" eb="1"><t>チャン</t></rPh></si>',
    }),
  },
  {
    file: 'dates.xlsx',
    expect: 'ok',
    values: { 2: { foundedOn: '2016-03-05' }, 3: { foundedOn: '2016-03-05' }, 4: { foundedOn: '2016-03-05' } },
    comment: 'the built-in, the Chinese and a custom date format',
    bytes: book([
      HEAD,
      ...[1, 2, 3].map((style, n) => [
        ...row({}, n).slice(0, 3),
        cell(`<c r="D${n + 2}" s="${style}"><v>42434</v></c>`),
      ]),
    ]),
  },
  {
    file: 'since_1904.xlsx',
    expect: 'ok',
    values: { 2: { foundedOn: '2016-03-05' } },
    comment: 'a workbook that counts days from 1904',
    bytes: book([HEAD, [...row().slice(0, 3), cell('<c r="D2" s="1"><v>40972</v></c>')]], {
      workbookPr: '<workbookPr date1904="1"/>',
    }),
  },
  {
    file: 'prefixed.xlsx',
    expect: 'ok',
    values: { 2: { name: '长春第1商贸有限公司' } },
    comment: 'every element with a namespace prefix',
    bytes: book([HEAD, row()], { prefix: 'x' }),
  },
  {
    file: 'without_references.xlsx',
    expect: 'ok',
    values: { 2: { name: '长春第1商贸有限公司', methods: ['ON_SITE', 'WRITTEN'] } },
    comment: 'rows and cells that do not say where they are',
    bytes: xlsx({
      sheet: `<sheetData>${[HEAD, row()].map((cells) => `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`).join('')}</sheetData>`,
    }),
  },
  {
    file: 'hidden_first_sheet.xlsx',
    expect: 'ok',
    comment: 'the first visible sheet is the second',
    bytes: book([['内部']], {
      sheets: '<sheet name="隐藏" sheetId="1" state="hidden" r:id="rId1"/><sheet name="数据" sheetId="2" r:id="rId2"/>',
      more: [sheetPart('xl/worksheets/sheet2.xml', [HEAD, row()])],
    }),
  },
  {
    file: 'styled_blank_rows.xlsx',
    expect: 'ok',
    comment: 'formatted but empty rows after the data',
    bytes: book([HEAD, row(), [cell('<c r="A3" s="1"/>')], [cell('<c r="A4" s="1"/>')]]),
  },
  {
    file: 'date_iso.xlsx',
    expect: 'ok',
    values: { 2: { foundedOn: '2016-03-05' } },
    comment: 'a day written out, as strict workbooks keep it',
    bytes: dated('<c r="D2" s="1" t="d"><v>2016-03-05T00:00:00</v></c>'),
  },
  {
    file: 'dates_as_text.csv',
    expect: 'ok',
    values: Object.fromEntries([2, 3, 4, 5].map((n) => [n, { foundedOn: '2016-03-05' }])),
    comment: 'ways to write a day, full-width ones too',
    bytes: utf8(
      csv(
        HEAD,
        ...['2016.3.5', '2016年3月5日', '20160305', '２０１６－０３－０５'].map((day, n) => row({ 3: day }, n)),
      ),
    ),
  },
  {
    file: 'utf16be.csv',
    expect: 'ok',
    values: { 2: { name: '长春第1商贸有限公司' } },
    comment: 'UTF-16 the other way round, with its byte-order mark',
    bytes: Buffer.from(`\ufeff${csv(HEAD, row())}`, 'utf16le').swap16(),
  },
  {
    file: 'blank_of_the_web.csv',
    expect: 'ok',
    values: { 2: { name: '长春商行', creditCode: '91220101MA0Y0001X8' } },
    comment: 'non-breaking blanks copied from a web page',
    bytes: one({ 0: '\u00a0长春商行\u00a0', 1: '91220101\u00a0MA0Y0001X8' }),
  },
  {
    file: 'copied_from_a_dialog.csv',
    expect: 'ok',
    values: { 2: { name: '长春商行', creditCode: '91220101MA0Y0001X8' } },
    comment: 'the direction mark that comes along from a dialog of Windows, and a soft hyphen',
    bytes: one({ 0: '长春\u00ad商行', 1: '91220101MA0Y0001X8\u200e' }),
  },
  {
    file: 'blanks_of_no_width.csv',
    expect: 'ok',
    comment: 'a column and a row of characters that have no width',
    bytes: utf8(csv([...HEAD, '\u200b'], row(), ['\u200b', '', '', '', '', '\u200d'])),
  },
  {
    file: 'hidden_row.xlsx',
    expect: 'ok',
    values: { 2: { name: '长春第1商贸有限公司' }, 3: { name: '长春第2商贸有限公司' } },
    comment: 'a row a filter hides is part of the list, as it is where Excel itself saves a CSV',
    bytes: xlsx({
      sheet: `<sheetData>${[HEAD, row(), row({ 0: '长春第2商贸有限公司' }, 1)]
        .map(
          (cells, n) =>
            `<row${n === 2 ? ' hidden="1"' : ''}>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`,
        )
        .join('')}</sheetData>`,
    }),
  },
  {
    file: 'path_outside.xlsx',
    expect: 'ok',
    comment: 'a part whose name leads out of the archive: nothing is ever unpacked to a disk',
    bytes: withPart('../../etc/passwd'),
  },
  {
    file: 'other_sheets.xlsx',
    expect: 'ok',
    comment: 'notes and a list of words beside the data, as in the template',
    bytes: book([HEAD, row()], {
      sheets: '<sheet name="数据" sheetId="1" r:id="rId1"/><sheet name="填报说明" sheetId="2" r:id="rId2"/>',
      more: [
        sheetPart('xl/worksheets/sheet2.xml', [
          ['列名', '是否必填'],
          ['名称', '是'],
        ]),
      ],
    }),
  },
  {
    file: 'zip64.xlsx',
    expect: 'ok',
    values: { 2: { name: '长春第1商贸有限公司' } },
    comment: 'sizes in eight bytes, as some programs write however small the file',
    bytes: zip(partsOf({ rows: [HEAD, row()] }), { wide: true }),
  },
  {
    file: 'small_letters.xlsx',
    expect: 'ok',
    values: { 2: { name: '长春商行' } },
    comment: 'a part whose name is written small where it lies and not where it is named, as some programs do',
    bytes: zip(
      partsOf({
        rows: [HEAD, [cell('<c r="A2" t="s"><v>0</v></c>'), ...row().slice(1)]],
        shared: '<si><t>长春商行</t></si>',
      }).map((part) => (part.name.startsWith('xl/shared') ? { ...part, name: part.name.toLowerCase() } : part)),
    ),
  },
  {
    file: 'zip64_end.xlsx',
    expect: 'ok',
    values: { 2: { name: '长春第1商贸有限公司' } },
    comment: 'the directory, too, is where eight bytes say',
    bytes: zip(partsOf({ rows: [HEAD, row()] }), { wide: true, wideEnd: true }),
  },
  {
    file: 'leading_zeros.xlsx',
    expect: 'ok',
    values: { 2: { name: '0012' } },
    comment: 'a number that is shown with its leading zeros, which belong to it',
    bytes: book([HEAD, [cell('<c r="A2" s="1"><v>12</v></c>'), ...row().slice(1)]], { format: '0000' }),
  },
  {
    file: 'digits_as_text.xlsx',
    expect: 'ok',
    values: { 2: { creditCode: '912201010000000010' } },
    comment: 'an eighteen-digit code kept as text',
    bytes: book([HEAD, row({ 1: DIGITS })]),
  },
];

export const badFiles: readonly CorpusCase[] = [
  // files that are no sheet
  { file: 'empty.csv', expect: 'refused FILE_EMPTY', comment: 'no byte', bytes: Buffer.alloc(0) },
  {
    file: 'only_bom.csv',
    expect: 'refused FILE_EMPTY',
    comment: 'a byte-order mark and nothing',
    bytes: utf8('\ufeff'),
  },
  {
    file: 'only_blank_lines.csv',
    expect: 'refused FILE_EMPTY',
    comment: 'nothing but line ends and commas',
    bytes: utf8('\r\n,,,\r\n\r\n'),
  },
  {
    file: 'separator_line_alone.csv',
    expect: 'refused FILE_EMPTY',
    comment: 'the line for Excel and nothing',
    bytes: utf8('sep=;'),
  },
  {
    file: 'too_large.csv',
    expect: 'refused FILE_TOO_LARGE',
    comment: 'more bytes than allowed',
    limits: { bytes: 100 },
    bytes: utf8(csv(HEAD, row(), row({}, 1))),
  },
  {
    file: 'html_table.xls',
    expect: 'refused NOT_A_SHEET',
    comment: 'a web export that calls itself Excel',
    bytes: utf8('<html><table><tr><td>名称</td></tr></table></html>'),
  },
  {
    file: 'xml_spreadsheet.xls',
    expect: 'refused NOT_A_SHEET',
    comment: 'Excel 2003 XML',
    bytes: utf8('<?xml version="1.0"?><Workbook/>'),
  },
  {
    file: 'piece_of_a_page.xls',
    expect: 'refused NOT_A_SHEET',
    comment: 'a web export that begins with its encoding',
    bytes: utf8('<meta http-equiv="Content-Type" content="text/html"><table><tr><td>名称</td></tr></table>'),
  },
  {
    file: 'utf16_page.xls',
    expect: 'refused NOT_A_SHEET',
    comment: 'a web export in two bytes a character',
    bytes: Buffer.from('\ufeff<html><table><tr><td>名称</td></tr></table></html>', 'utf16le'),
  },
  {
    file: 'page_in_one_file.xls',
    expect: 'refused NOT_A_SHEET',
    comment: 'a web page with all that belongs to it, as Excel saves one',
    bytes: utf8('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----=_NextPart"\r\n\r\n'),
  },
  {
    file: 'objects.csv',
    expect: 'refused NOT_A_SHEET',
    comment: 'JSON, as an interface answers',
    bytes: utf8('[\n  {"name": "长春商行"}\n]'),
  },
  { file: 'paper.pdf', expect: 'refused NOT_A_SHEET', comment: 'a PDF', bytes: utf8('%PDF-1.7\n') },
  {
    file: 'photo.png',
    expect: 'refused NOT_A_SHEET',
    comment: 'a picture of a table',
    bytes: Buffer.from('89504e470d0a1a0a', 'hex'),
  },
  { file: 'letter.rtf', expect: 'refused NOT_A_SHEET', comment: 'rich text', bytes: utf8('{\\rtf1 名称}') },
  {
    file: 'packed.csv.gz',
    expect: 'refused NOT_A_SHEET',
    comment: 'a compressed CSV',
    bytes: Buffer.from('1f8b0800000000000003', 'hex'),
  },
  {
    file: 'binary.csv',
    expect: 'refused NOT_A_SHEET',
    comment: 'zero bytes in a text',
    bytes: Buffer.from('名称\0,\0代码'),
  },
  {
    file: 'utf16_without_bom.csv',
    expect: 'refused NOT_A_SHEET',
    comment: 'UTF-16 that does not say so',
    bytes: Buffer.from(csv(HEAD, row()), 'utf16le'),
  },
  { file: 'old_excel.xls', expect: 'refused OLD_EXCEL', comment: 'the format of Excel 97', bytes: ole('Workbook') },
  {
    file: 'password.xlsx',
    expect: 'refused ENCRYPTED',
    comment: 'protected by a password',
    bytes: ole('EncryptedPackage'),
  },
  {
    file: 'password_far_inside.xlsx',
    expect: 'refused ENCRYPTED',
    comment: 'protected by a password; the container lists its streams at its end, as it does in a large file',
    bytes: ole('EncryptedPackage', 300),
  },
  {
    file: 'letter.doc',
    expect: 'refused NOT_A_SHEET',
    comment: 'the format of Word 97',
    bytes: ole('WordDocument'),
  },
  { file: 'empty_zip.xlsx', expect: 'refused NOT_A_SHEET', comment: 'an archive of nothing', bytes: zip([]) },
  {
    file: 'letter.docx',
    expect: 'refused NOT_A_SHEET',
    comment: 'a Word document',
    bytes: zip([
      {
        name: '_rels/.rels',
        data: '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      },
      { name: 'word/document.xml', data: '<document/>' },
    ]),
  },
  {
    file: 'open_document.ods',
    expect: 'refused NOT_A_SHEET',
    comment: 'LibreOffice’s own format',
    bytes: zip([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' },
      { name: 'content.xml', data: '<x/>' },
    ]),
  },
  {
    file: 'binary_workbook.xlsb',
    expect: 'refused NOT_A_SHEET',
    comment: 'the binary workbook',
    bytes: zip([
      {
        name: '_rels/.rels',
        data: '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      },
      { name: 'xl/workbook.bin', data: 'x' },
    ]),
  },
  {
    file: 'all_sheets_hidden.xlsx',
    expect: 'refused NOT_A_SHEET',
    comment: 'no visible sheet',
    bytes: book([HEAD, row()], { sheets: '<sheet name="a" sheetId="1" state="veryHidden" r:id="rId1"/>' }),
  },

  // texts nobody can read
  {
    file: 'big5.csv',
    expect: 'refused ENCODING_UNKNOWN',
    comment: 'traditional characters in Big5',
    bytes: iconv.encode(
      '名稱,統一社會信用代碼,對象類型\r\n長春第一商貿有限公司與合夥企業,91220101MA0Y0001X8,企業\r\n吉林省長春市南關區人民大街\r\n'.repeat(
        8,
      ),
      'big5',
    ),
  },
  {
    file: 'latin1.csv',
    expect: 'refused ENCODING_UNKNOWN',
    comment: 'Western bytes',
    bytes: Buffer.from('Name,Unified social credit code,Kind\r\nCafé,91220101MA0Y0001X8,Enterprise\r\n', 'latin1'),
  },
  {
    file: 'cut_in_a_character.csv',
    expect: 'refused FILE_CUT_OFF',
    comment: 'a transfer that stopped inside a character',
    bytes: utf8(csv(HEAD, row())).subarray(0, 4),
  },
  {
    file: 'gb18030_cut.csv',
    expect: 'refused FILE_CUT_OFF',
    comment: 'the same in a CSV of Chinese Excel',
    bytes: cutGb18030('长春第二商贸'),
  },
  {
    file: 'utf16_odd.csv',
    expect: 'refused FILE_CUT_OFF',
    comment: 'UTF-16 with half a character at its end',
    bytes: Buffer.concat([Buffer.from(`\ufeff${csv(HEAD, row())}`, 'utf16le'), Buffer.from([0x4e])]),
  },
  {
    file: 'utf8_byte_lost.csv',
    expect: 'refused ENCODING_UNKNOWN',
    comment: 'UTF-8 with one byte lost, whose every name would read as another in GB18030',
    bytes: withoutByte(utf8(csv(ENGLISH_HEAD, ['长春商行甲', CODES[0], 'Enterprise']))),
  },
  {
    file: 'half_a_character.xlsx',
    expect: '2 A CELL_GARBLED',
    comment: 'half of a four-byte character, which no database keeps',
    bytes: book([HEAD, row({ 0: '长春_xD800_商行' })]),
  },
  {
    file: 'replacement_character.csv',
    expect: '2 A CELL_GARBLED',
    comment: 'decoded wrongly once before',
    bytes: one({ 0: '长春\ufffd商行' }),
  },
  {
    file: 'kun_jin_kao.csv',
    expect: '2 A CELL_GARBLED',
    comment: '锟斤拷: decoded wrongly twice',
    bytes: one({ 0: '锟斤拷锟斤拷' }),
  },
  {
    file: 'control_character.csv',
    expect: '2 A CELL_GARBLED',
    comment: 'a bell in a name',
    bytes: one({ 0: '长春\u0007商行' }),
  },
  {
    file: 'turned_around.csv',
    expect: '2 A CELL_GARBLED',
    comment: 'a direction override that shows a name backwards',
    bytes: one({ 0: '长春\u202e商行' }),
  },
  {
    file: 'open_quote.csv',
    expect: 'refused QUOTES_UNBALANCED',
    comment: 'a quotation mark that never closes',
    bytes: one({ 0: '"长春商行' }),
  },
  {
    file: 'text_after_quote.csv',
    expect: 'refused QUOTES_UNBALANCED',
    comment: 'text after a closing quotation mark',
    bytes: one({ 0: '"长春"商行' }),
  },
  {
    file: 'endless_row.csv',
    expect: 'refused RECORD_TOO_LONG',
    comment: 'one row longer than allowed',
    limits: { rowBytes: 1_000 },
    bytes: one({ 0: '长'.repeat(2_000) }),
  },

  // headers
  {
    file: 'header_only.csv',
    expect: 'refused NO_ROWS',
    comment: 'the template, not filled in',
    bytes: utf8(csv(HEAD)),
  },
  {
    file: 'no_header.csv',
    expect: 'refused HEADER_UNKNOWN',
    comment: 'data from the first row on',
    bytes: utf8(csv(row(), row({}, 1))),
  },
  {
    file: 'other_list.csv',
    expect: 'refused HEADER_UNKNOWN',
    comment: 'another list altogether',
    bytes: utf8('姓名,证件号码,单位\r\n张三,A1234,商务局\r\n'),
  },
  {
    file: 'several_lists.xlsx',
    expect: 'refused SEVERAL_LISTS',
    comment: 'a sheet for each district: all but the first would stay behind unread',
    bytes: book([HEAD, row()], {
      sheets: '<sheet name="南关区" sheetId="1" r:id="rId1"/><sheet name="宽城区" sheetId="2" r:id="rId2"/>',
      more: [sheetPart('xl/worksheets/sheet2.xml', [HEAD, row({}, 1)])],
    }),
  },
  {
    file: 'list_goes_on.xlsx',
    expect: 'refused SEVERAL_LISTS',
    comment: 'the list goes on on the second sheet, without a header',
    bytes: book([HEAD, row()], {
      sheets: '<sheet name="一" sheetId="1" r:id="rId1"/><sheet name="二" sheetId="2" r:id="rId2"/>',
      more: [sheetPart('xl/worksheets/sheet2.xml', [row({}, 1), row({}, 2)])],
    }),
  },
  {
    file: 'sheets_of_one_part.xlsx',
    expect: 'refused XML_DAMAGED',
    comment: 'two tabs that show the same rows: a thousand of them would have them read a thousand times',
    bytes: book([HEAD, row()], {
      sheets: '<sheet name="一" sheetId="1" r:id="rId1"/><sheet name="二" sheetId="2" r:id="rId1"/>',
    }),
  },
  {
    file: 'notes_first.xlsx',
    expect: 'refused LIST_ON_ANOTHER_SHEET',
    comment: 'the notes before the data',
    bytes: book([['填报说明'], ['一、请逐行填写']], {
      sheets: '<sheet name="填报说明" sheetId="1" r:id="rId1"/><sheet name="名单" sheetId="2" r:id="rId2"/>',
      more: [sheetPart('xl/worksheets/sheet2.xml', [HEAD, row()])],
    }),
  },
  {
    file: 'title_above_header.csv',
    expect: 'refused HEADER_NOT_FIRST',
    comment: 'a title over the header',
    bytes: utf8(csv(['长春市检查对象名录库'], HEAD, row())),
  },
  {
    file: 'blank_line_above_header.csv',
    expect: 'refused HEADER_NOT_FIRST',
    comment: 'a blank line over the header',
    bytes: utf8(`\r\n${csv(HEAD, row())}`),
  },
  {
    file: 'two_languages_of_header.csv',
    expect: 'refused HEADER_TWICE',
    comment: 'Chinese titles, then English ones',
    bytes: utf8(csv(HEAD, ['Name', 'Unified social credit code', 'Kind', 'Founded on', 'Capital', 'Methods'], row())),
  },
  {
    file: 'header_again.csv',
    expect: 'refused HEADER_TWICE',
    comment: 'the header pasted twice',
    bytes: utf8(csv(HEAD, HEAD, row())),
  },
  {
    file: 'column_missing.csv',
    expect: 'refused COLUMN_MISSING',
    comment: 'a required column left out',
    bytes: utf8(csv(['名称', '统一社会信用代码'], row().slice(0, 2))),
  },
  {
    file: 'column_misspelt.csv',
    expect: 'refused COLUMN_MISSING, file COLUMN_UNKNOWN',
    comment: 'a required column under another name',
    bytes: utf8(csv(['企业名称', ...HEAD.slice(1)], row())),
  },
  {
    file: 'column_twice.csv',
    expect: 'refused COLUMN_TWICE',
    comment: 'one column two times',
    bytes: utf8(csv([...HEAD, '名称'], [...row(), '别名'])),
  },
  {
    file: 'column_unknown.csv',
    expect: 'refused COLUMN_UNKNOWN',
    comment: 'a column the template does not have',
    bytes: utf8(csv([...HEAD, '信用等级'], [...row(), 'D'])),
  },
  {
    file: 'columns_300.csv',
    expect: 'refused TOO_MANY_COLUMNS',
    comment: 'three hundred columns',
    bytes: utf8(csv(wide(300), row())),
  },

  // rows and cells
  {
    file: 'too_many_rows.csv',
    expect: 'refused TOO_MANY_ROWS',
    comment: 'more rows than allowed',
    limits: { rows: 2 },
    bytes: utf8(csv(HEAD, row(), row({}, 1), row({}, 2))),
  },
  {
    file: 'too_many_findings.csv',
    expect: '2 A CELL_MISSING, 3 A CELL_MISSING, refused TOO_MANY_FINDINGS',
    comment: 'a file wrong in every row is not read to its end',
    limits: { findings: 2 },
    bytes: utf8(csv(HEAD, ...[0, 1, 2, 3].map((n) => row({ 0: '' }, n)))),
  },
  {
    file: 'row_too_wide.csv',
    expect: '2 G CELL_OUTSIDE',
    comment: 'a comma too many',
    bytes: utf8(csv(HEAD, [...row(), '多余'])),
  },
  {
    file: 'row_too_short.csv',
    expect: '2 B CELL_MISSING, 2 C CELL_MISSING',
    comment: 'a row that stops after the name',
    bytes: utf8(csv(HEAD, ['长春商行'])),
  },
  { file: 'name_missing.csv', expect: '2 A CELL_MISSING', comment: 'no name', bytes: one({ 0: '' }) },
  {
    file: 'name_of_blanks.csv',
    expect: '2 A CELL_MISSING',
    comment: 'a name of blanks, full-width ones too',
    bytes: one({ 0: ' 　 ' }),
  },
  {
    file: 'name_invisible.csv',
    expect: '2 A CELL_MISSING',
    comment: 'a name of zero-width characters',
    bytes: one({ 0: '\u200b\u200b' }),
  },
  {
    file: 'name_too_long.csv',
    expect: '2 A CELL_TOO_LONG',
    comment: 'a name of 101 characters',
    bytes: one({ 0: '长'.repeat(101) }),
  },
  {
    file: 'code_mangled.csv',
    expect: '2 B CODE_MANGLED',
    comment: 'a code Excel wrote as 9.12201E+17',
    bytes: one({ 1: '9.12201E+17' }),
  },
  {
    file: 'code_in_chinese.csv',
    expect: '2 B CODE_INVALID',
    comment: 'words instead of a code',
    bytes: one({ 1: '正在办理' }),
  },
  {
    file: 'code_in_a_circle.csv',
    expect: '2 B CODE_INVALID',
    comment: 'a digit in a circle',
    bytes: one({ 1: '91220101MA0Y000①X8' }),
  },
  {
    file: 'code_check_digit.csv',
    expect: '2 B NOT_ACCEPTED',
    comment: 'the last character is wrong',
    bytes: one({ 1: '91220101MA0Y0001X9' }),
  },
  {
    file: 'code_with_letter_o.csv',
    expect: '2 B NOT_ACCEPTED',
    comment: 'the letter O for a zero',
    bytes: one({ 1: '9122O101MA0Y0001X8' }),
  },
  {
    file: 'code_too_short.csv',
    expect: '2 B NOT_ACCEPTED',
    comment: 'seventeen characters',
    bytes: one({ 1: '91220101MA0Y0001X' }),
  },
  {
    file: 'code_twice.csv',
    expect: '4 B DUPLICATE_IN_FILE',
    comment: 'the same enterprise in rows 2 and 4',
    bytes: utf8(csv(HEAD, row(), row({}, 1), row({ 0: '另一名称' }))),
  },
  {
    file: 'code_twice_spelled_otherwise.csv',
    expect: '3 B DUPLICATE_IN_FILE',
    comment: 'the same code in small and full-width letters',
    bytes: utf8(csv(HEAD, row(), row({ 1: '91220101ｍa0y 0001x8' }))),
  },
  {
    file: 'kind_unknown.csv',
    expect: '2 C ENUM_UNKNOWN',
    comment: 'a kind that does not exist',
    bytes: one({ 2: '公司' }),
  },
  {
    file: 'date_as_number.csv',
    expect: '2 D DATE_AS_NUMBER',
    comment: 'a date Excel turned into its serial number',
    bytes: one({ 3: '42434' }),
  },
  {
    file: 'date_american.csv',
    expect: '2 D DATE_AMBIGUOUS',
    comment: '3/5/2016: March or May?',
    bytes: one({ 3: '3/5/2016' }),
  },
  { file: 'date_two_digit_year.csv', expect: '2 D DATE_AMBIGUOUS', comment: '05-03-16', bytes: one({ 3: '05-03-16' }) },
  {
    file: 'date_does_not_exist.csv',
    expect: '2 D DATE_INVALID',
    comment: '30 February',
    bytes: one({ 3: '2026-02-30' }),
  },
  {
    file: 'date_leap_day.csv',
    expect: '2 D DATE_INVALID',
    comment: '29 February of a common year',
    bytes: one({ 3: '20250229' }),
  },
  {
    file: 'date_without_end.csv',
    expect: '2 D DATE_OUT_OF_RANGE',
    comment: '9999-12-31, as many registers write “without end”',
    bytes: one({ 3: '9999-12-31' }),
  },
  {
    file: 'date_of_a_month.csv',
    expect: '2 D DATE_INVALID',
    comment: '201603: a month, and no serial number of any day',
    bytes: one({ 3: '201603' }),
  },
  { file: 'date_in_words.csv', expect: '2 D DATE_INVALID', comment: '“last year”', bytes: one({ 3: '去年' }) },
  {
    file: 'date_with_time.csv',
    expect: '2 D DATE_INVALID',
    comment: 'a time of day that a date would lose',
    bytes: one({ 3: '2016-03-05 14:30' }),
  },
  {
    file: 'number_in_words.csv',
    expect: '2 E NUMBER_INVALID',
    comment: '“a hundred thousand”',
    bytes: one({ 4: '十万' }),
  },
  { file: 'number_with_unit.csv', expect: '2 E NUMBER_INVALID', comment: '100万元', bytes: one({ 4: '100万元' }) },
  { file: 'number_two_points.csv', expect: '2 E NUMBER_INVALID', comment: '1.234.5', bytes: one({ 4: '1.234.5' }) },
  { file: 'number_wrong_groups.csv', expect: '2 E NUMBER_INVALID', comment: '1,23,4', bytes: one({ 4: '"1,23,4"' }) },
  { file: 'number_infinite.csv', expect: '2 E NUMBER_INVALID', comment: '1e999', bytes: one({ 4: '1e999' }) },
  {
    file: 'number_raised.csv',
    expect: '2 E NUMBER_INVALID',
    comment: '10², which is not 102',
    bytes: one({ 4: '10²' }),
  },
  {
    file: 'method_unknown.csv',
    expect: '2 F ENUM_UNKNOWN',
    comment: 'one entry of a list is not on the list',
    bytes: one({ 5: '现场检查、电话检查' }),
  },
  { file: 'formula.csv', expect: '2 A CELL_FORMULA', comment: 'a formula', bytes: one({ 0: '=A1&B1' }) },
  {
    file: 'formula_full_width.csv',
    expect: '2 A CELL_FORMULA',
    comment: 'a formula in full-width letters',
    bytes: one({ 0: '＝A1' }),
  },
  {
    file: 'formula_command.csv',
    expect: '2 A CELL_FORMULA',
    comment: 'a command on the reader’s computer',
    bytes: one({ 0: "=cmd|' /C calc'!A0" }),
  },
  {
    file: 'several_findings.csv',
    expect: '2 B CODE_MANGLED, 2 C ENUM_UNKNOWN, 2 D DATE_INVALID, 3 A CELL_MISSING',
    comment: 'every finding of every row is told, not the first one',
    bytes: utf8(csv(HEAD, row({ 1: '9.12E+17', 2: '公司', 3: '昨天' }), row({ 0: '' }, 1))),
  },

  // workbooks
  {
    file: 'truncated.xlsx',
    expect: 'refused ZIP_DAMAGED',
    comment: 'a download that stopped',
    bytes: book([HEAD, row()]).subarray(0, 900),
  },
  {
    file: 'flipped_byte.xlsx',
    expect: 'refused ZIP_DAMAGED',
    comment: 'one byte of the sheet changed',
    bytes: flippedInSheet(),
  },
  {
    file: 'wrong_checksum.xlsx',
    expect: 'refused ZIP_DAMAGED',
    comment: 'the right number of bytes, but not the right ones',
    bytes: zip(partsOf({ rows: [HEAD, row()] }).map((part) => ({ ...part, saysChecksum: 1 }))),
  },
  {
    file: 'part_twice.xlsx',
    expect: 'refused ZIP_DAMAGED',
    comment: 'two parts of one name: two programs would read two tables',
    bytes: xlsx({ rows: [HEAD, row()], more: [sheetPart('xl/worksheets/sheet1.xml', [HEAD, row({}, 1)])] }),
  },
  {
    file: 'bomb.xlsx',
    expect: 'refused ZIP_BOMB',
    comment: 'forty megabytes of blanks in forty kilobytes',
    bytes: xlsx({ sheet: ' '.repeat(40_000_000) }),
  },
  {
    file: 'bomb_beside.xlsx',
    expect: 'refused ZIP_BOMB',
    comment: 'the bomb lies in a part nobody needs',
    bytes: xlsx({ rows: [HEAD, row()], more: [{ name: 'docProps/core.xml', data: ' '.repeat(30_000_000) }] }),
  },
  {
    file: 'bomb_that_lies.xlsx',
    expect: 'refused ZIP_DAMAGED',
    comment: 'the directory promises a hundred bytes',
    bytes: xlsx({ sheet: ' '.repeat(5_000_000), saysUnpacked: 100 }),
  },
  {
    file: 'bomb_overlapping.xlsx',
    expect: 'refused ZIP_BOMB',
    comment: 'every part lies in the same bytes',
    bytes: zip(partsOf({ rows: [HEAD, row()] }), { overlap: true }),
  },
  {
    file: 'text_without_end.xlsx',
    expect: 'refused XML_DAMAGED',
    comment: 'one text of five megabytes among the shared ones, in five kilobytes',
    bytes: book([HEAD, row()], { shared: `<si><t>${'x'.repeat(5_000_000)}</t></si>` }),
  },
  {
    file: 'text_of_many_runs.xlsx',
    expect: 'refused XML_DAMAGED',
    comment: 'the same in pieces',
    bytes: book([HEAD, row()], { shared: `<si>${`<r><t>${'x'.repeat(1_000_000)}</t></r>`.repeat(5)}</si>` }),
  },
  {
    file: 'cell_of_many_runs.xlsx',
    expect: 'refused XML_DAMAGED',
    comment: 'the same in a cell nobody asks for',
    bytes: book([
      HEAD,
      row(),
      [cell(`<c r="A3" t="inlineStr"><is>${`<r><t>${' '.repeat(1_000_000)}</t></r>`.repeat(5)}</is></c>`)],
    ]),
  },
  {
    file: 'tags_in_tags.xlsx',
    expect: 'refused XML_DAMAGED',
    comment: 'a thousand tags, each in the one before',
    bytes: xlsx({ sheet: `${'<x>'.repeat(1_000)}${'</x>'.repeat(1_000)}<sheetData/>` }),
  },
  {
    file: 'too_many_strings.xlsx',
    expect: 'refused TOO_MANY_STRINGS',
    comment: 'more shared texts than allowed, though they are empty',
    limits: { strings: 2 },
    bytes: book([HEAD, row()], { shared: '<si/><si/><si/>' }),
  },
  {
    file: 'endless_styles.xlsx',
    expect: 'refused XML_DAMAGED',
    comment: 'seven million styles',
    limits: { ratio: 10_000 },
    bytes: xlsx({ rows: [HEAD, row()], styles: '<xf/>'.repeat(7_000_000) }),
  },
  {
    file: 'too_many_parts.xlsx',
    expect: 'refused TOO_MANY_PARTS',
    comment: 'more parts than allowed',
    limits: { parts: 5 },
    bytes: book([HEAD, row()]),
  },
  {
    file: 'encrypted_part.xlsx',
    expect: 'refused ENCRYPTED',
    comment: 'a part with a zip password',
    bytes: zip(partsOf({ rows: [HEAD, row()] }).map((part) => ({ ...part, flags: 1 }))),
  },
  { file: 'macros.xlsm', expect: 'refused MACROS', comment: 'a VBA project', bytes: withPart('xl/vbaProject.bin') },
  {
    file: 'macro_sheet.xlsx',
    expect: 'refused MACROS',
    comment: 'an Excel 4 macro sheet',
    bytes: withPart('xl/macrosheets/sheet1.xml'),
  },
  {
    file: 'active_x.xlsx',
    expect: 'refused MACROS',
    comment: 'an ActiveX control',
    bytes: withPart('xl/activeX/activeX1.bin'),
  },
  { file: 'picture.xlsx', expect: 'refused PICTURES', comment: 'a picture', bytes: withPart('xl/media/image1.png') },
  { file: 'chart.xlsx', expect: 'refused PICTURES', comment: 'a chart', bytes: withPart('xl/charts/chart1.xml') },
  {
    file: 'embedded.xlsx',
    expect: 'refused EMBEDDED_OBJECTS',
    comment: 'a document inside the sheet',
    bytes: withPart('xl/embeddings/oleObject1.bin'),
  },
  {
    file: 'external_link.xlsx',
    expect: 'refused EXTERNAL_LINKS',
    comment: 'values from another workbook',
    bytes: withPart('xl/externalLinks/externalLink1.xml'),
  },
  {
    file: 'connection.xlsx',
    expect: 'refused EXTERNAL_LINKS',
    comment: 'values from a database',
    bytes: withPart('xl/connections.xml'),
  },
  {
    file: 'doctype.xlsx',
    expect: 'refused XML_DAMAGED',
    comment: 'entities that multiply',
    bytes: withSheetXml('<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>'),
  },
  {
    file: 'xml_broken.xlsx',
    expect: 'refused XML_DAMAGED',
    comment: 'a tag that does not close',
    bytes: withSheetXml('<worksheet><sheetData><row r="1"></sheetData></worksheet>'),
  },
  {
    file: 'xml_not_utf8.xlsx',
    expect: 'refused XML_DAMAGED',
    comment: 'bytes that are no UTF-8',
    bytes: withSheetXml(Buffer.from('<worksheet><sheetData>\xff\xfe</sheetData></worksheet>', 'latin1')),
  },
  {
    file: 'string_out_of_range.xlsx',
    expect: 'refused XML_DAMAGED',
    comment: 'a string that is not in the table',
    bytes: book([HEAD, [cell('<c r="A2" t="s"><v>7</v></c>')]], { shared: '<si><t>a</t></si>' }),
  },
  {
    file: 'rows_backwards.xlsx',
    expect: 'refused XML_DAMAGED',
    comment: 'row 1 after row 2',
    bytes: xlsx({ sheet: '<sheetData><row r="2"/><row r="1"/></sheetData>' }),
  },
  {
    file: 'cell_twice.xlsx',
    expect: 'refused XML_DAMAGED',
    comment: 'two names in one cell: which is it?',
    bytes: book([HEAD, [cell('<c r="A2" t="inlineStr"><is><t>长春商行</t></is></c>'), ...row().slice(1), again('A2')]]),
  },
  {
    file: 'cell_of_another_row.xlsx',
    expect: 'refused XML_DAMAGED',
    comment: 'a cell that says it belongs to row 3, in row 2',
    bytes: book([HEAD, [again('A3'), ...row().slice(1)]]),
  },
  {
    file: 'column_after_the_last.xlsx',
    expect: 'refused XML_DAMAGED',
    comment: 'a cell in column XFE',
    bytes: book([HEAD, [cell('<c r="XFE2" t="inlineStr"><is><t>x</t></is></c>')]]),
  },
  {
    file: 'not_a_number.xlsx',
    expect: 'refused XML_DAMAGED',
    comment: 'a numeric cell that says NaN',
    bytes: book([HEAD, [...row().slice(0, 4), cell('<c r="E2"><v>NaN</v></c>')]]),
  },
  {
    file: 'columns_16384.xlsx',
    expect: 'refused TOO_MANY_COLUMNS',
    comment: 'a header as wide as Excel can be',
    bytes: xlsx({
      sheet: `<sheetData><row r="1">${wide(16_384)
        .map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`)
        .join('')}</row></sheetData>`,
    }),
  },
  {
    file: 'cell_in_the_last_column.xlsx',
    expect: 'refused TOO_MANY_COLUMNS',
    comment: 'something forgotten in XFD2',
    bytes: book([HEAD, [...row(), cell('<c r="XFD2" t="inlineStr"><is><t>x</t></is></c>')]]),
  },
  { file: 'blank_sheet.xlsx', expect: 'refused FILE_EMPTY', comment: 'a new workbook', bytes: book([]) },
  {
    file: 'header_only.xlsx',
    expect: 'refused NO_ROWS',
    comment: 'a header and formatted empty rows',
    bytes: book([HEAD, [cell('<c r="A2" s="1"/>')]]),
  },
  {
    file: 'merged_cells.xlsx',
    expect: 'refused MERGED_CELLS, 3 C CELL_MISSING',
    comment: 'one kind for two rows',
    bytes: book([HEAD, row(), row({ 2: '' }, 1)], {
      after: '<mergeCells count="1"><mergeCell ref="C2:C3"/></mergeCells>',
    }),
  },
  {
    file: 'merged_title.xlsx',
    expect: 'refused HEADER_NOT_FIRST',
    comment: 'a title merged over the header',
    bytes: book([['长春市检查对象名录库'], HEAD, row()], {
      after: '<mergeCells count="1"><mergeCell ref="A1:F1"/></mergeCells>',
    }),
  },
  {
    file: 'grouped_header.xlsx',
    expect: 'refused HEADER_NOT_FIRST',
    comment: 'two header rows: groups, then titles',
    bytes: book([['基本信息', '', '', '其他'], HEAD, row()]),
  },
  {
    file: 'two_headers.xlsx',
    expect: 'refused HEADER_TWICE',
    comment: 'two header rows: Chinese, then keys',
    bytes: book([HEAD, ['name', 'creditCode', 'kind', 'foundedOn', 'capital', 'methods'], row()]),
  },
  {
    file: 'code_as_number.xlsx',
    expect: '2 B CODE_MANGLED',
    comment: '9.12201010000000E+17: the last digits are gone',
    bytes: book([HEAD, ['长春商行', 912201010000000000, '企业']]),
  },
  {
    file: 'date_as_number.xlsx',
    expect: '2 D DATE_AS_NUMBER',
    perhaps: '2016-03-05',
    comment: 'a date in a column that is not formatted as one',
    bytes: book([HEAD, [...row().slice(0, 3), 42434]]),
  },
  {
    file: 'date_as_number_since_1904.xlsx',
    expect: '2 D DATE_AS_NUMBER',
    perhaps: '2016-03-05',
    comment: 'the same in a workbook that counts days from 1904: the day that is guessed is the one it shows',
    bytes: book([HEAD, [...row().slice(0, 3), 40972]], { workbookPr: '<workbookPr date1904="1"/>' }),
  },
  {
    file: 'date_out_of_range.xlsx',
    expect: '2 D DATE_OUT_OF_RANGE',
    comment: '31 December 9999 as a date of Excel',
    bytes: book([HEAD, [...row().slice(0, 3), cell('<c r="D2" s="1"><v>2958465</v></c>')]]),
  },
  {
    file: 'date_29_february_1900.xlsx',
    expect: '2 D DATE_INVALID',
    comment: 'the day Excel has and no calendar',
    bytes: dated('<c r="D2" s="1"><v>60</v></c>'),
  },
  {
    file: 'text_taken_for_date.xlsx',
    expect: '2 A TAKEN_FOR_DATE, 2 B TAKEN_FOR_DATE, 2 F TAKEN_FOR_DATE',
    comment: '3-1 is the first of March to Excel: a name, a code and a list that are days',
    bytes: book([
      HEAD,
      [
        ...['A', 'B'].map((letter) => cell(`<c r="${letter}2" s="1"><v>46082</v></c>`)),
        ...row().slice(2, 5),
        cell('<c r="F2" s="1"><v>46082</v></c>'),
      ],
    ]),
  },
  {
    file: 'date_iso_impossible.xlsx',
    expect: '2 D DATE_INVALID',
    comment: 'a day written out that no month has',
    bytes: dated('<c r="D2" s="1" t="d"><v>2016-13-45</v></c>'),
  },
  {
    file: 'time_of_day.xlsx',
    expect: '2 D DATE_INVALID',
    comment: 'a time of day written out, without a day',
    bytes: dated('<c r="D2" s="1" t="d"><v>T12:00:00</v></c>'),
  },
  {
    file: 'number_in_text.xlsx',
    expect: '2 A CODE_MANGLED',
    comment: 'a long number where a text belongs: its last digits are gone, as those of a code',
    bytes: book([HEAD, [1.2345678901234568e18, ...row().slice(1)]]),
  },
  {
    file: 'totals.csv',
    expect: '3 B CELL_MISSING, 3 C CELL_MISSING, 3 D CELL_MISSING',
    comment: 'a row of totals under the list',
    bytes: utf8(csv(['序号', ...HEAD], ['1', ...row()], ['合计', '', '', '', '', '100.5', ''])),
  },
  {
    file: 'formula.xlsx',
    expect: '2 A CELL_FORMULA',
    comment: 'a formula with its last result',
    bytes: book([HEAD, [cell('<c r="A2" t="str"><f>B2&amp;C2</f><v>长春</v></c>'), ...row().slice(1)]]),
  },
  {
    file: 'formula_shared.xlsx',
    expect: '2 E CELL_FORMULA',
    comment: 'a formula that only points to another',
    bytes: book([HEAD, [...row().slice(0, 4), cell('<c r="E2"><f t="shared" si="0"/><v>3</v></c>')]]),
  },
  {
    file: 'formula_as_text.xlsx',
    expect: '2 A CELL_FORMULA',
    comment: 'a formula kept as text, alive at the next export',
    bytes: book([HEAD, row({ 0: '=HYPERLINK("http://example.invalid")' })]),
  },
  {
    file: 'error_value.xlsx',
    expect: '2 B CELL_ERROR',
    comment: '#N/A from a lookup',
    bytes: book([HEAD, ['长春商行', cell('<c r="B2" t="e"><v>#N/A</v></c>'), '企业']]),
  },
  {
    file: 'boolean.xlsx',
    expect: '2 C ENUM_UNKNOWN',
    comment: 'TRUE for a kind',
    bytes: book([HEAD, [...row().slice(0, 2), cell('<c r="C2" t="b"><v>1</v></c>')]]),
  },
];

function flippedInSheet(): Buffer {
  const file = book([HEAD, row()]);
  const at = file.indexOf('xl/worksheets/sheet1.xml') + 60;
  return spoilt(file, at, (file[at] ?? 0) ^ 0xff);
}

function withSheetXml(data: string | Buffer): Buffer {
  return zip(partsOf({}).map((part) => (part.name === 'xl/worksheets/sheet1.xml' ? { name: part.name, data } : part)));
}
