import { aBureau, type Bureau, type BureauWanted } from '@sunlot/stage';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { aBrowser, type OpenBrowser } from './a-browser.ts';

/** A bureau and a browser beside it, there from before the first test of a file until after its last. */
export interface Stage {
  readonly bureau: Bureau;
  readonly browser: Browser;
}

export function onStage(wanted: BureauWanted): Stage {
  let bureau: Bureau;
  let open: OpenBrowser;
  beforeAll(async () => {
    [bureau, open] = await Promise.all([aBureau(wanted), aBrowser()]);
  });
  afterAll(async () => {
    await open?.close();
    await bureau?.stop();
  });
  return {
    get bureau() {
      return bureau;
    },
    get browser() {
      return open.browser;
    },
  };
}
