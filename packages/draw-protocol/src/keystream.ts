import { digest as sha256 } from '@chainsafe/as-sha256';
import { type HashSalted, saltedSingly, sha256Salted } from './sha256-salted.ts';
import { sm3 } from './sm3.ts';
import { sm4Keystream } from './sm4.ts';
import { isShared } from './shared-memory.ts';

export type SuiteName = 'sha256-aes256ctr' | 'sm3-sm4ctr';

/** The hash and the cipher of one draw. A suite is a value handed in, never a branch in the steps. */
export interface Suite {
  readonly name: SuiteName;
  /** What `openssl enc` calls the cipher: anybody can make the keystream with it. */
  readonly cipher: 'aes-256-ctr' | 'sm4-ctr';
  /** Bytes of a cipher key: a key is the first so many bytes of an HMAC under this suite. */
  readonly keyLength: 16 | 32;
  /** The 32-byte hash of a short message, at once. */
  hash(bytes: Uint8Array): Uint8Array;
  /** The first halves of the hashes of many short texts, each with the tag and a salt of its own before it. */
  readonly hashSalted: HashSalted;
  /** The same hash of a whole file; may run on another thread. */
  digest(bytes: Uint8Array): Promise<Uint8Array>;
  /** HMAC (RFC 2104) under the suite's hash, 32 bytes. */
  hmac(key: Uint8Array, data: Uint8Array): Uint8Array;
  /**
   * Whole 16-byte blocks of the cipher's CTR keystream with a zero IV: block j encrypts the number j, big-endian.
   * Zero blocks give an empty array. The array is the caller's to keep.
   */
  keystream(key: Uint8Array, fromBlock: number, blocks: number): Promise<Uint8Array>;
}

export const sha256Aes256Ctr: Suite = {
  name: 'sha256-aes256ctr',
  cipher: 'aes-256-ctr',
  keyLength: 32,
  hash: sha256,
  hashSalted: sha256Salted,
  digest: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', notShared(bytes))),
  hmac: (key, data) => hmac(sha256, key, data),
  keystream: aesKeystream,
};

/** Web Cryptography takes no memory that other threads see. */
function notShared(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return (isShared(bytes) ? bytes.slice() : bytes) as Uint8Array<ArrayBuffer>;
}

export const sm3Sm4Ctr: Suite = {
  name: 'sm3-sm4ctr',
  cipher: 'sm4-ctr',
  keyLength: 16,
  hash: sm3,
  hashSalted: saltedSingly(sm3),
  digest: async (bytes) => sm3(bytes),
  hmac: (key, data) => hmac(sm3, key, data),
  keystream: async (key, fromBlock, blocks) => sm4Keystream(key, fromBlock, blocks),
};

/** Returns the suite of that name, or undefined for a name this version does not know. */
export function findSuite(name: string): Suite | undefined {
  return [sha256Aes256Ctr, sm3Sm4Ctr].find((suite) => suite.name === name);
}

/** The cipher key a secret yields for one purpose; two labels never share a keystream. */
export function deriveKey(suite: Suite, secret: Uint8Array, label: string): Uint8Array {
  return suite.hmac(secret, new TextEncoder().encode(`sunlot-draw/v1 ${label}`)).slice(0, suite.keyLength);
}

/** RFC 2104; both hashes work on 64-byte blocks. */
function hmac(hash: Suite['hash'], key: Uint8Array, data: Uint8Array): Uint8Array {
  const block = new Uint8Array(64);
  block.set(key.length > 64 ? hash(key) : key);
  const inner = new Uint8Array(64 + data.length);
  const outer = new Uint8Array(96);
  block.forEach((byte, i) => {
    inner[i] = byte ^ 0x36;
    outer[i] = byte ^ 0x5c;
  });
  inner.set(data, 64);
  outer.set(hash(inner), 64);
  return hash(outer);
}

type ImportedKey = ReturnType<typeof crypto.subtle.importKey>;
const importedKeys = new WeakMap<Uint8Array, ImportedKey>();
let zeros = new Uint8Array(0);

async function aesKeystream(key: Uint8Array, fromBlock: number, blocks: number): Promise<Uint8Array> {
  if (blocks === 0) return new Uint8Array(0);
  if (zeros.length < blocks * 16) zeros = new Uint8Array(blocks * 16);
  // WebCrypto has no raw keystream: zeros are encrypted, and the counter carries the position.
  const counter = new Uint8Array(16);
  new DataView(counter.buffer).setBigUint64(8, BigInt(fromBlock));
  const algorithm = { name: 'AES-CTR', counter, length: 128 };
  return new Uint8Array(await crypto.subtle.encrypt(algorithm, await imported(key), zeros.subarray(0, blocks * 16)));
}

function imported(key: Uint8Array): ImportedKey {
  let ready = importedKeys.get(key);
  if (!ready) {
    ready = crypto.subtle.importKey('raw', key as Uint8Array<ArrayBuffer>, 'AES-CTR', false, ['encrypt']);
    importedKeys.set(key, ready);
  }
  return ready;
}
