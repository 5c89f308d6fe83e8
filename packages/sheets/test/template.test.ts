import ExcelJS from '@zurmokeeper/exceljs';
import { describe, expect, test } from 'vitest';
import { dryRun } from '../src/read-sheet.ts';
import { makeTemplate } from '../src/template.ts';
import { corpusColumns } from './corpus-columns.ts';

describe('R10 the template', () => {
  test.for(['zh', 'en'] as const)(
    '%s: is accepted back, and complains only that it is not filled in',
    async (language) => {
      const verdict = await dryRun(await makeTemplate(corpusColumns, language), corpusColumns);
      expect(verdict.findings.map(({ code }) => code)).toEqual(['NO_ROWS']);
    },
  );

  test('keeps codes as text, dates as dates, and offers the words of an enum', async () => {
    const workbook = await loaded(await makeTemplate(corpusColumns));
    const [data, notes, lists] = workbook.worksheets;
    expect(data?.getRow(1).values).toEqual([
      undefined,
      '名称*',
      '统一社会信用代码*',
      '对象类型*',
      '成立日期',
      '注册资本',
      '检查方式',
    ]);
    expect([2, 4].map((column) => data?.getColumn(column).numFmt)).toEqual(['@', 'yyyy-mm-dd']);
    expect(data?.getCell('C2').dataValidation).toMatchObject({ type: 'list', formulae: ["'可填内容'!$C$2:$C$3"] });
    expect(lists?.getColumn(3).values.slice(1)).toEqual(['对象类型', '企业', '个体工商户']);
    expect(notes?.getRow(4).values).toEqual([
      undefined,
      '对象类型',
      '必填',
      '从列表中选择',
      '企业、个体工商户',
      '',
      '',
    ]);
  });

  test('filled in with Excel, it can be imported', async () => {
    const workbook = await loaded(await makeTemplate(corpusColumns));
    workbook.worksheets[0]?.addRow([
      '长春商行',
      '912201010000000010',
      '企业',
      new Date('2016-03-05T00:00:00Z'),
      100,
      '现场检查',
    ]);
    const verdict = await dryRun(Buffer.from(await workbook.xlsx.writeBuffer()), corpusColumns);
    expect(verdict).toMatchObject({ ok: true, rows: 1, format: 'xlsx' });
  });
});

async function loaded(file: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file as unknown as ArrayBuffer);
  return workbook;
}
