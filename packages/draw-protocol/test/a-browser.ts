import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Page, chromium } from 'playwright-core';
import { build } from 'vite';

/** A page of a real browser that has a module, this package unless told otherwise, as `window.draw`, bundled by vite. */
export async function withBrowser<T>(
  work: (page: Page) => Promise<T>,
  entry = fileURLToPath(new URL('../src/index.ts', import.meta.url)),
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'sunlot-chromium-'));
  const before = process.env['TMPDIR'];
  // The browser unpacks itself into the temporary folder, and takes whatever already lies there: it gets one of its own.
  process.env['TMPDIR'] = folder;
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    const browser = await chromium.launch({ executablePath: await packed.executablePath(), args });
    try {
      const page = await browser.newPage();
      const script = await bundle(entry);
      await page.route('https://draw.test/**', (route) =>
        route.request().url().endsWith('.js')
          ? route.fulfill({ contentType: 'text/javascript', body: script })
          : route.fulfill({
              contentType: 'text/html',
              body: '<!doctype html><script type="module">import * as draw from "/draw.js"; window.draw = draw;</script>',
            }),
      );
      await page.goto('https://draw.test/');
      await page.waitForFunction('window.draw !== undefined');
      return await work(page);
    } finally {
      await browser.close();
    }
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    rmSync(folder, { recursive: true, force: true });
  }
}

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2024',
      lib: { entry, formats: ['es'], fileName: 'draw' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('nothing was bundled');
  return output.output[0].code;
}
