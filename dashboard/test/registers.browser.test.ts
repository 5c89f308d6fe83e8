import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aDesk } from './a-desk.ts';
import { onStage } from './on-stage.ts';

const stage = onStage({ objects: 60, itemCodes: ['SW-04'] });

const PHONE = { width: 390, height: 844 };
const LISTS = [
  'items',
  'coverage',
  'item-links',
  'filings',
  'imports',
  'objects',
  'updates',
  'credit-shares',
  'inspectors',
  'roster-clean-ups',
];

test('R08 R47 on a phone every button of the registers shows what it does', async () => {
  const { page, open } = await aDesk(stage.browser, stage.bureau.house, 'policy');
  await page.setViewportSize(PHONE);
  const blank: string[] = [];
  for (const list of LISTS) {
    await open(`/${list}`);
    await readAnew(page);
    blank.push(...(await blankButtons(page)).map((button) => `/${list} ${button}`));
  }
  expect(blank).toEqual([]);
  await page.context().close();
});

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

/** Loads the page at hand whole: a step from page to page leaves the last one on the screen until the next is there. */
async function readAnew(page: Page): Promise<void> {
  await page.reload({ waitUntil: 'networkidle' });
  await page.locator('main').first().waitFor();
}
