import { AxeBuilder } from '@axe-core/playwright';
import { verbs } from '@sunlot/glossary';
import { anAnnouncedTask, aBureau, type Bureau } from '@sunlot/stage';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aBrowser, type OpenBrowser } from './a-browser.ts';
import { aDesk } from './a-desk.ts';
import { REGISTERS } from './pages-of-the-registers.ts';
import { settled } from './settled.ts';

let bureau: Bureau;
let open: OpenBrowser;
let poolPage: string;

beforeAll(async () => {
  [bureau, open] = await Promise.all([aBureau({ objects: 60, itemCodes: ['SW-04'] }), aBrowser()]);
  const task = await anAnnouncedTask(bureau);
  poolPage = `/pools/${(await bureau.acts.cutPool('circulation', task.id)).id}/show`;
});

afterAll(async () => {
  await open?.close();
  await bureau?.stop();
});

/** Every page of the menu and the tabs beside it; the first row of a list is opened too, with the keyboard. */
const LISTS = [
  'ledger',
  'plans',
  'tasks',
  'draws',
  'inspections',
  'camera-loans',
  'special-area-filings',
  'publications',
  'problems',
  'case-leads',
  'referrals',
  ...REGISTERS,
  'credit-policies',
  'accounts',
  'organizations',
  'safeguards',
];
const FORMS = [
  ...['items', 'objects', 'inspectors', 'case-leads', 'imports'].map((form) => `/${form}/create`),
  '/imports/create?register=CREDIT_CLASSES',
];
const PORTAL = ['', '/publications', '/draws', '/plans', '/tasks', '/items', '/verify', '/log'];
/** Lists whose rows lead to a page of their own. */
const OPENED = ['plans', 'tasks', 'draws', 'items', 'objects', 'inspectors', 'filings', 'accounts'];

for (const language of ['zh', 'en'] as const) {
  test(`R34 R47 no page is hard to read or to reach for anybody, by WCAG 2.2 AA (${language})`, async () => {
    const { page, open: go } = await aDesk(open.browser, bureau.house, 'office');
    if (language === 'en') await speakEnglish(page);
    const found = await findingsOf(page, '/');
    for (const list of LISTS) {
      await go(`/${list}`);
      found.push(...(await findingsOf(page, `/${list}`)));
      if (!OPENED.includes(list)) continue;
      await page.locator('tbody tr[tabindex="0"]').first().press('Enter');
      await page.waitForURL(/\/show$/);
      // The list stays on the screen until the page of its row is there.
      await page.locator('.RaList-main').waitFor({ state: 'detached' });
      found.push(...(await findingsOf(page, `/${list}/…/show`)));
    }
    await go(poolPage);
    found.push(...(await findingsOf(page, '/pools/…/show')));
    for (const form of FORMS) {
      await go(form);
      found.push(...(await findingsOf(page, form)));
    }
    for (const address of PORTAL) {
      await page.goto(`${bureau.house.url}/public${address}`);
      found.push(...(await findingsOf(page, `/public${address}`)));
    }
    expect(found).toEqual([]);
    await page.context().close();
  });
}

test('R34 a window made narrow shows its page to whoever hears it read, with the menu away until it is asked for', async () => {
  const { page } = await aDesk(open.browser, bureau.house, 'policy');
  const heading = page.getByRole('heading', { name: '待办' });
  const [narrow, wide] = [
    { width: 390, height: 800 },
    { width: 1280, height: 800 },
  ];
  await page.setViewportSize(wide);
  for (const size of [narrow, wide, narrow]) {
    await page.setViewportSize(size);
    await page.getByRole('button', { name: size === narrow ? '打开菜单' : '收起菜单' }).waitFor();
    await heading.waitFor();
  }
  await page.getByRole('button', { name: '打开菜单' }).click();
  await heading.waitFor({ state: 'hidden' });
  await page.keyboard.press('Escape');
  await heading.waitFor();
  await page.context().close();
});

test('R47 a page where something new is filled in is headed by its act, in either language', async () => {
  const desk = await aDesk(open.browser, bureau.house, 'circulation');
  const headings = { '/plans/create': verbs.createPlan, '/case-leads/create': verbs.registerCaseLead };
  for (const language of ['zh', 'en'] as const) {
    if (language === 'en') await speakEnglish(desk.page);
    for (const [address, words] of Object.entries(headings)) {
      await desk.open(address);
      await desk.page.getByRole('heading', { level: 1, name: words[language], exact: true }).waitFor();
    }
    await desk.open('/');
  }
  await desk.page.context().close();
});

/** Switches the desk over, which the account keeps: a machine that knows nothing of it speaks English then, too. */
async function speakEnglish(page: Page): Promise<void> {
  await page.getByRole('button', { name: '中文' }).click();
  const kept = page.waitForResponse((answer) => answer.request().postData()?.includes('setLanguage') ?? false);
  await page.getByRole('menuitem', { name: 'English' }).click();
  await kept;
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.getByRole('heading', { name: 'To do', exact: true }).waitFor();
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What is wrong with the page as it stands, rule by rule, with the first place. */
async function findingsOf(page: Page, address: string): Promise<string[]> {
  await settled(page);
  // What is well needs no report, nothing here is loaded for its rules, and the page has no frames, for which axe would open another page each time.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'], preload: false }).setLegacyMode();
  const { violations } = await axe.withTags(RULES).analyze();
  return violations.map(({ id, nodes }) => `${address} ${id} ${nodes[0]!.target.join(' ')} ${nodes[0]!.html}`);
}
