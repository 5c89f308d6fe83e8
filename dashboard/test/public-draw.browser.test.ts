import { aDraw, WITNESSES } from '@sunlot/stage';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findingWords } from '../src/public/log-words.ts';
import { ownTicketWords } from '../src/public/own-ticket-words.ts';
import { portalWords } from '../src/public/portal.words.ts';
import { onStage } from './on-stage.ts';

const stage = onStage({ objects: 100, itemCodes: ['SW-04'] });

test('R27 the public log shows a draw that is overdue in red and by its name: first its result, then its opening', async () => {
  const { acts } = stage.bureau;
  const { task, draw } = await aDraw(stage.bureau, 'FROZEN');

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
  const { acts, house } = stage.bureau;
  const { draw } = await aDraw(stage.bureau, 'OPEN');
  const { draw: drawn } = await acts
    .clerk('office')
    .ask('query ($id: ID!) { draw(id: $id) { result(first: 1) { edges { node { objectCode } } } } }', { id: draw.id });
  const { objectCode } = drawn.result.edges[0].node;
  const slip = await acts
    .clerk('office')
    .act('issueOpening', { drawId: draw.id, objectCode, recipient: '李经理，出示营业执照' }, '{ code }');

  const page = await stage.browser.newPage({ locale: 'zh-CN' });
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

test('R27 a log that says another deadline than the rules of a record is shown with the line, what it should be and what it is', async () => {
  const {
    draw: { id },
  } = await aDraw(stage.bureau, 'OPEN');
  const page = await stage.browser.newPage({ locale: 'zh-CN' });
  let told = '';
  await page.route('**/public/log/entries/*', async (route) => {
    const entry = await (await route.fetch()).text();
    const isOurs = entry.includes('\tFREEZE\n') && entry.includes(`draw\t${id}\n`);
    told ||= isOurs ? /^deadline\topen\t.*$/m.exec(entry)![0] : '';
    await route.fulfill({ body: isOurs ? entry.replace(/^(deadline\topen\t)\d{4}/m, '$12999') : entry });
  });
  await page.goto(`${stage.bureau.house.url}/public/draws/${id}`);
  await page.getByRole('button', { name: portalWords.verify_here.zh }).click();
  const report = page.locator('.verification');
  await report.getByText(portalWords.log_MISQUOTED_FREEZE.zh).waitFor();
  const said = await report.innerText();
  expect(told).not.toBe('');
  expect(said).toContain(told.replaceAll('\t', ' '));
  expect(said).toContain(told.replaceAll('\t', ' ').replace(/open \d{4}/, 'open 2999'));
});

test('R27 two replacements of one task at once, in different series, are red on the page of the log', async () => {
  const vector = new URL(
    '../../proto-docs/draw/vectors/log/log_two_replacements_in_different_series.json',
    import.meta.url,
  );
  const { entries, now } = JSON.parse(readFileSync(vector, 'utf8')) as { entries: string[]; now: string };
  const context = await stage.browser.newContext({ locale: 'zh-CN' });
  await context.clock.setFixedTime(new Date(now));
  const page = await context.newPage();
  await page.route('**/public/log/checkpoint', (route) =>
    route.fulfill({ body: `sunlot.example/draws\n${entries.length}\n${'A'.repeat(43)}=\n\n— a b\n` }),
  );
  await page.route('**/public/log/entries/*', (route) =>
    route.fulfill({ body: entries[Number(route.request().url().split('/').at(-1))]! }),
  );
  await page.goto(`${stage.bureau.house.url}/public/log`);
  const finding = page.locator('.notice.red li');
  await finding.first().waitFor();
  expect(await finding.allInnerTexts()).toEqual([expect.stringContaining(findingWords.REPLACEMENTS_AT_ONCE.zh)]);
});

/** The log on a reader's machine whose clock is so many days ahead of the house's. */
async function readersPage(days: number): Promise<Page> {
  const context = await stage.browser.newContext({ locale: 'zh-CN' });
  await context.clock.setFixedTime(stage.bureau.acts.clock.now().getTime() + days * 86_400_000);
  const page = await context.newPage();
  await page.goto(`${stage.bureau.house.url}/public/log`);
  await page.locator('.entries li').first().waitFor();
  return page;
}
