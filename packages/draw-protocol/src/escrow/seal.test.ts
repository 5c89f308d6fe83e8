import { expect, test } from 'vitest';
import { fromHex, toHex } from '../canonical-text.ts';
import { openSealed, sealTo } from './seal.ts';
import { x25519PublicKey, x25519Shared } from './x25519.ts';

// RFC 9180, appendix A.1.1: base mode, the first of its encryptions.
const rfc = {
  ephemeral: fromHex('52c4a758a802cd8b936eceea314432798d5baf2d7e9235dc084ab1b9cfa2f736'),
  receiver: fromHex('4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8'),
  about: { info: fromHex('4f6465206f6e2061204772656369616e2055726e'), aad: fromHex('436f756e742d30') },
  plaintext: fromHex('4265617574792069732074727574682c20747275746820626561757479'),
  enc: '37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431',
  ciphertext: 'f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a',
};

test('the vector of RFC 9180 seals to the published bytes, and opens', async () => {
  const publicKey = await x25519PublicKey(rfc.receiver);
  expect(toHex(publicKey)).toBe('3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d');
  const sealed = await sealTo(publicKey, rfc.about, rfc.plaintext, rfc.ephemeral);
  expect(sealed && { enc: toHex(sealed.enc), ciphertext: toHex(sealed.ciphertext) }).toEqual({
    enc: rfc.enc,
    ciphertext: rfc.ciphertext,
  });
  expect(await openSealed(rfc.receiver, rfc.about, sealed!)).toEqual(rfc.plaintext);
});

test('nothing opens with another key, about something else, or with a byte changed', async () => {
  const sealed = { enc: fromHex(rfc.enc), ciphertext: fromHex(rfc.ciphertext) };
  expect(await openSealed(rfc.ephemeral, rfc.about, sealed)).toBeUndefined();
  const elsewhere = { ...rfc.about, aad: new Uint8Array(1) };
  expect(await openSealed(rfc.receiver, elsewhere, sealed)).toBeUndefined();
  const changed = sealed.ciphertext.map((byte, at) => (at === 3 ? byte ^ 1 : byte));
  expect(await openSealed(rfc.receiver, rfc.about, { ...sealed, ciphertext: changed })).toBeUndefined();
});

test('a public key of small order, or of another length, shares nothing', async () => {
  expect(await x25519Shared(rfc.receiver, new Uint8Array(32))).toBeUndefined();
  expect(await x25519Shared(rfc.receiver, new Uint8Array(31))).toBeUndefined();
  expect(await sealTo(new Uint8Array(32), rfc.about, rfc.plaintext, rfc.ephemeral)).toBeUndefined();
});
