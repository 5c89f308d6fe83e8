import type { Page } from 'playwright-core';

/**
 * Waits until the page at hand has come: it is headed, its network was quiet once it was loaded, nothing on it says that it is still loading, and
 * nothing is still on its way to its place or colour. A quiet network alone is no sign of it: a slow machine may take longer to begin a page than
 * the network is watched for. What a list asks for after a step within the desk is not waited for: look for its rows.
 */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').filter({ hasText: /\S/ }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => {
    // A bar with a value says how far something is, and stays; what moves for ever has no end to wait for.
    const loads = document.querySelector('.MuiSkeleton-root, [role=progressbar]:not([aria-valuenow])') !== null;
    const moves = document
      .getAnimations()
      .some(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity);
    return !loads && !moves;
  });
}
