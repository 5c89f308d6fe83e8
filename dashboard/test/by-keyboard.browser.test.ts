import { findLabel, verbs } from '@sunlot/glossary';
import { aDraw, anAnnouncedTask } from '@sunlot/stage';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { appWords } from '../src/layout/app.words.ts';
import { plansWords } from '../src/plans/plans.words.ts';
import { aDesk, type Desk } from './a-desk.ts';
import { onStage } from './on-stage.ts';

const stage = onStage({ objects: 60, itemCodes: ['SW-04'] });

test('R13 a plan is approved by keyboard alone, from the to-do to the end, and the focus is never lost', async () => {
  const plan = await aReviewedPlan();
  const desk = await aDesk(stage.browser, stage.bureau.house, 'justice');
  expect(await focused(desk)).toBe('');
  await press(desk, 'Enter', desk.page.locator(`a[href*="${plan.id}"]`));
  await desk.page.getByRole('heading', { name: plan.number }).waitFor();
  await expect.poll(() => focused(desk)).toContain(plan.number);

  await press(desk, 'Enter', desk.button(verbs.approvePlan));
  const dialog = desk.page.getByRole('dialog');
  await type(desk, dialog.locator('[name=opinion]'), '审核同意。');
  await press(desk, 'Enter', dialog.locator('button[type=submit]'));
  await dialog.waitFor({ state: 'detached' });
  await desk.button(verbs.approvePlan).waitFor({ state: 'detached' });
  await expect.poll(() => focused(desk)).toBe(appWords.acts.zh);
  await desk.page.context().close();
});

test('R26 a draw is frozen through its form by keyboard alone, and the focus stays with the next step', async () => {
  const task = await anAnnouncedTask(stage.bureau);
  await stage.bureau.acts.cutPool('circulation', task.id);
  const draw = await stage.bureau.acts.drawOf('circulation', task.id, ['POOL_CUT']);
  const desk = await aDesk(stage.browser, stage.bureau.house, 'circulation');
  await press(desk, 'Enter', desk.page.locator(`a[href*="${draw.id}"]`));
  await desk.page.getByRole('heading', { name: draw.number }).waitFor();
  await press(desk, 'Enter', desk.button(verbs.freezeDraw));

  const dialog = desk.page.getByRole('dialog');
  const [witnesses, entropy] = [dialog.getByRole('combobox').first(), dialog.getByRole('combobox').nth(1)];
  await press(desk, 'ArrowDown', witnesses);
  await desk.page.getByRole('option').first().waitFor();
  for (const key of ['ArrowDown', 'Enter', 'Escape']) await desk.page.keyboard.press(key);
  await expect.poll(() => dialog.locator('.MuiChip-root').count()).toBe(3);
  await press(desk, 'Enter', entropy);
  await desk.page.getByRole('option').first().waitFor();
  for (const key of ['ArrowDown', 'Enter']) await desk.page.keyboard.press(key);
  await expect.poll(() => entropy.innerText()).toBe(findLabel('EntropyKind', 'DICE_D10')!.zh);
  await press(desk, 'Enter', dialog.locator('button[type=submit]'));
  await dialog.waitFor({ state: 'detached' });
  await desk.button(verbs.freezeDraw).waitFor({ state: 'detached' });
  await expect.poll(() => focused(desk)).not.toBe('');
  await desk.page.context().close();
});

test('R40 a problem is referred by keyboard alone, and the reader begins at the heading of the referral', async () => {
  const visit = await aVisitWithAProblem();
  const desk = await aDesk(stage.browser, stage.bureau.house, 'circulation');
  await desk.open('/problems');
  await press(desk, 'Enter', desk.page.locator('tbody tr', { hasText: visit.objectName }));
  await press(desk, 'Enter', desk.button(verbs.proposeReferral));
  const dialog = desk.page.getByRole('dialog');
  await type(desk, dialog.locator('[name=receiver]'), '长春市市场监督管理局');
  await type(desk, dialog.locator('[name=evidence]'), '现场检查照片');
  await type(desk, dialog.locator('[name=basis]'), '《二手车流通管理办法》');
  await press(desk, 'Enter', dialog.locator('button[type=submit]'));
  await desk.page.waitForURL(/referrals\/[^/]+\/show/);
  await desk.page.getByRole('heading', { level: 1, name: '〔' }).waitFor();
  await expect.poll(() => focused(desk)).toContain('〔');
  await desk.page.context().close();
});

test('R45 what a page form was refused with stays in view until the form is sent again', async () => {
  const desk = await aDesk(stage.browser, stage.bureau.house, 'policy');
  const { page } = desk;
  await page.setViewportSize({ width: 390, height: 800 });
  await desk.open('/case-leads/create');
  await page.reload();
  const refusal = page.locator('form').getByRole('alert');
  await page.locator('[name=receivedHow]').fill('来信');
  await page.locator('[name=reportedParty]').fill('某商行');
  await page.locator('[name=content]').fill('短');
  await page.locator('button[type=submit]').click();
  await refusal.waitFor();
  await page.clock.fastForward(60_000);
  expect(await refusal.innerText()).toContain('内容：至少 2 个字');
  expect(await refusal.evaluate(isUncovered)).toBe(true);

  const refusedAgain = page.waitForResponse(
    (answer) => answer.request().postData()?.includes('RegisterCaseLead') ?? false,
  );
  await page.locator('button[type=submit]').click();
  await refusedAgain;
  await refusal.waitFor();
  expect(await page.locator('[name=reportedParty]').inputValue()).toBe('某商行');
  await page.locator('[name=content]').fill('销售未登记的车辆');
  await page.locator('button[type=submit]').click();
  await page.waitForURL(/case-leads\/[^/]+\/show/);
  expect(await refusal.count()).toBe(0);
  await page.context().close();
});

test('R45 what an act that asks for nothing was refused with stays with its button until somebody closes it, and so does the focus', async () => {
  const plan = await aReviewedPlan();
  await stage.bureau.acts.approvePlan(plan.id);
  const desk = await aDesk(stage.browser, stage.bureau.house, 'circulation');
  await desk.open(`/plans/${plan.id}/show`);
  const button = desk.button(verbs.createTask);
  await button.waitFor();
  const { number } = await stage.bureau.acts.createTask('circulation', plan.id, plan.lines[0].id);

  await press(desk, 'Enter', button);
  const refusal = desk.page.getByRole('alert').filter({ hasText: number });
  await refusal.waitFor();
  await desk.page.clock.fastForward(60_000);
  expect(await refusal.innerText()).toContain('已生成任务');
  await expect.poll(() => focused(desk)).toBe(verbs.createTask.zh);
  await press(desk, 'Enter', refusal.getByRole('button'));
  await refusal.waitFor({ state: 'detached' });
  await expect.poll(() => focused(desk)).toBe(verbs.createTask.zh);
  await desk.page.context().close();
});

test('R12 a line of a plan and a department of it are taken out by keyboard, each by a button that says which, and the focus stays there', async () => {
  const desk = await aDesk(stage.browser, stage.bureau.house, 'circulation');
  await desk.open('/plans/create');
  const { lines, add_line, remove_line, add_seat, remove_seat } = plansWords.words!;
  const [line, seat] = [remove_line!, remove_seat!].map(({ zh, en }) =>
    desk.button({ zh: zh.replace('%{n}', '1'), en }),
  );
  await press(desk, 'Enter', desk.button(add_line!));
  await press(desk, 'Enter', desk.button(add_seat!));
  for (const remove of [seat!, line!]) {
    await press(desk, 'Enter', remove);
    await remove.waitFor({ state: 'detached' });
    await expect.poll(() => focused(desk)).toBe(lines!.zh);
  }
  await desk.page.context().close();
});

/** Goes to a control with Tab, as far as a person would, and presses a key on it. */
async function press(desk: Desk, key: string, control: Locator): Promise<void> {
  await control.waitFor();
  for (let tabs = 0; tabs < 60; tabs++) {
    if (await control.evaluate((element) => element === document.activeElement)) return desk.page.keyboard.press(key);
    await desk.page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(control)}`);
}

async function type(desk: Desk, input: Locator, text: string): Promise<void> {
  await press(desk, 'End', input);
  await desk.page.keyboard.type(text);
}

/** What a screen reader calls the element that has the focus; empty where none has it. */
async function focused({ page }: Desk): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    const named = document.getElementById(element.getAttribute('aria-labelledby') ?? '') ?? element;
    return element.getAttribute('aria-label') ?? named.textContent ?? '';
  });
}

/** Whether the middle of an element is on the screen, with nothing over it. */
function isUncovered(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}

async function aReviewedPlan() {
  const { acts } = stage.bureau;
  const itemCodes = ['SW-04'];
  const departments = [
    { body: 'circulation', seats: 2, tag: 'vehicle', itemCodes },
    { body: 'market-regulation', seats: 1, itemCodes },
  ];
  const line = { title: '二手车交易市场', itemCodes, ratio: 0.2, inspectFrom: '2026-05-20', inspectTo: '2026-06-30' };
  const plan = await acts.draftPlan({
    by: 'circulation',
    title: '二手车流通部门联合抽查计划',
    kind: 'JOINT',
    year: 2026,
    basisNote: '',
    lines: [{ ...line, departments }],
  });
  await acts.submitPlan('circulation', plan.id);
  await acts.reviewPlan(plan.id);
  return plan;
}

async function aVisitWithAProblem() {
  const { acts } = stage.bureau;
  const { task } = await aDraw(stage.bureau, 'OPEN');
  const [visit] = await acts.inspectionsOf('circulation', task.id);
  const start = new Date(acts.clock.now().getTime() + 4 * 86_400_000);
  await acts.issueNotices('circulation', [visit!.id], start);
  await acts.serve('circulation', visit!.id);
  acts.clock.moveTo(new Date(start.getTime() + 3_600_000));
  await acts.record('circulation', visit!, acts.clock.now().toISOString().slice(0, 10), {
    result: 'PROBLEM_FOLLOW_UP',
    followUp: 'NOTIFY_DEPARTMENT',
    finding: '未按规定登记车辆来源。',
  });
  return visit!;
}
