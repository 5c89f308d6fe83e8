import { verbs } from '@sunlot/glossary';
import { expect, test } from 'vitest';
import { drawsWords } from '../src/draws/draws.words.ts';
import { portalWords } from '../src/public/portal.words.ts';
import { aDesk } from './a-desk.ts';
import { onStage } from './on-stage.ts';

const stage = onStage({ objects: 200, itemCodes: ['SW-04'] });

test('R12 R13 R25 R26 R27 four people at four browsers take a plan to a draw that anybody can verify', async () => {
  const { house, acts } = stage.bureau;
  const planId = await draftPlan();

  // The plan: reported by the division, reviewed by the policy division, decided by the justice stage.bureau.
  const circulation = await aDesk(stage.browser, house, 'circulation');
  const plan = `/plans/${planId}/show`;
  await circulation.open(plan);
  await circulation.act(verbs.submitPlan, {});
  const policy = await aDesk(stage.browser, house, 'policy');
  await policy.open(plan);
  await policy.act(verbs.reviewPlan, { opinion: '经合法性审查,同意报送。' });
  const justice = await aDesk(stage.browser, house, 'justice');
  await justice.open(plan);
  await justice.button(verbs.approvePlan).waitFor();
  expect(await justice.button(verbs.reviewPlan).count()).toBe(0);
  await justice.act(verbs.approvePlan, { opinion: '审核同意。' });

  // The task: made of the plan's line, its education recorded, its draw announced four days ahead.
  await circulation.page.reload();
  await circulation.act(verbs.createTask);
  await circulation.page.locator('a[href*="#/tasks/"]').first().click();
  await circulation.act(verbs.recordEducation, { audience: '名录库内全部检查对象' });
  await circulation.act(verbs.announceDraw, {});
  const taskId = /tasks\/([^/]+)/.exec(circulation.page.url())![1]!;

  // The draw: four days later, in one room at four desks.
  house.clock.advance({ days: 4, minutes: 1 });
  const draw = await acts.drawOf('circulation', taskId, ['QUEUED']);
  const operator = await aDesk(stage.browser, house, 'circulation');
  const witnesses = [await aDesk(stage.browser, house, 'policy'), await aDesk(stage.browser, house, 'market')];
  const room = `/draws/${draw.id}/show`;
  for (const desk of [operator, ...witnesses]) await desk.open(room);
  await operator.act(verbs.cutPool);
  await operator.act(verbs.freezeDraw);
  await operator.page.getByRole('dialog').getByRole('button', { name: words.freeze_confirm!.zh, exact: true }).click();
  for (const witness of witnesses) await witness.act(verbs.commitWitness);
  for (const witness of witnesses) await witness.act(verbs.revealWitness);
  await acts.drawOf('circulation', taskId, ['DRAWN']);
  await witnesses[0]!.act(verbs.openDraw);
  await acts.drawOf('circulation', taskId, ['OPEN']);

  // The public: without an account, in a browser that was never here.
  const reader = await stage.browser.newPage({ locale: 'zh-CN' });
  await reader.goto(`${house.url}/public/draws/${draw.id}`);
  await reader.getByRole('button', { name: portalWords.verify_here.zh }).click();
  const verdict = reader.locator('.verification [role=status]');
  await verdict.getByText(portalWords.log_holds.zh).waitFor();
  expect(await verdict.locator('.notice.red').count()).toBe(0);
  await expect.poll(() => verdict.locator('.notice.green').count()).toBe(2);
  const steps = reader.locator('.verification .steps li');
  expect(await steps.count()).toBeGreaterThan(5);
  expect(await reader.locator('.verification .steps li.passed').count()).toBe(await steps.count());

  // The same page with one byte of the record changed on its way: it must not turn green.
  await reader.route('**/*.zip*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: withOneByteChanged(await response.body()) });
  });
  await reader.getByRole('button', { name: portalWords.verify_here.zh }).click();
  await verdict.locator('.notice.red').first().waitFor();
  expect(await verdict.locator('.notice.green').count()).toBe(0);
});

function withOneByteChanged(record: Buffer): Buffer {
  const changed = Buffer.from(record);
  const middle = Math.floor(changed.length / 2);
  changed[middle] = changed[middle]! ^ 1;
  return changed;
}

const words = drawsWords.words!;

/** A plan of the used-car item, drafted and not yet reported. */
async function draftPlan(): Promise<string> {
  const { acts } = stage.bureau;
  const year = acts.clock.now().getUTCFullYear();
  const itemCodes = ['SW-04'];
  const plan = await acts.draftPlan({
    by: 'circulation',
    title: `${year}年二手车流通部门联合抽查计划`,
    kind: 'JOINT',
    year,
    basisNote: '部门联合抽查',
    lines: [
      {
        title: '二手车交易市场及经营主体',
        itemCodes,
        ratio: 0.2,
        inspectFrom: `${year}-05-20`,
        inspectTo: `${year}-06-30`,
        departments: [
          { body: 'circulation', seats: 2, tag: 'vehicle', itemCodes },
          { body: 'market-regulation', seats: 1, itemCodes },
        ],
      },
    ],
  });
  return plan.id;
}
