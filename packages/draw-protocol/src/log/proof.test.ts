import { expect, test } from 'vitest';
import { signCheckpoint } from './checkpoint.ts';
import { entriesTree } from './merkle.ts';
import { verifierOf } from './note.ts';
import { encodeConsistency, encodeInclusion, readConsistency, readInclusion } from './proof.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const signer = { name: 'sunlot.example/draws', secret: new Uint8Array(32).fill(1) };
const entries = Array.from({ length: 9 }, (_, index) => encode(`entry ${index}\n`));

async function logOf(size: number) {
  const tree = entriesTree(entries.slice(0, size));
  return { tree, head: await signCheckpoint({ origin: signer.name, size, root: tree.root }, signer) };
}

test('every entry of logs of every size has a proof that reads back, and proves no other entry or place', async () => {
  const key = await verifierOf(signer);
  for (let size = 1; size <= entries.length; size += 1) {
    const { tree, head } = await logOf(size);
    for (let index = 0; index < size; index += 1) {
      const proof = encodeInclusion(tree, index, head);
      expect(await readInclusion(proof, entries[index] as Uint8Array, key)).toMatchObject({ ok: true, index });
      const wrong = { ok: false, problem: 'WRONG_PROOF' };
      expect(await readInclusion(proof, encode('entry x\n'), key)).toEqual(wrong);
      const moved = new TextDecoder().decode(proof).replace(`index ${index}\n`, `index ${index + 1}\n`);
      expect(await readInclusion(encode(moved), entries[index] as Uint8Array, key)).toEqual(wrong);
    }
  }
});

test('every earlier log is proved the beginning of every later one, and no other log is', async () => {
  const key = await verifierOf(signer);
  for (let size = 1; size <= entries.length; size += 1) {
    const { tree, head } = await logOf(size);
    for (let oldSize = 0; oldSize <= size; oldSize += 1) {
      const proof = encodeConsistency(tree, oldSize, head);
      const old = entriesTree(entries.slice(0, oldSize)).root;
      expect(await readConsistency(proof, old, key)).toMatchObject({ ok: true, oldSize });
      const other = entriesTree(entries.slice(0, oldSize).toReversed()).root;
      if (oldSize > 1) {
        expect(await readConsistency(proof, other, key)).toEqual({ ok: false, problem: 'WRONG_PROOF' });
      }
    }
  }
});

test('one byte of a proof changed is refused', async () => {
  const key = await verifierOf(signer);
  const { tree, head } = await logOf(7);
  const proof = encodeInclusion(tree, 3, head);
  for (let at = 0; at < proof.length; at += 1) {
    const other = proof.slice();
    other[at] = (other[at] as number) ^ 1;
    expect(await readInclusion(other, entries[3] as Uint8Array, key)).toMatchObject({ ok: false });
  }
});

test('a text that is no proof is refused as such', async () => {
  const key = await verifierOf(signer);
  const { tree, head } = await logOf(7);
  const proof = new TextDecoder().decode(encodeInclusion(tree, 3, head));
  const many = proof.replace('index 3\n', `index 3\n${`${'A'.repeat(43)}=\n`.repeat(65)}`);
  for (const text of ['', 'index 3\n', proof.replace('@v1', '@v2'), proof.replace('index 3', 'index 03'), many]) {
    expect(await readInclusion(encode(text), entries[3] as Uint8Array, key)).toEqual({
      ok: false,
      problem: 'NOT_A_PROOF',
    });
  }
});
