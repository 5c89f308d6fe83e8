/**
 * Whole 16-byte blocks of SM4-CTR keystream (GB/T 32907-2016, zero IV): block j encrypts the number j, big-endian.
 * WebCrypto has no SM4; keystream.test.ts holds this against OpenSSL. Zero blocks give an empty array.
 */
export function sm4Keystream(key: Uint8Array, fromBlock: number, blocks: number): Uint8Array {
  const roundKeys = expandKey(key);
  const bytes = new Uint8Array(blocks * 16);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < blocks; i++) {
    const counter = fromBlock + i;
    let a = 0;
    let b = 0;
    let c = Math.floor(counter / 2 ** 32) | 0;
    let d = counter | 0;
    for (let round = 0; round < 32; round += 4) {
      a ^= mix(b ^ c ^ d ^ roundKeys[round]!);
      b ^= mix(c ^ d ^ a ^ roundKeys[round + 1]!);
      c ^= mix(d ^ a ^ b ^ roundKeys[round + 2]!);
      d ^= mix(a ^ b ^ c ^ roundKeys[round + 3]!);
    }
    view.setInt32(i * 16, d);
    view.setInt32(i * 16 + 4, c);
    view.setInt32(i * 16 + 8, b);
    view.setInt32(i * 16 + 12, a);
  }
  return bytes;
}

// The S-box is computed from its published algebra (an inversion in GF(2^8) between two affine maps), so that no
// table of 256 numbers has to be trusted.
const sBox = Uint8Array.from({ length: 256 }, (_, x) => affine(inverse(affine(x))));

// The S-box and the linear layer of a round in one look-up per byte.
const spread = Int32Array.from(sBox, (s) => {
  const word = s << 24;
  return word ^ rotate(word, 2) ^ rotate(word, 10) ^ rotate(word, 18) ^ rotate(word, 24);
});
const spread8 = spread.map((word) => rotate(word, 24));
const spread16 = spread.map((word) => rotate(word, 16));
const spread24 = spread.map((word) => rotate(word, 8));

function mix(word: number): number {
  return spread[word >>> 24]! ^ spread8[(word >>> 16) & 255]! ^ spread16[(word >>> 8) & 255]! ^ spread24[word & 255]!;
}

function expandKey(key: Uint8Array): Int32Array {
  const view = new DataView(key.buffer, key.byteOffset, 16);
  const systemParameter = [0xa3b1bac6, 0x56aa3350, 0x677d9197, 0xb27022dc];
  const k = systemParameter.map((word, i) => word ^ view.getInt32(i * 4));
  const roundKeys = new Int32Array(32);
  for (let i = 0; i < 32; i++) {
    const constant = [0, 1, 2, 3].reduce((word, j) => (word << 8) | (((4 * i + j) * 7) & 255), 0);
    const x = k[i + 1]! ^ k[i + 2]! ^ k[i + 3]! ^ constant;
    const substituted =
      (sBox[x >>> 24]! << 24) | (sBox[(x >>> 16) & 255]! << 16) | (sBox[(x >>> 8) & 255]! << 8) | sBox[x & 255]!;
    const word = k[i]! ^ substituted ^ rotate(substituted, 13) ^ rotate(substituted, 23);
    k.push(word);
    roundKeys[i] = word;
  }
  return roundKeys;
}

function affine(x: number): number {
  let y = 0;
  for (let bit = 0; bit < 8; bit++) {
    const row = ((0xa7 << bit) | (0xa7 >>> (8 - bit))) & 255;
    let parity = row & x;
    parity ^= parity >> 4;
    parity ^= parity >> 2;
    parity ^= parity >> 1;
    y |= (parity & 1) << bit;
  }
  return y ^ 0xd3;
}

function inverse(x: number): number {
  for (let y = 1; y < 256; y++) if (multiply(x, y) === 1) return y;
  return 0;
}

/** In GF(2^8) modulo x^8 + x^7 + x^6 + x^5 + x^4 + x^2 + 1. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 0; bit < 8; bit++) if ((b >> bit) & 1) product ^= a << bit;
  for (let bit = 15; bit >= 8; bit--) if ((product >> bit) & 1) product ^= 0x1f5 << (bit - 8);
  return product;
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
