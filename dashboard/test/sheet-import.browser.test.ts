import { findLabel, verbs } from '@sunlot/glossary';
import { expect, test } from 'vitest';
import { importsWords } from '../src/imports/imports.words.ts';
import { aDesk } from './a-desk.ts';
import { onStage } from './on-stage.ts';

const stage = onStage({ objects: 20, itemCodes: ['SW-04'] });

const { fields, words } = importsWords;
const LIST = `名称,统一社会信用代码,对象类型,所在区县,地址,联系电话,标签,适用抽查事项编码
长春市伊通岸丰旧机动车有限公司,91220183T800000275,企业,德惠市,德大路1071号,13900007680,USED_CAR_DEALER,SW-04
`;

test('R10 a list is taken in and taken back at the desk; its page keeps saying when it was taken in, and it lies with its register', async () => {
  const desk = await aDesk(stage.browser, stage.bureau.house, 'circulation');
  const { page } = desk;
  await desk.open('/imports/create?register=OBJECTS');
  await page.getByRole('heading', { level: 1, name: words!.new!.zh }).waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '新增企业.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
  await desk.act(verbs.beginImport);
  await page.getByText('将新增 1 条').waitFor();
  await desk.act(verbs.commitImport);
  const takenIn = page.getByText(fields.importedAt!.zh, { exact: true });
  await takenIn.waitFor();
  await desk.act(verbs.undoImport, {});
  await page.getByText(findLabel('SheetImportState', 'UNDONE')!.zh, { exact: true }).waitFor();
  expect(await takenIn.count()).toBe(1);

  await desk.open('/objects');
  await page.getByRole('tab', { name: importsWords.name.zh }).click();
  const row = page.getByRole('row', { name: '新增企业.csv' });
  await row.waitFor();
  expect(await page.getByRole('tab').allInnerTexts()).toContain('检查对象名录库');
  await desk.button(findLabel('SheetRegister', 'INSPECTORS')!).click();
  await row.waitFor({ state: 'detached' });
  await page.context().close();
});

test('R10 a list that is refused leads on to its corrected file; of one that was cancelled nobody is told that nothing was found', async () => {
  const desk = await aDesk(stage.browser, stage.bureau.house, 'circulation');
  const { page } = desk;
  const send = async (text: string): Promise<void> => {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await desk.act(verbs.beginImport);
  };
  await desk.open('/imports/create?register=OBJECTS');
  await send(LIST.replace('企业,德惠市', '公司,德惠市'));
  await page.getByRole('link', { name: words!.again!.zh }).click();
  await page.getByRole('heading', { level: 1, name: words!.new!.zh }).waitFor();
  await send(LIST);
  await page.getByText('将新增 1 条').waitFor();
  expect(await page.getByText(words!.no_findings!.zh).count()).toBe(1);
  await desk.act(verbs.cancelImport);
  await page.getByText(findLabel('SheetImportState', 'CANCELLED')!.zh, { exact: true }).waitFor();
  expect(await page.getByText(words!.no_findings!.zh).count()).toBe(0);
  await page.context().close();
});
