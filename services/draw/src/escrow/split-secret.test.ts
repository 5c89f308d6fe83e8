import {
  commitment,
  fromHex,
  openShare,
  rebuildSecret,
  sha256Aes256Ctr,
  toHex,
  x25519PublicKey,
} from '@sunlot/draw-protocol';
import { expect, test } from 'vitest';
import { splitSecret } from './split-secret.ts';

const draw = { draw: 'd-2026-007', attempt: 1, freeze: '11'.repeat(32) };
const secret = new Uint8Array(32).fill(0x22);
const promise = { draw: draw.draw, attempt: 1, freeze: null, party: 'server' };
const promised = toHex(commitment(sha256Aes256Ctr, promise, secret));
const keys = [1, 2, 3, 4].map((byte) => new Uint8Array(32).fill(byte));

async function anEscrow(threshold: number) {
  const holders = await Promise.all(
    keys.map(async (key, place) => ({
      code: `body-${place}`,
      division: `D-${place}`,
      publicKey: toHex(await x25519PublicKey(key)),
    })),
  );
  const escrow = await splitSecret(draw, secret, holders.toReversed(), threshold);
  const shares = await Promise.all(keys.map(async (key) => (await openShare(escrow, key))!));
  return { escrow, shares };
}

test('R27 any two of four give the secret, whichever they are', async () => {
  const { escrow, shares } = await anEscrow(2);
  for (const one of shares)
    for (const other of shares.filter((it) => it !== one))
      expect(await rebuildSecret(sha256Aes256Ctr, escrow, promised, [one, other])).toEqual({ ok: true, secret });
});

test('R27 fewer than the threshold give nothing, and one share given twice is one', async () => {
  const { escrow, shares } = await anEscrow(3);
  const tooFew = { ok: false, problem: 'TOO_FEW', needed: 3 };
  expect(await rebuildSecret(sha256Aes256Ctr, escrow, promised, [])).toEqual({ ...tooFew, given: 0 });
  const twice = [shares[0]!, shares[0]!, shares[1]!];
  expect(await rebuildSecret(sha256Aes256Ctr, escrow, promised, twice)).toEqual({ ...tooFew, given: 2 });
});

test('R27 names a share that was changed and whose it is, and a secret that is not the promised one', async () => {
  const { escrow, shares } = await anEscrow(2);
  const changed = { ...shares[1]!, share: toHex(fromHex(shares[1]!.share).map((byte) => byte ^ 1)) };
  expect(await rebuildSecret(sha256Aes256Ctr, escrow, promised, [shares[0]!, changed])).toEqual({
    ok: false,
    problem: 'WRONG_SHARE',
    holder: 'body-1',
  });
  const other = '00'.repeat(32);
  expect(await rebuildSecret(sha256Aes256Ctr, escrow, other, shares)).toEqual({ ok: false, problem: 'OTHER_SECRET' });
});
