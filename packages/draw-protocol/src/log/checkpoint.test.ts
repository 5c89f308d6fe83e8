import { describe, expect, test } from 'vitest';
import { cosign } from './cosignature.ts';
import { checkpointText, readCheckpoint, signCheckpoint } from './checkpoint.ts';
import { ed25519PublicKey, ed25519Sign, ed25519Verify } from './ed25519.ts';
import { entriesTree } from './merkle.ts';
import { COSIGNATURE, encodeNote, encodeVerifier, readNote, readVerifier, verifierOf, verifyNote } from './note.ts';

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
const text = (note: Uint8Array) => new TextDecoder().decode(note);
const encode = (note: string) => new TextEncoder().encode(note);

const signer = { name: 'sunlot.example/draws', secret: new Uint8Array(32).fill(1) };
const witness = { name: 'justice.example/w1', secret: new Uint8Array(32).fill(2) };
const checkpoint = { origin: signer.name, size: 2, root: entriesTree([encode('a'), encode('b')]).root };

test('the first test of RFC 8032 gives its public key and signature', async () => {
  const secret = bytes('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60');
  const publicKey = await ed25519PublicKey(secret);
  expect(publicKey).toEqual(bytes('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'));
  const signature = await ed25519Sign(secret, new Uint8Array());
  expect(signature).toEqual(
    bytes(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155' +
        '5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ),
  );
  expect(await ed25519Verify(publicKey, new Uint8Array(), signature)).toBe(true);
  expect(await ed25519Verify(publicKey, new Uint8Array(1), signature)).toBe(false);
  expect(await ed25519Verify(publicKey.subarray(1), new Uint8Array(), signature)).toBe(false);
});

test('the key and the note that Go publishes with its module proxy read and verify', async () => {
  // golang.org/x/mod/sumdb/note, Example.
  const key = readVerifier('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
  const note = readNote(
    encode(
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
        '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
    ),
  );
  if (key === undefined || note?.signatures[0] === undefined) throw new Error('did not read');
  expect(encodeVerifier(key)).toBe('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
  expect(await verifyNote(note.text, note.signatures[0], key)).toBe(true);
  expect(await verifyNote(`${note.text} `, note.signatures[0], key)).toBe(false);
});

describe('a signed head', () => {
  test('reads back what was signed', async () => {
    const note = await signCheckpoint(checkpoint, signer);
    const reading = await readCheckpoint(note, await verifierOf(signer));
    expect(reading).toMatchObject({ ok: true, checkpoint, cosignatures: [] });
  });

  test('reports the cosignatures of known witnesses, each with its latest time, and passes over unknown ones', async () => {
    const note = readNote(await signCheckpoint(checkpoint, signer));
    if (note === undefined) throw new Error('did not read');
    const signatures = [
      ...note.signatures,
      await cosign(note.text, witness, 1_700_000_000),
      await cosign(note.text, witness, 1_800_000_000),
      await cosign(note.text, { ...witness, name: 'stranger' }, 1),
    ];
    const known = await verifierOf(witness, COSIGNATURE);
    const reading = await readCheckpoint(encodeNote({ ...note, signatures }), await verifierOf(signer), [known]);
    expect(reading).toMatchObject({ ok: true, cosignatures: [{ name: witness.name, time: 1_800_000_000 }] });
  });

  test('signed with the old and the new key is accepted by who knows either', async () => {
    const next = { ...signer, secret: new Uint8Array(32).fill(3) };
    const note = await signCheckpoint(checkpoint, signer, next);
    expect(await readCheckpoint(note, await verifierOf(signer))).toMatchObject({ ok: true });
    expect(await readCheckpoint(note, await verifierOf(next))).toMatchObject({ ok: true });
  });

  test.each([
    ['NOT_A_NOTE', (note: string) => note.replace('\n\n', '\n')],
    ['NOT_A_NOTE', (note: string) => note.slice(0, -1)],
    ['NOT_A_NOTE', (note: string) => note.replace('—', '-')],
    ['NOT_A_NOTE', (note: string) => note.replace('2\n', '2\r\n')],
    ['NOT_A_NOTE', (note: string) => note.replace(/\S\n$/, '\n')],
    ['NOT_A_NOTE', () => ''],
    ['NOT_A_CHECKPOINT', (note: string) => note.replace('\n2\n', '\n02\n')],
    ['NOT_A_CHECKPOINT', (note: string) => note.replace('\n2\n', '\n-2\n')],
    ['NOT_A_CHECKPOINT', (note: string) => note.replace('\n\n', '\nmore\n\n')],
    ['NOT_A_CHECKPOINT', (note: string) => note.replace('=\n\n', '\n\n')],
    ['OTHER_LOG', (note: string) => note.replace('sunlot', 'moonlot')],
    ['UNSIGNED', (note: string) => note.replace('— sunlot', '— moonlot')],
    ['BAD_SIGNATURE', (note: string) => note.replace('\n2\n', '\n3\n')],
  ])('refused: %s', async (problem, change) => {
    const note = text(await signCheckpoint(checkpoint, signer));
    expect(await readCheckpoint(encode(change(note)), await verifierOf(signer))).toEqual({ ok: false, problem });
  });

  test('a wrong cosignature of a known witness spoils the head', async () => {
    const note = readNote(await signCheckpoint(checkpoint, signer));
    if (note === undefined) throw new Error('did not read');
    const other = checkpointText({ ...checkpoint, size: 3 });
    const signatures = [...note.signatures, await cosign(other, witness, 5)];
    const known = await verifierOf(witness, COSIGNATURE);
    const reading = await readCheckpoint(encodeNote({ ...note, signatures }), await verifierOf(signer), [known]);
    expect(reading).toEqual({ ok: false, problem: 'BAD_SIGNATURE' });
  });

  test('any one byte changed is refused', async () => {
    const note = await signCheckpoint(checkpoint, signer);
    const key = await verifierOf(signer);
    for (let at = 0; at < note.length; at += 1) {
      const other = note.slice();
      other[at] = (other[at] as number) ^ 1;
      expect(await readCheckpoint(other, key)).toMatchObject({ ok: false });
    }
  });
});

test('a verifier line whose id is not that of its key, or of an unknown type, is not read', () => {
  expect(readVerifier('PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')).toBeUndefined();
  expect(readVerifier('PeterNeumann+c74f20a3+BRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')).toBeUndefined();
  expect(readVerifier('PeterNeumann')).toBeUndefined();
});
