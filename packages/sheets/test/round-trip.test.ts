import { createReadStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import ExcelJS from '@zurmokeeper/exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defineColumns } from '../src/column.ts';
import { dryRun, readSheet } from '../src/read-sheet.ts';
import { makeTemplate } from '../src/template.ts';
import { type SheetFormat, type SheetRecord, writeSheet } from '../src/write-sheet.ts';

const columns = defineColumns([
  { key: 'name', title: { zh: '名称', en: 'Name' }, kind: 'text', required: true },
  { key: 'code', title: { zh: '代码', en: 'Code' }, kind: 'code', unique: true },
  { key: 'kind', title: { zh: '类型', en: 'Kind' }, kind: 'enum', members: { SHOP: { zh: '商店', en: 'Shop' } } },
  { key: 'on', title: { zh: '日期', en: 'Date' }, kind: 'date' },
  { key: 'capital', title: { zh: '资本', en: 'Capital' }, kind: 'number' },
  { key: 'labels', title: { zh: '标签', en: 'Labels' }, kind: 'list' },
]);
const formats: SheetFormat[] = ['xlsx', 'csv', 'csv-gb18030'];

describe('R10 what is written can be read', () => {
  test.for(formats)('%s: every kind of value comes back as it was', async (format) => {
    const rows = [
      {
        name: '长春"老字号",\n总店',
        code: '912201010000000010',
        kind: 'SHOP',
        on: '2016-02-29',
        capital: -12.5,
        labels: ['甲', '乙'],
      },
      { name: "=cmd|' /C calc'!A0", code: '007', kind: null, on: null, capital: 0, labels: [] },
      { name: '_x0041_ 商行 _x005F_', code: null, kind: null, on: null, capital: null, labels: [] },
      { name: '-减号商行', code: null, kind: 'SHOP', on: '1900-03-01', capital: 1e15, labels: ['+86'] },
      { name: '㐂䶮商行𠮷 & <b>', code: 'A/1', kind: 'SHOP', on: '2099-12-31', capital: 0.1, labels: ['丙'] },
    ];
    expect(await readBack(await written(rows, format))).toEqual(rows);
  });

  test.for(formats)('%s: any text of visible characters comes back as it was', async (format) => {
    const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter(isOrdinary);
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 5 }), async (names) => {
        const rows = names.map((name) => ({ name, code: null, kind: null, on: null, capital: null, labels: [] }));
        expect(await readBack(await written(rows, format))).toEqual(rows);
      }),
      { numRuns: 25, seed: 20261123 },
    );
  });

  test.for(formats)('%s: an entry of a list stays one, whatever it holds, beside any others', async (format) => {
    const piece = fc.constantFrom('"', '、', ', ', '，', ';', '；', '\n', ' ', '执照', 'a', '=', "'");
    const entry = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => `件${pieces.join('')}件`);
    const entries = fc.uniqueArray(fc.oneof(entry, fc.constantFrom('"件"', '"件、件"')), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(entries, async (labels) => {
        for (const language of ['zh', 'en'] as const) {
          const rows = [{ name: '甲', code: null, kind: null, on: null, capital: null, labels }];
          const file = await buffer(writeSheet(columns, rows, format, language));
          expect(await readBack(file)).toEqual(rows);
        }
      }),
      { numRuns: 40, seed: 20261128 },
    );
  });

  test('only an entry with a separator or a quote in it is quoted, and what somebody wrote without quotes reads as it did', async () => {
    const inCsv = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    const labels = ['营业执照', '“五大总成”去向记录', '营业执照（正、副本）', '编号"甲"'];
    const file = await buffer(writeSheet(columns, [{ name: '甲', labels }], 'csv'));
    expect(file.toString()).toContain(inCsv('营业执照、“五大总成”去向记录、"营业执照（正、副本）"、"编号""甲"""'));
    const read = async (cell: string) => (await readBack(Buffer.from(`名称,标签\n甲,${inCsv(cell)}`)))[0]!.labels;
    expect(await read('营业执照（正、副本）,进货台账；\n 执照 ')).toEqual([
      '营业执照（正',
      '副本）',
      '进货台账',
      '执照',
    ]);
    expect(await read('"甲"乙、丙"、"丁、戊')).toEqual(['"甲"乙', '丙"', '"丁', '戊']);
    expect(await read(' "甲、乙" , "丙"\n"丁;"')).toEqual(['甲、乙', '丙', '丁;']);
  });

  test('English titles and words come back as the same members', async () => {
    const file = await buffer(writeSheet(columns, [{ name: 'A', kind: 'SHOP', labels: ['x', 'y'] }], 'csv', 'en'));
    expect(file.toString()).toBe('\ufeffName,Code,Kind,Date,Capital,Labels\r\nA,,Shop,,,"x, y"\r\n');
    expect(await readBack(file)).toMatchObject([{ kind: 'SHOP', labels: ['x', 'y'] }]);
  });

  test('usual entries are read and written by their words, and any other as it is', async () => {
    const tags = { CAR: { zh: '汽车', en: 'Cars' }, OIL: { zh: '成品油', en: 'Refined oil' } };
    const open = defineColumns([
      { key: 'tag', title: { zh: '标签', en: 'Tag' }, kind: 'text', members: tags, open: true },
      { key: 'tags', title: { zh: '各标签', en: 'Tags' }, kind: 'list', members: tags, open: true },
    ]);
    const rows = [
      { tag: 'OIL', tags: ['CAR', '老字号'] },
      { tag: '新能源', tags: ['OIL'] },
    ];
    const file = await buffer(writeSheet(open, rows, 'csv'));
    expect(file.toString()).toBe('\ufeff标签,各标签\r\n成品油,汽车、老字号\r\n新能源,成品油\r\n');
    const read: unknown[] = [];
    for await (const { values } of readSheet(file, open)) read.push(values);
    expect(read).toEqual(rows);
  });

  test('what only goes out says so in its title, and is passed over on the way in, whatever stands there', async () => {
    const told = defineColumns([
      { key: 'name', title: { zh: '名称', en: 'Name' }, kind: 'text', required: true },
      {
        key: 'state',
        title: { zh: '状态', en: 'State' },
        kind: 'enum',
        members: { ON: { zh: '生效', en: 'In force' } },
        outOnly: true,
      },
      { key: 'version', title: { zh: '版本', en: 'Version' }, kind: 'number', outOnly: true },
    ]);
    const file = await buffer(writeSheet(told, [{ name: '甲', state: 'ON', version: 2 }], 'csv'));
    expect(file.toString()).toBe('\ufeff名称,状态（导入时不读取）,版本（导入时不读取）\r\n甲,生效,2\r\n');
    for (const bytes of [file, Buffer.from('name,State,Version (not read back)\n甲,whatever,=1+1\n,ON,2')]) {
      const sheet = readSheet(bytes, told);
      const read: unknown[] = [];
      for await (const { values } of sheet) read.push(values);
      expect(read).toEqual([{ name: '甲' }]);
      expect(sheet.verdict).toMatchObject({ ok: true, rows: 1 });
    }
    expect((await dryRun(await makeTemplate(told), told)).titles).toEqual(['名称*']);
  });

  test('what is unique is unique as it is kept, and kept only where it is accepted', async () => {
    const kept = defineColumns([
      {
        key: 'code',
        title: { zh: '代码', en: 'Code' },
        kind: 'code',
        unique: true,
        check: (code: string) => (code.length > 5 ? { zh: '太长', en: 'too long' } : null),
        kept: (code) => code.replaceAll('-', ''),
      },
    ]);
    const sheet = readSheet(Buffer.from('代码\nA-1\nA1\nA-2\nA-B-C-D'), kept);
    const codes: unknown[] = [];
    for await (const { values } of sheet) codes.push(values.code);
    expect(codes).toEqual(['A1', null, 'A2', null]);
    expect(sheet.verdict.findings.map(({ row, code, facts }) => [row, code, facts])).toMatchObject([
      [3, 'DUPLICATE_IN_FILE', { row: 2 }],
      [5, 'NOT_ACCEPTED', {}],
    ]);
  });

  test('the same rows make the same bytes, today and tomorrow', async () => {
    const rows = [{ name: '长春商行', on: '2016-03-05' }];
    for (const format of formats) expect(await written(rows, format)).toEqual(await written(rows, format));
  });

  test('an export without rows is a header', async () => {
    expect((await dryRun(await written([], 'xlsx'), columns)).findings.map(({ code }) => code)).toEqual(['NO_ROWS']);
    expect((await written([], 'csv')).toString()).toBe('\ufeff名称,代码,类型,日期,资本,标签\r\n');
  });

  test('an export fails when its rows fail, and does not end as if it were whole', async () => {
    async function* failing() {
      yield { name: 'A' };
      throw new Error('the database went away');
    }
    for (const format of formats)
      await expect(buffer(writeSheet(columns, failing(), format))).rejects.toThrow('went away');
  });
});

describe('R10 Chinese characters', () => {
  test('none is broken where the file is read in pieces', async () => {
    const rows = Array.from({ length: 4_000 }, (_, n) => ({ name: `长春市${'汉'.repeat(n % 7)}商贸有限公司${n}` }));
    const names = (await readBack(await written(rows, 'xlsx'))).map(({ name }) => name);
    expect(names).toEqual(rows.map(({ name }) => name));
  });
});

describe('U4 formulas', () => {
  const attacks = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', '＋1', '－1', '＠x'];

  test.for(['csv', 'csv-gb18030'] as const)('%s: no cell begins with what Excel would run', async (format) => {
    const file = await written(
      attacks.map((name) => ({ name, labels: [name] })),
      format,
    );
    const cells = new TextDecoder(format === 'csv' ? 'utf-8' : 'gb18030').decode(file).split(/\r\n|,/);
    expect(cells.filter((cell) => /^"?[=+\-@\t＝＋－＠]/.test(cell))).toEqual([]);
  });

  test('xlsx: every such cell is a text, with the apostrophe before it', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(
      (await written(
        attacks.map((name) => ({ name })),
        'xlsx',
      )) as unknown as ArrayBuffer,
    );
    const values = workbook.worksheets[0]?.getColumn(1).values.slice(2);
    expect(values).toEqual(attacks.map((name) => `'${name}`));
  });
});

describe('sources', () => {
  test('a stream, bytes and a path read alike, and a stream over the limit is cut while it runs', async () => {
    const path = new URL('./corpus/utf8.csv', import.meta.url).pathname;
    const few = columns.slice(0, 1);
    const other = [...few, ...['统一社会信用代码', '对象类型', '成立日期', '注册资本', '检查方式'].map(text)];
    const verdicts = [
      await dryRun(path, other),
      await dryRun(createReadStream(path), other),
      await dryRun(await buffer(createReadStream(path)), other),
    ];
    expect(verdicts.map(({ ok, rows }) => [ok, rows])).toEqual(verdicts.map(() => [true, 2]));
    expect((await dryRun(createReadStream(path), other, { bytes: 10 })).refused?.code).toBe('FILE_TOO_LARGE');
  });

  test('a path that does not exist is a fault, not a verdict', async () => {
    await expect(dryRun('/nowhere/at-all.csv', columns)).rejects.toThrow('ENOENT');
  });

  test('who stops reading half way has no verdict that says ok', async () => {
    const sheet = readSheet(await written([{ name: 'A' }, { name: 'B' }], 'csv'), columns);
    for await (const row of sheet) {
      expect(row.row).toBe(2);
      break;
    }
    expect(sheet.verdict.ok).toBe(false);
  });
});

function written(rows: readonly SheetRecord[], format: SheetFormat): Promise<Buffer> {
  return buffer(writeSheet(columns, rows, format));
}

async function readBack(file: Buffer): Promise<Record<string, unknown>[]> {
  const sheet = readSheet(file, columns);
  const rows = [];
  for await (const { values } of sheet) rows.push(values);
  expect(sheet.verdict.findings).toEqual([]);
  return rows;
}

/** Reading trims, refuses control characters and takes off zero-width ones; an apostrophe before a formula is taken for our own. */
function isOrdinary(text: string): boolean {
  return (
    text.trim() === text &&
    text !== '' &&
    !/[\p{Cc}\p{Cs}\ufffd\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u.test(text) &&
    !/^'[=+\-@]/.test(text)
  );
}

function text(title: string) {
  return { key: title, title: { zh: title, en: title }, kind: 'text' as const };
}
