import { buffer } from 'node:stream/consumers';
import ExcelJS from '@zurmokeeper/exceljs';
import { describe, expect, test } from 'vitest';
import type { Language } from '@sunlot/glossary';
import { makeErrorFiles, type ErrorFileOptions } from '../src/error-file.ts';
import { dryRun } from '../src/read-sheet.ts';
import { corpusColumns } from './corpus-columns.ts';

describe('R10 the error file', () => {
  test('has every refused row with its place, its reasons and its cells as they were', async () => {
    const rows = await errorRows('several_findings.csv');
    expect(rows[0]?.slice(0, 4)).toEqual(['原行号', '错误原因', '名称', '统一社会信用代码']);
    expect(rows[1]?.[0]).toBe(2);
    expect(String(rows[1]?.[1]).split('\n')).toEqual([
      'B 统一社会信用代码：号码已被 Excel 当作数字改坏（末几位已丢失），请将该列设为文本后重新填写原号码',
      'C 对象类型：只能填写：企业、个体工商户',
      'D 成立日期：不是完整的日期，请写成 2026-03-05；没有期限的请留空',
    ]);
    expect(rows[1]?.slice(2, 5)).toEqual(['长春第1商贸有限公司', '9.12E+17', '公司']);
    expect(rows).toHaveLength(3);
  });

  test('speaks English', async () => {
    const rows = await errorRows('name_missing.csv', {}, 'en');
    expect(rows[0]?.slice(0, 2)).toEqual(['Original row', 'What is wrong']);
    expect(rows[1]?.[1]).toBe('A 名称: Required, but empty');
  });

  test('names what is wrong with a row in the order of the columns of the file, whatever the order of the template', async () => {
    const text = `对象类型,名称,统一社会信用代码\n公司,,坏码,多出\n`;
    const { zh } = await makeErrorFiles(Buffer.from(text), corpusColumns);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await buffer(zh)) as unknown as ArrayBuffer);
    const letters = workbook.worksheets[0]!.getRow(2)
      .getCell(2)
      .text.split('\n')
      .map((reason) => reason[0]);
    expect(letters).toEqual(['A', 'B', 'C', 'D']);
  });

  test('carries what the room found beside it', async () => {
    const more = new Map([[3, [{ zh: '代码已登记', en: 'The code is registered already' }]]]);
    const rows = await errorRows('utf8.csv', { more });
    expect(rows.slice(1).map((row) => row.slice(0, 2))).toEqual([[3, '代码已登记']]);
  });

  test('says first what concerns the whole file, also when nothing could be read', async () => {
    expect((await errorRows('column_misspelt.csv'))[1]?.[1]).toBe(
      '列“企业名称”不在模板中，请删除或更正列名\n缺少必填的列：名称，请补上列名和内容',
    );
    expect((await errorRows('macros.xlsm'))[1]?.[1]).toMatch(/^文件含有宏/);
  });

  test('never runs what it quotes', async () => {
    expect((await errorRows('formula_command.csv'))[1]?.[2]).toBe("'=cmd|' /C calc'!A0");
  });

  test.for(['zh', 'en'] as const)('corrected where it is, it can be imported: %s', async (language) => {
    const workbook = await errorWorkbook('several_findings.csv', {}, language);
    const sheet = workbook.worksheets[0];
    if (!sheet) throw new Error('the error file has a sheet');
    for (const [cell, value] of Object.entries({
      D2: '91220101MA0Y0001X8',
      E2: '企业',
      F2: '2016-03-05',
      C3: '长春商行',
    })) {
      sheet.getCell(cell).value = value;
    }
    const verdict = await dryRun(Buffer.from(await workbook.xlsx.writeBuffer()), corpusColumns);
    expect(verdict.findings).toEqual([]);
    expect(verdict).toMatchObject({ ok: true, rows: 2 });
  });
});

async function errorWorkbook(
  file: string,
  options: ErrorFileOptions = {},
  language: Language = 'zh',
): Promise<ExcelJS.Workbook> {
  const path = new URL(`./corpus/${file}`, import.meta.url).pathname;
  const workbook = new ExcelJS.Workbook();
  const { [language]: errors } = await makeErrorFiles(path, corpusColumns, options);
  await workbook.xlsx.load((await buffer(errors)) as unknown as ArrayBuffer);
  return workbook;
}

async function errorRows(file: string, options?: ErrorFileOptions, language?: Language): Promise<unknown[][]> {
  const rows: unknown[][] = [];
  (await errorWorkbook(file, options, language)).worksheets[0]?.eachRow((row) =>
    rows.push((row.values as unknown[]).slice(1)),
  );
  return rows;
}
