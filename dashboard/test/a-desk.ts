import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bilingual } from '@sunlot/glossary';
import type { StageHouse } from '@sunlot/stage';
import type { Browser, Locator, Page } from 'playwright-core';

/** One person at one browser of their own, in Chinese. */
export interface Desk {
  readonly page: Page;
  /** Opens a page of the dashboard by its address, e.g. `/plans/…/show`. */
  open(address: string): Promise<void>;
  /** The button of an act, by its word. */
  button(word: Bilingual): Locator;
  /** Presses the button of an act and, where a dialog asks, confirms it as it was filled in. */
  act(word: Bilingual, fill?: Readonly<Record<string, string>>): Promise<void>;
}

/** Signs in through the sign-in page, as one of the cast or with a password of one's own. The browser's clock stands where the house's does. */
export async function aDesk(
  browser: Browser,
  house: StageHouse,
  account: string,
  password = passwordOf(house, account),
): Promise<Desk> {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  await context.clock.install({ time: house.clock.now() });
  const page = await context.newPage();
  await page.goto(house.url);
  await page.locator('input[name=username]').fill(account);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.getByRole('heading', { name: '待办' }).waitFor();

  const button = (word: Bilingual): Locator => page.getByRole('button', { name: word.zh, exact: true });
  return {
    page,
    button,
    open: async (address) => {
      await page.goto(`${house.url}/#${address}`);
    },
    act: async (word, fill) => {
      await button(word).first().click();
      if (!fill) return;
      const dialog = page.getByRole('dialog');
      for (const [name, value] of Object.entries(fill)) await dialog.locator(`[name=${name}]`).fill(value);
      await dialog.locator('button[type=submit]').click();
      await dialog.waitFor({ state: 'hidden' });
    },
  };
}

function passwordOf({ dataFolder }: StageHouse, account: string): string {
  const accounts = JSON.parse(readFileSync(join(dataFolder, 'demo-accounts.json'), 'utf8')) as {
    account: string;
    password: string;
  }[];
  const found = accounts.find((it) => it.account === account);
  if (!found) throw new Error(`no account is called ${account}`);
  return found.password;
}
