import { aBureau, anAnnouncedTask, type Bureau } from '@sunlot/stage';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findingWords } from '../src/public/log-words.ts';
import { ownTicketWords } from '../src/public/own-ticket-words.ts';
import { portalWords } from '../src/public/portal.words.ts';
import { aBrowser, type OpenBrowser } from './a-browser.ts';

const WITNESSES = [
  { account: 'policy', code: 'policy-division' },
  { account: 'market', code: 'market-regulation' },
];

let bureau: Bureau;
let open: OpenBrowser;

beforeAll(async () => {
  [bureau, open] = await Promise.all([aBureau({ objects: 100, itemCodes: ['SW-04'] }), aBrowser()]);
});

afterAll(async () => {
  await open?.close();
  await bureau?.stop();
});

test('R27 the public log shows a draw that is overdue in red and by its name: first its result, then its opening', async () => {
  const { acts } = bureau;
  const { task, draw } = await aFrozenDraw();

  const inTime = await readersPage(0);
  await inTime.getByText(portalWords.log_in_order.zh).waitFor();
  const late = await readersPage(30);
  const finding = late.locator('.notice.red li');
  await finding.getByText(draw.number).waitFor();
  expect(await finding.innerText()).toContain(findingWords.MISSING_DRAW.zh);
  expect(await late.locator('tr.red').innerText()).toContain(portalWords.overdue_draw.zh);

  await acts.witness(draw, WITNESSES);
  await acts.drawOf('circulation', task.id, ['DRAWN']);
  const later = await readersPage(30);
  await later.locator('.notice.red li').getByText(draw.number).waitFor();
  expect(await later.locator('.notice.red li').innerText()).toContain(findingWords.MISSING_OPEN.zh);
  expect(await later.locator('tr.red').innerText()).toContain(portalWords.overdue_open.zh);

  await acts.clerk('policy').act('openDraw', { drawId: draw.id });
  const settled = await readersPage(30);
  await settled.getByText(portalWords.log_in_order.zh).waitFor();
});

test('R27 R34 an enterprise finds its own place with the code on its slip, and the code never leaves its machine', async () => {
  const { acts, house } = bureau;
  const draw = await anOpenDraw();
  const { draw: drawn } = await acts
    .clerk('office')
    .ask('query ($id: ID!) { draw(id: $id) { result(first: 1) { edges { node { objectCode } } } } }', { id: draw.id });
  const { objectCode } = drawn.result.edges[0].node;
  const slip = await acts
    .clerk('office')
    .act('issueOpening', { drawId: draw.id, objectCode, recipient: '李经理，出示营业执照' }, '{ code }');

  const page = await open.browser.newPage({ locale: 'zh-CN' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.goto(`${house.url}/public/draws/${draw.id}#code=${slip.code}`);
  await page.getByRole('button', { name: portalWords.own_check.zh }).click();
  const own = page.locator('.own-ticket');
  await own.getByText('已抽中').waitFor();
  expect(await own.locator('.steps li.passed').count()).toBe(Object.keys(ownTicketWords).length);
  expect(await own.innerText()).toContain(objectCode);
  // Classes stay internal: the page says how many stood in the enterprise's group, not which it is.
  expect(await own.innerText()).not.toMatch(/信用风险|等级/);
  expect(asked.filter((request) => request.includes(slip.code.slice(0, 5)))).toEqual([]);

  await page.locator('input[name=code]').fill('AAAAA-AAAAA-AAAAA-AAAAA');
  await page.getByRole('button', { name: portalWords.own_check.zh }).click();
  await page.getByText(portalWords.own_code_unknown.zh).waitFor();
});

async function aFrozenDraw() {
  const task = await anAnnouncedTask(bureau);
  await bureau.acts.cutPool('circulation', task.id);
  const draw = await bureau.acts.freeze('circulation', task.id, { witnesses: WITNESSES.map(({ code }) => code) });
  return { task, draw };
}

async function anOpenDraw() {
  const { task, draw } = await aFrozenDraw();
  await bureau.acts.witness(draw, WITNESSES);
  await bureau.acts.drawOf('circulation', task.id, ['DRAWN']);
  await bureau.acts.clerk('policy').act('openDraw', { drawId: draw.id });
  return draw;
}

/** The log on a reader's machine whose clock is so many days ahead of the house's. */
async function readersPage(days: number): Promise<Page> {
  const context = await open.browser.newContext({ locale: 'zh-CN' });
  await context.clock.setFixedTime(bureau.acts.clock.now().getTime() + days * 86_400_000);
  const page = await context.newPage();
  await page.goto(`${bureau.house.url}/public/log`);
  await page.locator('.entries li').first().waitFor();
  return page;
}
