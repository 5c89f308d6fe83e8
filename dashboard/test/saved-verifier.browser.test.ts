import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownTicketWords } from '../src/public/own-ticket-words.ts';
import { portalWords } from '../src/public/portal.words.ts';
import { stepWords } from '../src/public/step-words.ts';
import { aBrowser, type OpenBrowser } from './a-browser.ts';

const vectors = new URL('../../proto-docs/draw/vectors/', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, vectors), 'utf8')) as Record<string, string>;
const { files } = read('7_candidates_sha256_aes256ctr.json') as unknown as { files: Record<string, string> };
const record = zipped(files);

let open: OpenBrowser;
const folder = mkdtempSync(join(tmpdir(), 'sunlot-saved-'));
const saved = join(folder, 'sunlot-verifier.html');

beforeAll(async () => {
  copyFileSync(new URL('../dist/public/verifier.html', import.meta.url), saved);
  open = await aBrowser();
});

afterAll(async () => {
  await open?.close();
  rmSync(folder, { recursive: true });
});

test('R34 the saved verifier opens from a disk, turns every step of a true record green and asks no server', async () => {
  const { page, asked, troubles } = await savedPage();
  await give(page, record);
  await page.getByText(portalWords.log_offline.zh).waitFor();
  const steps = page.locator('.steps li');
  expect(await steps.count()).toBe(Object.keys(stepWords).length);
  expect(await page.locator('.steps li.passed').count()).toBe(await steps.count());
  expect(await page.locator('.notice.red').count()).toBe(0);
  expect(asked.filter((address) => !/^(file|blob):/.test(address))).toEqual([]);
  expect(troubles).toEqual([]);
  await page.close();
});

test('R26 R34 the saved verifier checks the signature of a beacon, and names the step for one of another round', async () => {
  const { page, asked } = await savedPage();
  const filesOf = (name: string) => (read(name) as unknown as { files: Record<string, string> }).files;
  await give(page, zipped(filesOf('quicknet_round.json')));
  await page.getByText(portalWords['entropy_beacon-checked'].zh).waitFor();
  expect(await page.locator('.notice.red').count()).toBe(0);
  await give(page, zipped(filesOf('beacon_signed_another_round.json')));
  await page.locator('.notice.red').waitFor();
  expect(await page.locator('.steps li.wrong').innerText()).toContain(stepWords.ENTROPY.zh);
  expect(asked.filter((address) => !/^(file|blob):/.test(address))).toEqual([]);
  await page.close();
});

test('R34 one byte changed anywhere in the record and the saved verifier names the step that fails', async () => {
  const { page } = await savedPage();
  for (const share of [0.1, 0.5, 0.9, 0.999]) {
    const changed = Buffer.from(record);
    const place = Math.floor(changed.length * share);
    changed[place] = changed[place]! ^ 1;
    await give(page, changed);
    await page.locator('.notice.red').waitFor();
    expect(await page.locator('.steps li.wrong').count()).toBe(1);
    expect(await page.locator('.notice.green').count()).toBe(0);
    await give(page, record);
    await page.locator('.notice.green').waitFor();
  }
  await page.close();
});

test('R27 the saved verifier finds an enterprise’s own place from its opening, whichever file comes first', async () => {
  const { opening } = read('openings/not_drawn_sha256_aes256ctr.json');
  for (const first of ['record', 'opening'] as const) {
    const { page } = await savedPage();
    if (first === 'record') await give(page, record);
    await give(page, Buffer.from(opening!), 'opening.txt');
    if (first === 'opening') await give(page, record);
    const own = page.locator('.own-ticket');
    await own.getByText('未抽中').waitFor();
    expect(await own.locator('.steps li.passed').count()).toBe(Object.keys(ownTicketWords).length);
    expect(await own.locator('pre').innerText()).toContain('openssl enc -aes-256-ctr');
    await page.close();
  }
  const { page } = await savedPage();
  await give(page, record);
  await give(page, Buffer.from(read('openings/with_other_id.json').opening!), 'opening.txt');
  await page.locator('.own-ticket .notice.red').waitFor();
  expect(await page.locator('.own-ticket .steps li.wrong').innerText()).toContain(ownTicketWords.HANDLE.zh);
  await page.close();
});

/** With one time for all: a packer that looks at the clock for either header of an entry may see two. */
function zipped(contents: Record<string, string>): Buffer {
  const files = Object.entries(contents).map(([name, text]) => [name, strToU8(text)]);
  return Buffer.from(zipSync(Object.fromEntries(files), { mtime: new Date(2026, 0, 1) }));
}

/** The saved page in a browser that was never here, with everything it asked for and everything it complained of. */
async function savedPage(): Promise<{ page: Page; asked: string[]; troubles: string[] }> {
  const page = await open.browser.newPage({ locale: 'zh-CN' });
  const [asked, troubles]: [string[], string[]] = [[], []];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.goto(pathToFileURL(saved).href);
  return { page, asked, troubles };
}

async function give(page: Page, buffer: Buffer, name = 'record.zip'): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}
