import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  checkOwnTicket,
  enterpriseOpening,
  fromHex,
  openingLocator,
  type OwnTicketVerdict,
  pickupCodeBytes,
  pickupCodeFrom,
  readPickupCode,
  sealOpening,
  unsealOpening,
  verify,
} from '../src/index.ts';
import { aDraw, candidateNumber } from './a-draw.ts';
import {
  type OpeningVector,
  openingVectorsFolder,
  type PickupVector,
  pickupVectorsFolder,
} from './make-opening-vectors.ts';

const vectors = readdirSync(openingVectorsFolder).map((name) => ({
  name,
  ...(JSON.parse(readFileSync(new URL(name, openingVectorsFolder), 'utf8')) as OpeningVector),
}));
const bytes = (text: string) => new TextEncoder().encode(text);

describe('R27 every vector of proto-docs/draw/vectors/openings has its verdict', () => {
  test.each(vectors)('$expect: $comment ($name)', async ({ expect: wanted, key, opening, files }) => {
    const record = new Map(Object.entries(files).map(([name, text]) => [name, bytes(text)]));
    const verdict = await checkOwnTicket(bytes(opening), record);
    expect(wordFor(verdict)).toBe(wanted);
    if (!verdict.ok) return;
    expect(verdict.key).toBe(key);
    // What the page tells an enterprise to type prints the same key.
    if (verdict.command.includes('aes')) {
      expect(execFileSync('sh', ['-c', verdict.command], { encoding: 'utf8' }).trim()).toBe(key);
    }
  });
});

test('R27 of a thousand enterprises each finds itself drawn exactly when the result has it', async () => {
  const draw = await aDraw({ size: 1000 });
  expect(await verify(draw.publicFiles)).toMatchObject({ ok: true });
  const source = {
    freeze: draw.frozen.freeze,
    candidates: draw.frozen.files['candidates.tsv'],
    openings: draw.frozen.openings()['candidate-openings.tsv'],
  };
  const rows = new TextDecoder().decode(draw.result).trimEnd().split('\n');
  const orders = new Map(rows.map((row, order) => [Number(row.split('\t')[1]), order]));
  for (let i = 0; i < 1000; i += 7) {
    const verdict = await checkOwnTicket(enterpriseOpening(candidateNumber(i).id, source)!, draw.publicFiles);
    if (!verdict.ok) throw new Error(verdict.step);
    expect(verdict.order).toBe(orders.get(verdict.index) ?? null);
  }
  expect(enterpriseOpening('nobody', source)).toBeUndefined();
}, 60_000);

describe('every vector of proto-docs/draw/vectors/pickup-codes has its verdict', () => {
  const pickups = readdirSync(pickupVectorsFolder).map((name) => ({
    name,
    ...(JSON.parse(readFileSync(new URL(name, pickupVectorsFolder), 'utf8')) as PickupVector),
  }));
  test.each(pickups)('$expect: $comment ($name)', async ({ expect: wanted, typed, code, locator, sealed, opening }) => {
    const read = readPickupCode(typed);
    expect(read).toBe(code);
    expect(read === undefined).toBe(wanted === 'NO_CODE');
    if (read === undefined) return;
    expect(openingLocator(read)).toBe(locator);
    const opened = await unsealOpening(read, fromHex(sealed));
    expect(opened && new TextDecoder().decode(opened)).toBe(opening);
    expect(opened !== undefined).toBe(wanted === 'OPENED');
    if (opened) expect(await sealOpening(read, opened)).toEqual(fromHex(sealed));
  });
});

describe('a pickup code', () => {
  const code = pickupCodeFrom(Uint8Array.from({ length: pickupCodeBytes }, (_, i) => i * 13));
  const opening = bytes('sunlot-draw-opening/v1\n');

  test('R27 opens what was sealed under it, and nothing else does', async () => {
    const sealed = await sealOpening(code, opening);
    expect(new TextDecoder('latin1').decode(sealed)).not.toContain('sunlot');
    expect(await unsealOpening(code, sealed)).toEqual(opening);
    expect(await unsealOpening(code.replace('0', '1'), sealed)).toBeUndefined();
    expect(await unsealOpening(code, sealed.with(3, sealed[3]! ^ 1))).toBeUndefined();
    expect(openingLocator(code)).toMatch(/^[0-9a-f]{32}$/);
  });

  test('is read as people type it, and anything else is no code', () => {
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(readPickupCode(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')}`)).toBe(code);
    for (const typed of ['', code.slice(1), `${code}A`, code.replace(/.$/, 'U')]) {
      expect(readPickupCode(typed)).toBeUndefined();
    }
  });
});

function wordFor(verdict: OwnTicketVerdict): string {
  if (!verdict.ok) return verdict.step;
  return verdict.order === null ? 'NOT_DRAWN' : 'DRAWN';
}
