import { expect, test } from 'vitest';
import { followKeys, keyChangeText, readKeyChange, signKeyChange } from './key-change.ts';
import { entriesTree } from './merkle.ts';
import { encodeNote, readNote, signNote, verifierOf } from './note.ts';

const origin = 'sunlot.example/draws';
const keys = [1, 3, 5].map((byte) => ({ name: origin, secret: new Uint8Array(32).fill(byte) }));
const [first, second, third] = keys as [(typeof keys)[0], (typeof keys)[0], (typeof keys)[0]];
const head = { origin, size: 1, root: entriesTree([new Uint8Array([1])]).root };
const about = { head, time: '2026-04-25T09:00:00+08:00', reason: 'the yearly change' };

test('R27 whoever knows the old key takes the new one from the note both have signed', async () => {
  const note = await signKeyChange(about, first, second);
  const reading = await readKeyChange(note, await verifierOf(first));
  expect(reading).toEqual({
    ok: true,
    change: { ...about, old: await verifierOf(first), next: await verifierOf(second) },
  });
});

test('R27 keys are followed from any known one to the newest, and a key never changed is the newest', async () => {
  const notes = [await signKeyChange(about, first, second), await signKeyChange(about, second, third)];
  expect(await followKeys(await verifierOf(first), notes)).toMatchObject({ ok: true, key: await verifierOf(third) });
  expect(await followKeys(await verifierOf(second), notes)).toMatchObject({ ok: true, key: await verifierOf(third) });
  expect(await followKeys(await verifierOf(third), notes)).toMatchObject({ ok: true, key: await verifierOf(third) });
  expect(await followKeys(await verifierOf(first), [])).toMatchObject({ ok: true, changes: [] });
});

test('R27 a key nobody handed over to is not taken: by another key, without a signature, or put in afterwards', async () => {
  const known = await verifierOf(first);
  const text = keyChangeText({ ...about, old: known, next: await verifierOf(second) });
  const signedBy = async (...signers: typeof keys) =>
    encodeNote({ text, signatures: await Promise.all(signers.map((signer) => signNote(text, signer))) });
  const problemOf = async (note: Uint8Array) => {
    const reading = await readKeyChange(note, known);
    return reading.ok ? 'VALID' : reading.problem;
  };

  expect(await problemOf(await signedBy(first))).toBe('UNSIGNED');
  expect(await problemOf(await signedBy(second))).toBe('UNSIGNED');
  expect(await problemOf(await signKeyChange(about, second, third))).toBe('OTHER_KEY');
  const elsewhere = { ...about, head: { ...head, origin: 'other.example' } };
  const others = keys.map((key) => ({ ...key, name: 'other.example' }));
  expect(await problemOf(await signKeyChange(elsewhere, others[0]!, others[1]!))).toBe('OTHER_LOG');
  const note = readNote(await signKeyChange(about, first, second))!;
  const exchanged = keyChangeText({ ...about, old: known, next: await verifierOf(third) });
  const signatures = [note.signatures[0]!, await signNote(exchanged, third)];
  expect(await problemOf(encodeNote({ text: exchanged, signatures }))).toBe('BAD_SIGNATURE');
  expect(await problemOf(encodeNote({ text: `${text}more\n`, signatures: note.signatures }))).toBe('NOT_A_CHANGE');
  expect(await problemOf(new TextEncoder().encode('hello'))).toBe('NOT_A_NOTE');
  expect(await followKeys(known, [await signedBy(first)])).toEqual({ ok: false, problem: 'UNSIGNED', change: 0 });
});
