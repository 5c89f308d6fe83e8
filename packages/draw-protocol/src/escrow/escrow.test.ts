import { expect, test } from 'vitest';
import { toHex } from '../canonical-text.ts';
import {
  encodeEscrow,
  encodeShare,
  type Escrow,
  openShare,
  readEscrow,
  readShare,
  type SealedShare,
  sealShare,
  shareProblem,
} from './escrow.ts';
import { x25519PublicKey } from './x25519.ts';

const draw = { draw: 'd-2026-007', attempt: 1, freeze: '11'.repeat(32) };
const secretOf = (place: number): Uint8Array => new Uint8Array(32).fill(place + 1);

async function anEscrow(): Promise<Escrow> {
  const shares: SealedShare[] = [];
  for (const [place, holder] of ['justice', 'market'].entries()) {
    const to = { division: `D-${place}`, publicKey: toHex(await x25519PublicKey(secretOf(place))) };
    const share = { ...draw, holder, share: `${place}5`.repeat(33) };
    shares.push((await sealShare(share, to, new Uint8Array(32).fill(100 + place)))!);
  }
  return { ...draw, threshold: 2, shares };
}

test('R27 a holder opens its own share and nobody else’s', async () => {
  const escrow = await anEscrow();
  expect(await openShare(escrow, secretOf(1))).toEqual({ ...draw, holder: 'market', share: '15'.repeat(33) });
  expect(await openShare(escrow, secretOf(7))).toBeUndefined();
  const moved = { ...escrow, attempt: 2 };
  expect(await openShare(moved, secretOf(1))).toBeUndefined();
});

test('R27 a share of another draw, of a stranger, or with a byte changed is named', async () => {
  const escrow = await anEscrow();
  const share = (await openShare(escrow, secretOf(0)))!;
  expect(shareProblem(escrow, share)).toBeUndefined();
  expect(shareProblem(escrow, { ...share, attempt: 2 })).toBe('OTHER_DRAW');
  expect(shareProblem(escrow, { ...share, holder: 'tax' })).toBe('NOT_A_HOLDER');
  expect(shareProblem(escrow, { ...share, holder: 'market' })).toBe('WRONG_SHARE');
  expect(shareProblem(escrow, { ...share, share: '06'.repeat(33) })).toBe('WRONG_SHARE');
});

test('R27 both files have one spelling', async () => {
  const escrow = await anEscrow();
  expect(readEscrow(encodeEscrow(escrow))).toEqual({ ok: true, value: escrow });
  const share = (await openShare(escrow, secretOf(0)))!;
  expect(readShare(encodeShare(share))).toEqual({ ok: true, value: share });
  expect(readShare(new TextEncoder().encode('hello\n'))).toMatchObject({ ok: false, line: 1 });
  const backwards = { ...escrow, shares: escrow.shares.toReversed() };
  expect(readEscrow(encodeEscrow(backwards))).toMatchObject({ ok: false, reason: 'holders out of order' });
  expect(readEscrow(encodeEscrow({ ...escrow, threshold: 3 }))).toMatchObject({ ok: false });
});
