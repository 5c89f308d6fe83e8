import { findLabel, verbs } from '@sunlot/glossary';
import { expect, test } from 'vitest';
import { creditSharesWords } from '../src/credit-shares/credit-shares.words.ts';
import { importsWords } from '../src/imports/imports.words.ts';
import { aDesk, type Desk } from './a-desk.ts';
import { onStage } from './on-stage.ts';

const stage = onStage({ objects: 20, itemCodes: ['SW-04'] });

const { fields, words } = importsWords;
const classes = creditSharesWords.words!;
const LIST = `名称,统一社会信用代码,对象类型,所在区县,地址,联系电话,标签,适用抽查事项编码
长春市伊通岸丰旧机动车有限公司,91220183T800000275,企业,德惠市,德大路1071号,13900007680,USED_CAR_DEALER,SW-04
`;

test('R10 a list is taken in and taken back at the desk; its page keeps saying when it was taken in, and it lies with its register', async () => {
  const desk = await aDesk(stage.browser, stage.bureau.house, 'circulation');
  const { page } = desk;
  await sendIn(desk, '新增企业.csv');
  await page.getByText('将新增 1 条').waitFor();
  await desk.act(verbs.commitImport);
  const takenIn = page.getByText(fields.importedAt!.zh, { exact: true });
  await takenIn.waitFor();
  const lit = page.locator('[role=menuitem][aria-current=page]');
  await expect.poll(() => lit.allInnerTexts()).toEqual(['检查对象名录库']);

  const itsPage = page.url();
  await sendIn(desk, '原样.csv');
  await page.getByText('全部 1 条与现有内容一致，导入不会改变任何内容。').waitFor();
  await desk.act(verbs.cancelImport);
  await page.goto(itsPage);
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

test('R10 a list with faults says that nothing of it was taken in and what to do; on a phone its line says when it was sent', async () => {
  const desk = await aDesk(stage.browser, stage.bureau.house, 'circulation');
  const { page } = desk;
  await sendIn(desk, '有误.csv', LIST.replace('德惠市', '德惠'));
  await page.getByRole('alert').filter({ hasText: words!.refused!.zh }).waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await desk.open('/imports');
  const line = page.locator('.RaList-content li').filter({ hasText: '有误.csv' });
  await line.getByText(new RegExp(`^${findLabel('SheetRegister', 'OBJECTS')!.zh} · \\d{4}年`)).waitFor();
  await page.context().close();
});

test('R09 R10 a list of credit classes is taken in at the desk with its source and day, tells who is not ours, and is taken back from the list of deliveries', async () => {
  const clerk = stage.bureau.acts.clerk('office');
  const asked = '{ inspectionObjects(first: 2) { edges { node { creditCode creditClass } } } }';
  const known = async (): Promise<{ creditCode: string; creditClass: string }[]> =>
    (await clerk.ask(asked)).inspectionObjects.edges.map(({ node }: { node: unknown }) => node);
  const before = await known();
  const other = before[0]!.creditClass === 'D' ? 'A' : 'D';
  const list = `统一社会信用代码,名称,信用等级
${before[0]!.creditCode},,${other}
${before[1]!.creditCode},,${before[1]!.creditClass}
91220183T800000275,长春外地有限公司,B
`;
  const desk = await aDesk(stage.browser, stage.bureau.house, 'office');
  const { page } = desk;
  await desk.open('/credit-shares');
  await page.getByRole('link', { name: classes.import_file!.zh }).click();
  await page.locator('[name=source]').fill('市市场监管局');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '信用等级.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  const send = desk.button(verbs.beginImport);
  await page.locator('[name=asOf]').fill('2020-01-01');
  await page.getByText(/^早于已导入的 /).waitFor();
  await send.click();
  await page.getByRole('alert').filter({ hasText: words!.not_ready!.zh }).waitFor();
  await page.locator('[name=asOf]').fill('2099-01-01');
  await page.getByText(classes.day_ahead!.zh).waitFor();
  await send.click();
  await page.getByRole('alert').filter({ hasText: words!.not_ready!.zh }).waitFor();
  expect(page.url()).toContain('/imports/create');
  await page.locator('[name=asOf]').fill(stage.bureau.house.clock.now().toISOString().slice(0, 10));
  await send.click();

  await page.getByText('首次评级 0 户，等级变更 1 户，不变 1 行，不在名录库 1 行').waitFor();
  await page.getByRole('row', { name: '4 91220183T800000275 长春外地有限公司' }).waitFor();
  await desk.act(verbs.commitImport);
  await page.getByText(fields.importedAt!.zh, { exact: true }).waitFor();
  expect((await known())[0]!.creditClass).toBe(other);

  await desk.open('/credit-shares');
  await page.getByText('名录库内 2 户，变更 1 户，不在名录库 1 行').waitFor();
  await page.getByRole('button', { name: classes.show_unknown!.zh }).click();
  await page.getByRole('cell', { name: '91220183T800000275' }).waitFor();
  await page.getByRole('link', { name: '信用等级.csv' }).click();
  await desk.act(verbs.undoImport, {});
  await page.getByText(findLabel('SheetImportState', 'UNDONE')!.zh, { exact: true }).waitFor();
  expect(await known()).toEqual(before);
  await page.context().close();

  const division = await aDesk(stage.browser, stage.bureau.house, 'circulation');
  await division.open('/imports');
  await division.button(findLabel('SheetRegister', 'OBJECTS')!).waitFor();
  expect(await division.button(findLabel('SheetRegister', 'CREDIT_CLASSES')!).count()).toBe(0);
  expect(await division.page.getByText('信用等级.csv').count()).toBe(0);
  await division.page.context().close();
});

test('R09 what was pasted is taken back where the deliveries are listed, by the last of them', async () => {
  const clerk = stage.bureau.acts.clerk('office');
  const asked = '{ inspectionObjects(first: 1) { edges { node { creditCode creditClass } } } }';
  const known = async () => (await clerk.ask(asked)).inspectionObjects.edges[0].node;
  const before = await known();
  const other = before.creditClass === 'D' ? 'A' : 'D';
  const desk = await aDesk(stage.browser, stage.bureau.house, 'office');
  const { page } = desk;
  await desk.open('/credit-shares');
  await page.getByRole('button', { name: classes.paste!.zh }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('[name=source]').fill('粘贴的等级');
  await dialog.locator('[name=asOf]').fill(stage.bureau.house.clock.now().toISOString().slice(0, 10));
  await dialog.locator('[name=rows]').fill(`${before.creditCode}，${other}`);
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
  expect((await known()).creditClass).toBe(other);

  const line = page.getByText(/粘贴的等级：/).locator('..');
  const undo = line.getByRole('button', { name: verbs.undoCreditDelivery.zh });
  await undo.click();
  await dialog.locator('button[type=submit]').click();
  await line.getByText(findLabel('SheetImportState', 'UNDONE')!.zh, { exact: true }).waitFor();
  expect(await undo.count()).toBe(0);
  expect(await known()).toEqual(before);
  await page.context().close();
});

test('R10 the form of an import is for the register its address says, and the address says which was chosen', async () => {
  const { page, open } = await aDesk(stage.browser, stage.bureau.house, 'office');
  const chosen = page.getByRole('combobox', { name: fields.register!.zh });
  const named = (register: string) => chosen.filter({ hasText: findLabel('SheetRegister', register)!.zh });
  const lit = (entry: string) => page.locator('[role=menuitem][aria-current=page]', { hasText: entry });
  await open('/imports/create?register=OBJECTS');
  await named('OBJECTS').waitFor();
  await open('/imports/create?register=INSPECTORS');
  await named('INSPECTORS').waitFor();
  await lit('检查人员名录库').waitFor();
  await chosen.click();
  await page.getByRole('option', { name: findLabel('SheetRegister', 'CREDIT_CLASSES')!.zh }).click();
  await page.locator('[name=source]').waitFor();
  await page.waitForURL(/register=CREDIT_CLASSES/);
  await page.reload();
  await named('CREDIT_CLASSES').waitFor();
  await page.context().close();
});

test('R10 R45 whoever would upload before all is said is told what is missing, at its field, and goes on from there', async () => {
  const desk = await aDesk(stage.browser, stage.bureau.house, 'office');
  const { page } = desk;
  await desk.open('/imports/create');
  await desk.button(verbs.beginImport).click();
  await page.getByRole('alert').filter({ hasText: words!.not_ready!.zh }).waitFor();
  for (const missing of ['register_missing', 'file_missing']) await page.getByText(words![missing]!.zh).waitFor();
  await page.getByRole('combobox', { name: fields.register!.zh }).click();
  await page.getByRole('option', { name: findLabel('SheetRegister', 'CREDIT_CLASSES')!.zh }).click();
  for (const missing of ['source_missing', 'day_missing']) await page.getByText(classes[missing]!.zh).waitFor();
  await page.locator('[name=source]').fill('市市场监管局');
  await page.locator('[name=asOf]').fill(stage.bureau.house.clock.now().toISOString().slice(0, 10));
  expect(await page.getByRole('alert').filter({ hasText: words!.not_ready!.zh }).count()).toBe(1);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '信用等级.csv', mimeType: 'text/csv', buffer: Buffer.from('统一社会信用代码,信用等级') });
  await page.getByText(words!.not_ready!.zh).waitFor({ state: 'detached' });
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
  await page.getByText(words!.no_findings!.zh).waitFor();
  await desk.act(verbs.cancelImport);
  await page.getByText(findLabel('SheetImportState', 'CANCELLED')!.zh, { exact: true }).waitFor();
  expect(await page.getByText(words!.no_findings!.zh).count()).toBe(0);
  await page.context().close();
});

/** Sends the list in under a name. */
async function sendIn({ page, open, act }: Desk, name: string, list = LIST): Promise<void> {
  await open('/imports/create?register=OBJECTS');
  await page.getByRole('heading', { level: 1, name: words!.new!.zh }).waitFor();
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(list) });
  await act(verbs.beginImport);
}
