import { buffer } from 'node:stream/consumers';
import { districtName, label, tagName, verbs } from '@sunlot/glossary';
import { until } from '@sunlot/stage';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inspectionsWords } from '../src/inspections/inspections.words.ts';
import { appWords } from '../src/layout/app.words.ts';
import { inspectorsWords } from '../src/inspectors/inspectors.words.ts';
import { objectsWords } from '../src/objects/objects.words.ts';
import { portalWords } from '../src/public/portal.words.ts';
import { aDesk } from './a-desk.ts';
import { onStage } from './on-stage.ts';
import { REGISTERS } from './pages-of-the-registers.ts';
import { settled } from './settled.ts';

const stage = onStage({ objects: 60, itemCodes: ['SW-04'] });

const PHONE = { width: 390, height: 844 };

test('R08 R47 on a phone every button of the registers shows what it does', async () => {
  const { page, open } = await aDesk(stage.browser, stage.bureau.house, 'policy');
  await page.setViewportSize(PHONE);
  const blank: string[] = [];
  for (const list of REGISTERS) {
    await open(`/${list}`);
    await readAnew(page);
    blank.push(...(await blankButtons(page)).map((button) => `/${list} ${button}`));
  }
  expect(blank).toEqual([]);
  await page.context().close();
});

test('R06 R47 on a phone a page of the registers is read from top to bottom, never sideways', async () => {
  const { page, open } = await aDesk(stage.browser, stage.bureau.house, 'policy');
  await page.setViewportSize(PHONE);
  for (const list of ['items', 'objects', 'inspectors', 'filings']) {
    await open(`/${list}`);
    await readAnew(page);
    await page.locator('.RaList-content li a').first().click();
    await page.waitForURL(/\/show$/);
    await readAnew(page);
    const acts = page.getByRole('group', { name: appWords.acts.zh });
    const said = await acts.locator('a, button').allInnerTexts();
    expect(
      said.filter((words) => !words.trim()),
      list,
    ).toEqual([]);
    expect(await wideParts(page), list).toEqual([]);
    expect(Math.min(...(await gapsBetweenRows(page))), list).toBeGreaterThanOrEqual(8);
  }
  await page.context().close();
});

test('R09 R10 a printed list of objects says which part of the register it is, and nobody’s class', async () => {
  const { page, open } = await aDesk(stage.browser, stage.bureau.house, 'office');
  const filter = JSON.stringify({ districtCode: '220102', condition: 'NEVER_DRAWN' });
  const shown = JSON.stringify({ districtCode: true });
  await open(`/objects?filter=${encodeURIComponent(filter)}&displayedFilters=${encodeURIComponent(shown)}`);
  await readAnew(page);
  const classes = page.locator('.column-creditClass').first();
  await classes.waitFor();

  await page.emulateMedia({ media: 'print' });
  expect(await classes.isVisible()).toBe(false);
  await page.getByText(/^1–\d+，共 \d+ 条$/).waitFor();
  await page.locator('[data-source=districtCode] input').waitFor();
  expect(await page.locator('[data-source=q] input').isVisible()).toBe(false);
  expect(await page.locator('.MuiChip-clickable').filter({ visible: true }).allInnerTexts()).toEqual([
    label('ObjectCondition', 'NEVER_DRAWN', 'zh'),
  ]);
  await page.context().close();
});

test('R05 R06 R08 what is laid before others can be printed from its page', async () => {
  const { page, open, button } = await aDesk(stage.browser, stage.bureau.house, 'policy');
  for (const list of [
    'items',
    'coverage',
    'item-links',
    'filings',
    'objects',
    'updates',
    'inspectors',
    'roster-clean-ups',
  ]) {
    await open(`/${list}`);
    await readAnew(page);
    await expect.poll(() => button(appWords.print!).count(), { message: list }).toBe(1);
  }
  await page.context().close();
});

test('R08 R48 the history of an object says what was marked and until when, in the reader’s words', async () => {
  const policy = stage.bureau.acts.clerk('policy');
  const { inspectionObjects } = await policy.ask('{ inspectionObjects(first: 1) { edges { node { id } } } }');
  const { id: objectId } = inspectionObjects.edges[0].node;
  await policy.act('markObject', { objectId, kind: 'EXEMPTED', reason: '经批准', validTo: '2026-12-31' });

  const { page, open } = await aDesk(stage.browser, stage.bureau.house, 'policy');
  await open(`/objects/${objectId}/show`);
  const entry = page.locator('ol > li').first();
  await entry.getByText('经批准', { exact: true }).waitFor();
  expect(await entry.innerText()).toContain(`标记类型：${label('ObjectMarkKind', 'EXEMPTED', 'zh')}`);
  expect(await entry.innerText()).toContain('有效期至：2026年12月31日');
  await page.context().close();
});

test('R01 a revision asks from which day it holds, and does not offer the day of the version before', async () => {
  const { page, open } = await aDesk(stage.browser, stage.bureau.house, 'policy');
  await open('/items');
  await page.locator('tbody tr[tabindex="0"]').first().press('Enter');
  await page.getByRole('link', { name: verbs.reviseItem.zh }).click();
  await page.locator('[name=reason]').waitFor();
  expect(await page.locator('[name=name]').inputValue()).not.toBe('');
  expect(await page.locator('[name=inForceFrom]').inputValue()).toBe('');
  await page.context().close();
});

test('R08 R34 an edit page is headed by the record and the act, and leads whoever may not change it to the record', async () => {
  const reader = stage.bureau.acts.clerk('policy');
  const { inspectionObjects, inspectors, inspectionItems } = await reader.ask(`{
    inspectionObjects(first: 1) { edges { node { id name } } }
    inspectors(first: 1) { edges { node { id name } } }
    inspectionItems(first: 1) { edges { node { id name: code } } } }`);
  const entries = [
    ['objects', inspectionObjects, verbs.updateObject],
    ['inspectors', inspectors, verbs.updateInspector],
    ['items', inspectionItems, verbs.reviseItem],
  ] as const;
  const [keeper, justice] = await Promise.all([
    aDesk(stage.browser, stage.bureau.house, 'policy'),
    aDesk(stage.browser, stage.bureau.house, 'justice'),
  ]);
  for (const [resource, { edges }, act] of entries) {
    const { id, name } = edges[0].node;
    await keeper.open(`/${resource}/${id}`);
    await keeper.page.getByRole('heading', { name: `${name} · ${act.zh}`, exact: true }).waitFor();
    await justice.open(`/${resource}/${id}`);
    await justice.page.waitForURL(new RegExp(`/${resource}/${id}/show$`));
    expect(await justice.page.locator('form [name=name]').count()).toBe(0);
  }
  await keeper.page.context().close();
  await justice.page.context().close();
});

test('R06 the list of inspectors says in which sub-registry each is, and leads to one of them in a press', async () => {
  const { page, open } = await aDesk(stage.browser, stage.bureau.house, 'policy');
  await open('/inspectors');
  const rosters = page.locator('tbody .column-roster');
  await rosters.first().waitFor();
  const daily = label('InspectorRoster', 'DAILY', 'zh');
  await page.locator('.MuiChip-clickable').filter({ hasText: daily }).click();
  await page.waitForFunction(
    (word) => [...document.querySelectorAll('tbody .column-roster')].every((cell) => cell.textContent === word),
    daily,
  );
  expect(await rosters.count()).toBeGreaterThan(0);
  await page.context().close();
});

test('R06 the yearly check of many inspectors is noted from their list, with what became of each', async () => {
  const { page, open, button } = await aDesk(stage.browser, stage.bureau.house, 'policy');
  await open('/inspectors');
  const rows = page.locator('tbody tr[tabindex="0"]');
  await rows.first().waitFor();
  const named = await rows.evaluateAll((all) =>
    all.map((row) =>
      ['name', 'organizationName'].map((of) => row.querySelector(`.column-${of}`)!.textContent).join(' · '),
    ),
  );
  for (const at of [0, 1]) await rows.nth(at).getByRole('checkbox').check();
  await button(verbs.noteYearlyChecks).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('[name=yearlyCheckOn]').fill('2026-03-01');
  await dialog.locator('button[type=submit]').click();
  const outcome = dialog.getByText(/^成功 \d 项，未成功 \d 项$/);
  await outcome.waitFor();
  const told = await dialog.locator('li').allInnerTexts();
  // Two people may share a name: each is told with their unit.
  expect(told.map((line) => line.split('\n')[0]).sort()).toEqual(named.slice(0, 2).sort());
  await page.context().close();
});

test('R06 the acts on many are there once somebody is chosen, and whoever was chosen on another page of the list is counted and named', async () => {
  const { page, open, button } = await aDesk(stage.browser, stage.bureau.house, 'policy');
  await open('/inspectors');
  const row = page.locator('tbody tr[tabindex="0"]').first();
  await row.waitFor();
  expect(await button(verbs.noteYearlyChecks).count()).toBe(0);
  const chosen: string[] = [];
  const choose = async (): Promise<void> => {
    chosen.push(await row.locator('.column-name').innerText());
    await row.getByRole('checkbox').check();
  };
  await choose();
  await page.getByRole('button', { name: /下一页/ }).click();
  await row.filter({ hasNotText: chosen[0]! }).waitFor();
  await choose();
  await button(verbs.noteYearlyChecks).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading', { name: `${verbs.noteYearlyChecks.zh}（已选 2 项）` }).waitFor();
  await dialog.locator('[name=yearlyCheckOn]').fill('2026-03-01');
  await dialog.locator('button[type=submit]').click();
  await dialog.getByText('成功 2 项，未成功 0 项').waitFor();
  const told = await dialog.locator('li').allInnerTexts();
  expect(told.map((line) => line.split(' · ')[0]).sort()).toEqual(chosen.sort());
  await page.context().close();
});

test('R06 R47 on a phone, where no row can be ticked, whoever may deal with several at once is told where', async () => {
  for (const [account, lists] of [
    ['policy', ['items', 'objects', 'inspectors']],
    ['circulation', ['objects', 'inspections']],
    ['observer', []],
  ] as const) {
    const { page, open } = await aDesk(stage.browser, stage.bureau.house, account);
    await page.setViewportSize(PHONE);
    const told: string[] = [];
    for (const list of ['items', 'objects', 'inspectors', 'inspections']) {
      // A list nobody has begun shows no lines; one that is searched does.
      await open(`/${list}?filter=${encodeURIComponent('{"q":"长春"}')}`);
      await readAnew(page);
      await page.locator('.RaList-content').locator('li, .MuiCardContent-root').first().waitFor();
      if ((await page.getByText(appWords.bulk_on_wide_screen.zh).count()) > 0) told.push(list);
    }
    expect(told, account).toEqual(lists);
    await page.context().close();
  }
});

test('R06 R25 what somebody was trained for is chosen among the words of the house or typed, and is taken away the same way', async () => {
  const { page, open, button } = await aDesk(stage.browser, stage.bureau.house, 'policy');
  const clerk = stage.bureau.acts.clerk('policy');
  const [{ node }] = (
    await clerk.ask('{ inspectors(first: 1, sort: { by: NAME, order: ASC }) { edges { node { id specialities } } } }')
  ).inspectors.edges;
  const known = async (): Promise<string[]> =>
    (await clerk.ask(`{ inspector(id: "${node.id}") { specialities } }`)).inspector.specialities;
  const dialog = page.getByRole('dialog');
  const set = async (list: 'add' | 'remove', typed: string): Promise<void> => {
    await page.locator('tbody tr[tabindex="0"]').first().getByRole('checkbox').check();
    await button(verbs.setSpecialities).click();
    await dialog.locator(`[name=${list}]`).locator('..').getByRole('combobox').click();
    await page.getByRole('option', { name: tagName('auction', 'zh') }).click();
    await page.keyboard.press('Escape');
    await dialog.locator(`[name=${list}Own]`).fill(typed);
    await dialog.locator('[name=reason]').fill('培训考核');
    await dialog.locator('button[type=submit]').click();
    await dialog.getByText('成功 1 项，未成功 0 项').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  };
  await open('/inspectors');
  await set('add', '冷链');
  expect(await known()).toEqual([...new Set([...node.specialities, 'auction', '冷链'])].sort());
  await set('remove', '冷链');
  expect(await known()).toEqual(node.specialities.filter((tag: string) => tag !== 'auction'));
  await page.context().close();
});

test('R01 R05 an item is handed to another division from the list by keyboard alone, and coverage counts it there', async () => {
  const { page, open, button } = await aDesk(stage.browser, stage.bureau.house, 'policy');
  const clerk = stage.bureau.acts.clerk('policy');
  const [{ node: before }] = (
    await clerk.ask('{ inspectionItems(first: 1) { edges { node { id code name divisionName division { id } } } } }')
  ).inspectionItems.edges;
  await open('/items');
  const row = page.locator('tbody tr[tabindex="0"]').first();
  await row.getByRole('checkbox').press('Space');
  await button(verbs.handOverItems).press('Enter');
  const dialog = page.getByRole('dialog');
  const to = stage.bureau.acts.body('market-operation');
  await chosenByKeyboard(page, '移交给', to.name);
  await dialog.locator('[name=reason]').fill('职责调整');
  await dialog.locator('button[type=submit]').press('Enter');
  await dialog.getByText('成功 1 项，未成功 0 项').waitFor();
  expect(await dialog.locator('li').innerText()).toContain(`${before.code} · ${before.name}`);
  await page.keyboard.press('Escape');
  await row.locator('.column-divisionName').filter({ hasText: to.name }).waitFor();

  const covered = async () => (await clerk.ask('{ itemCoverage { divisionName } }')).itemCoverage;
  await until('coverage counts it there', async () => (await covered())[0].divisionName === to.name);
  await open(`/items/${before.id}/show`);
  const entry = page.locator('ol > li').first();
  await entry.getByText('职责调整', { exact: true }).waitFor();
  expect(await entry.innerText()).toContain(`${before.divisionName} → ${to.name}`);
  await clerk.act(
    'handOverItems',
    { itemIds: [before.id], divisionId: before.division.id, reason: '还原' },
    '{ done }',
  );
  await page.context().close();
});

test('R06 a department gives one of its people to another unit from the list, and what becomes of the account is said before', async () => {
  const { page, open, button } = await aDesk(stage.browser, stage.bureau.house, 'market');
  await open('/inspectors');
  const row = page.locator('tbody tr[tabindex="0"]').first();
  const name = await row.locator('.column-name').innerText();
  await row.getByRole('checkbox').press('Space');
  await button(verbs.transferInspectors).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/登录账号仍属原单位/).waitFor();
  const to = stage.bureau.acts.body('market-operation');
  await dialog.locator('[name=reason]').fill('工作调动');
  await dialog.locator('button[type=submit]').press('Enter');
  await dialog.getByText('调入单位：必填').waitFor();
  await chosenByKeyboard(page, '调入单位', to.name);
  await dialog.locator('button[type=submit]').press('Enter');
  await dialog.getByText('成功 1 项，未成功 0 项').waitFor();
  expect(await dialog.locator('li').innerText()).toContain(name);
  const { inspectors } = await stage.bureau.acts
    .clerk('policy')
    .ask(`{ inspectors(filter: { search: "${name}", organizationId: "${to.id}" }) { totalCount } }`);
  expect(inspectors.totalCount).toBe(1);
  await page.context().close();
});

test('R06 R34 an account is bound to the entry of its inspector where it is made, searched for by name, and follows him to another unit', async () => {
  const { house, acts } = stage.bureau;
  const asked =
    '{ inspectors(first: 2) { edges { node { id name organizationName staffNumber certificateNumber } } } }';
  const { node } = (await acts.clerk('policy').ask(asked)).inspectors.edges[1];
  const { page, open, button } = await aDesk(stage.browser, house, 'administrator');
  await open('/accounts/create');
  await page.locator('[name=account]').fill('bound');
  await page.locator('[name=name]').fill(node.name);
  await chosenByKeyboard(page, '所属机构', node.organizationName);
  await page.getByRole('combobox', { name: '角色' }).click();
  await page.getByRole('option', { name: label('Role', 'INSPECTOR', 'zh') }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: '检查人员档案' }).fill(node.name);
  const told = [node.name, node.organizationName, node.staffNumber ?? node.certificateNumber];
  await page.getByRole('option', { name: told.join(' ') }).click();
  await page.locator('button[type=submit]').click();
  await page.getByRole('button', { name: '我已记下' }).click();
  const account = page.url();
  await page.getByRole('link', { name: '查看检查人员档案' }).click();
  await page.waitForURL(`**/inspectors/${node.id}/show`);

  await page.goto(account);
  await button(verbs.moveAccount).click();
  const dialog = page.getByRole('dialog');
  const to = acts.body('market-operation');
  await chosenByKeyboard(page, '所属机构', to.name);
  await dialog.locator('[name=reason]').fill('工作调动');
  await dialog.locator('button[type=submit]').click();
  await page.getByText(`所属机构：${node.organizationName} → ${to.name}`).waitFor();
  await page.getByRole('link', { name: '查看检查人员档案' }).waitFor();
  await page.context().close();
});

test('R25 R34 an inspector declares a recusal for himself with papers; he and those who keep his entry open them and read what it states, also when it is over, and others see that there are some', async () => {
  const { house, acts } = stage.bureau;
  const { inspectors } = await acts
    .clerk('policy')
    .ask('{ inspectors(first: 1) { edges { node { id name organization { id } } } } }');
  const { node } = inspectors.edges[0];
  const { initialPassword } = await acts.clerk('administrator').act(
    'createAccount',
    {
      account: 'recused',
      name: node.name,
      roles: ['INSPECTOR'],
      organizationId: node.organization.id,
      inspectorId: node.id,
    },
    '{ initialPassword }',
  );
  const himself = await aDesk(stage.browser, house, 'recused', initialPassword);
  const { page } = himself;
  await himself.open(`/inspectors/${node.id}/show`);
  await himself.button(verbs.declareRecusal).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: '回避的检查对象' }).click();
  await page.getByText(appWords.search_more.zh).waitFor();
  await dialog.getByRole('combobox', { name: '回避的检查对象' }).fill('长春');
  await page.getByRole('option').first().click();
  await dialog.getByRole('combobox', { name: '回避事由' }).click();
  await page.getByRole('option', { name: label('RecusalKind', 'KINSHIP', 'zh') }).click();
  await dialog.locator('[name=evidence]').fill('配偶任该企业财务负责人');
  const scan = Buffer.from('%PDF-1.7\n% a scan');
  await dialog.locator('input[type=file]').setInputFiles([
    { name: '结婚证 (扫描件).pdf', mimeType: 'application/pdf', buffer: scan },
    { name: '说明.docx', mimeType: 'application/pdf', buffer: Buffer.from('PK') },
  ]);
  await dialog.locator('button[type=submit]').click();
  const why = dialog.getByText('说明.docx：文件内容不是可接受的类型');
  await why.waitFor();
  // However much is asked, what is to be pressed and why it was refused stay in view.
  await page.setViewportSize({ width: 390, height: 480 });
  const edge = await bottom(dialog);
  for (const seen of [why, dialog.locator('button[type=submit]')]) expect(await bottom(seen)).toBeLessThan(edge);
  await dialog.getByRole('button', { name: '不附上“说明.docx”' }).click();
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'hidden' });

  const keeper = await aDesk(stage.browser, house, 'policy');
  for (const desk of [himself, keeper]) {
    await desk.open(`/inspectors/${node.id}/show`);
    const saved = desk.page.waitForEvent('download');
    await desk.page.getByRole('button', { name: '结婚证 (扫描件).pdf · 1 KB' }).click();
    const paper = await saved;
    expect(paper.suggestedFilename()).toBe('结婚证 (扫描件).pdf');
    expect(await buffer(await paper.createReadStream())).toEqual(scan);
    await desk.page.getByText('配偶任该企业财务负责人').waitFor();
  }
  await keeper.page.reload();
  await keeper.page.getByText('查看回避证明材料').nth(1).waitFor();
  await keeper.page.getByText('证明材料（份）：1').waitFor();

  const other = await aDesk(stage.browser, house, 'observer');
  await other.open(`/inspectors/${node.id}/show`);
  await other.page.getByText('附有证明材料 1 份').waitFor();
  await other.page.getByText(`${label('RecusalKind', 'KINSHIP', 'zh')} · 说明不予显示`).waitFor();
  for (const kept of ['结婚证', '配偶']) expect(await other.page.getByText(kept).count()).toBe(0);

  await keeper.button(verbs.endRecusal).click();
  const ending = keeper.page.getByRole('dialog');
  await ending.locator('[name=reason]').fill('已离婚');
  await ending.locator('button[type=submit]').click();
  await ending.waitFor({ state: 'hidden' });
  for (const desk of [himself, keeper]) {
    await desk.page.reload();
    await desk.page.getByRole('heading', { name: '已结束的回避' }).waitFor();
    await desk.page.getByText(/财务负责人.*当日结束/).waitFor();
    await desk.page.getByText('已离婚').waitFor();
    const saved = desk.page.waitForEvent('download');
    await desk.page.getByRole('button', { name: '结婚证 (扫描件).pdf · 1 KB' }).click();
    expect(await buffer(await (await saved).createReadStream())).toEqual(scan);
    expect(await desk.button(verbs.endRecusal).count()).toBe(0);
  }
  await other.page.reload();
  await other.page.getByText('结束回避').waitFor();
  for (const kept of ['已结束的回避', '离婚']) expect(await other.page.getByText(kept).count()).toBe(0);
  for (const desk of [himself, keeper, other]) await desk.page.context().close();
});

test('R21 a filter a link sets is ticked where filters are chosen; one that is kept is renamed, never to the name of another or to none, and deleted', async () => {
  const { page, open } = await aDesk(stage.browser, stage.bureau.house, 'policy');
  const filters = page.getByRole('button', { name: '添加筛选' });
  const item = (name: string) => page.getByRole('menuitem', { name, exact: true });
  const ticked = async (): Promise<string[]> => {
    const offered = page.getByRole('menuitemcheckbox');
    await filters.click();
    await offered.first().waitFor();
    const names = await page.locator('[role=menuitemcheckbox][aria-checked=true]').allInnerTexts();
    await page.keyboard.press('Escape');
    await offered.first().waitFor({ state: 'detached' });
    return names;
  };
  const choose = async (name: string): Promise<void> => {
    await filters.click();
    await item(name).click();
  };
  const dialog = page.getByRole('dialog');
  const give = async (name: string): Promise<void> => {
    await dialog.locator('[name=label]').fill(name);
    await dialog.locator('button[type=submit]').click();
  };
  const done = () => dialog.waitFor({ state: 'hidden' });
  const filtered = (filter: object) => open(`/inspectors?filter=${encodeURIComponent(JSON.stringify(filter))}`);

  await filtered({ roster: 'DAILY', eligible: false });
  await page.locator('[data-source=roster]').waitFor();
  expect(await ticked()).toEqual([inspectorsWords.fields.roster!.zh, inspectorsWords.fields.eligible!.zh]);
  await choose(appWords.keep_filter.zh);
  await give('  ');
  await dialog.getByText(appWords.name_missing.zh).waitFor();
  await give(' 日常 ');
  await done();

  await filtered({ roster: 'QUALIFIED' });
  await choose(appWords.keep_filter.zh);
  await give('执法资格');
  await done();
  await choose('重命名筛选“执法资格”');
  await give('日常');
  await dialog.getByText('已有名为“日常”的筛选').waitFor();
  await give('有资格');
  await done();
  await choose('日常');
  expect(await ticked()).toEqual([inspectorsWords.fields.roster!.zh, inspectorsWords.fields.eligible!.zh]);
  await filters.click();
  await page.getByRole('menuitemcheckbox', { name: inspectorsWords.fields.status!.zh }).click();
  await page.waitForFunction(() => document.activeElement?.closest('[data-source=status] [role=combobox]'));
  await choose('删除筛选“日常”');
  await dialog.locator('button[type=submit]').click();
  await done();
  await filters.click();
  await item('有资格').waitFor();
  expect(await item('日常').count()).toBe(0);
  await item(appWords.keep_filter.zh).waitFor();
  await page.context().close();
});

test('R45 a desk that stayed open while the house was built anew opens the page that was asked for, and says what to do where that fails', async () => {
  const { page } = await aDesk(stage.browser, stage.bureau.house, 'policy');
  let [gone, begun] = [true, 0];
  await page.route(/\/assets\/(ObjectList|InspectorList)-/, (route) =>
    gone ? route.fulfill({ status: 404 }) : route.continue(),
  );
  await page.route(`${stage.bureau.house.url}/`, async (route) => {
    const asked = route.request().resourceType() === 'fetch';
    if (asked) return route.fulfill({ contentType: 'text/html', body: '<script src="/assets/index-NEW.js"></script>' });
    begun += 1;
    gone = false;
    return route.continue();
  });
  await page.getByRole('menuitem', { name: objectsWords.name.zh }).click();
  await page.locator('tbody tr[tabindex="0"]').first().waitFor();
  expect(page.url()).toMatch(/#\/objects/);

  // It came back with the code it had before: a second time it is not for the desk to begin anew.
  gone = true;
  await page.getByRole('menuitem', { name: inspectorsWords.name.zh }).click();
  await page.getByText(appWords.page_renewed!.zh).waitFor();
  expect(begun).toBe(1);
  await page.getByRole('button', { name: appWords.reload!.zh }).click();
  await page.locator('tbody .column-roster').first().waitFor();
  expect(begun).toBe(2);
  await page.context().close();
});

test('R04 R34 the public list says how often an item is inspected and which papers to have ready', async () => {
  const page = await stage.browser.newPage({ locale: 'zh-CN' });
  await page.goto(`${stage.bureau.house.url}/public/items`);
  const item = page.locator('main li, main article').filter({ hasText: 'SW-04' }).first();
  await item.waitFor();
  const said = await item.innerText();
  expect(said).toContain(portalWords.frequency.zh);
  expect(said).toContain(label('FrequencyOperator', 'AT_LEAST', 'zh'));
  expect(said).toContain(portalWords.papers.zh);
  expect(said).toMatch(/生效日期\s+2026年\d+月\d+日/);
  expect(said).not.toMatch(/\d{4}-\d\d-\d\d/);
  await page.close();
});

test('R09 R35 a dossier tells the classes to who may know them, and is printed by itself without any class; an empty one says so', async () => {
  const { page, open, button } = await aDesk(stage.browser, stage.bureau.house, 'office');
  await open('/objects');
  await page.locator('tbody tr[tabindex="0"]').first().press('Enter');
  await button(inspectionsWords.words!.open_dossier!).click();
  const dossier = page.getByRole('dialog');
  await dossier.getByText(inspectionsWords.words!.dossier_empty!.zh).waitFor();
  const behind = page.getByText(objectsWords.words!.internal!.zh).first();
  await behind.waitFor();
  const classes = dossier.getByText(objectsWords.words!.credit_history!.zh);
  await classes.waitFor();

  await page.emulateMedia({ media: 'print' });
  expect(await behind.isVisible()).toBe(false);
  expect(await classes.isVisible()).toBe(false);
  expect(await dossier.getByText(inspectionsWords.words!.dossier_empty!.zh).isVisible()).toBe(true);
  const printed = dossier.getByText(/打印$/).filter({ visible: true });
  await expect.poll(() => printed.allInnerTexts()).toEqual([expect.stringMatching(/韩雪松 于 .* 打印$/)]);
  await page.context().close();

  const division = await aDesk(stage.browser, stage.bureau.house, 'circulation');
  await division.open('/objects');
  await division.page.locator('tbody tr[tabindex="0"]').first().press('Enter');
  await division.button(inspectionsWords.words!.open_dossier!).click();
  const theirs = division.page.getByRole('dialog');
  await theirs.getByText(inspectionsWords.words!.dossier_empty!.zh).waitFor();
  expect(await theirs.getByText(objectsWords.words!.credit_history!.zh).count()).toBe(0);
  await division.page.context().close();
});

test('R06 R47 several districts chosen from the tree are listed as the reader’s language lists', async () => {
  const { page, open, button } = await aDesk(stage.browser, stage.bureau.house, 'market');
  await button({ zh: '中文', en: 'English' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await open('/inspectors/create');
  const districts = page.getByRole('combobox', { name: inspectorsWords.fields.regions!.en });
  await districts.click();
  for (const code of ['220102', '220104']) await page.getByRole('treeitem', { name: districtName(code, 'en') }).click();
  await page.keyboard.press('Escape');
  await expect
    .poll(() => districts.inputValue())
    .toBe(`${districtName('220102', 'en')}, ${districtName('220104', 'en')}`);
  await page.context().close();
});

/** Chooses in a tree as somebody without a mouse does: opens it, types a name, walks to it and takes it. */
async function chosenByKeyboard(page: Page, field: string, name: string): Promise<void> {
  const tree = page.getByRole('combobox', { name: field });
  await tree.press('ArrowDown');
  await page.getByRole('textbox', { name: appWords.search!.zh }).fill(name);
  await page.keyboard.press('ArrowDown');
  await page.locator('[role=treeitem]:focus').waitFor();
  while ((await page.locator('[role=treeitem]:focus').innerText()).trim() !== name)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    ([label, chosen]) =>
      [...document.querySelectorAll('input[role=combobox]')].some(
        (it) =>
          (it as HTMLInputElement).labels?.[0]?.textContent?.includes(label!) &&
          (it as HTMLInputElement).value === chosen,
      ),
    [field, name],
  );
}

/** The buttons somebody can press and nobody can see: neither a word nor a sign is on them. */
function blankButtons(page: Page): Promise<string[]> {
  return page
    .locator('main')
    .getByRole('button')
    .evaluateAll((buttons) =>
      buttons
        .filter(
          (button) =>
            button.checkVisibility() && !(button as HTMLElement).innerText.trim() && !button.querySelector('svg'),
        )
        .map((button) => button.getAttribute('aria-label') ?? button.outerHTML),
    );
}

/** What is wider than the place it stands in, so that its end is out of sight. */
function wideParts(page: Page): Promise<string[]> {
  return page
    .locator('main *')
    .evaluateAll((elements) =>
      elements
        .filter((it) => it.scrollWidth > it.clientWidth + 1 && getComputedStyle(it).overflowX === 'auto')
        .map((it) => `${it.className} ${it.scrollWidth} > ${it.clientWidth}`),
    );
}

/** How far the fields of a record stand below those of the line before, in pixels: a word is read with the value under it. */
function gapsBetweenRows(page: Page): Promise<number[]> {
  return page
    .locator('.RaSimpleShowLayout-stack')
    .first()
    .evaluate((stack) => {
      const lines = new Map<number, number>();
      for (const field of stack.children) {
        const { top, bottom } = field.getBoundingClientRect();
        lines.set(top, Math.max(bottom, lines.get(top) ?? 0));
      }
      const tops = [...lines.keys()].toSorted((one, other) => one - other);
      return tops.slice(1).map((top, at) => top - lines.get(tops[at]!)!);
    });
}

/** Loads the page at hand whole: a step from page to page leaves the last one on the screen until the next is there. */
async function readAnew(page: Page): Promise<void> {
  await page.reload();
  await settled(page);
}

async function bottom(part: Locator): Promise<number> {
  const { y, height } = (await part.boundingBox())!;
  return y + height;
}
