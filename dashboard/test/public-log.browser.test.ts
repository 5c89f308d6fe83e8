import { aBureau, anAnnouncedTask, type Bureau } from '@sunlot/stage';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findingWords } from '../src/public/log-words.ts';
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
  const task = await anAnnouncedTask(bureau);
  await acts.cutPool('circulation', task.id);
  const draw = await acts.freeze('circulation', task.id, { witnesses: WITNESSES.map(({ code }) => code) });

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

/** The log on a reader's machine whose clock is so many days ahead of the house's. */
async function readersPage(days: number): Promise<Page> {
  const context = await open.browser.newContext({ locale: 'zh-CN' });
  await context.clock.setFixedTime(bureau.acts.clock.now().getTime() + days * 86_400_000);
  const page = await context.newPage();
  await page.goto(`${bureau.house.url}/public/log`);
  await page.locator('.entries li').first().waitFor();
  return page;
}
