// Numbers and bytes as ASCII digits, straight into a file: a million rows are written this way in a tenth of a second.

/** The two hex digits of every byte, the first in the upper eight bits. */
const hexPairs = Uint16Array.from({ length: 256 }, (_, byte) => (hexDigit(byte >> 4) << 8) | hexDigit(byte & 15));

/** Four digits of every number below 10,000. */
const fourDigits = Uint8Array.from(
  { length: 40_000 },
  (_, i) => 0x30 + (Math.floor((i >> 2) / 10 ** (3 - (i & 3))) % 10),
);

/** Writes a number below 2^31 in decimal, without leading zeros, and returns the place after it. */
export function putDecimal(file: Uint8Array, at: number, number: number): number {
  if (number < 10) {
    file[at] = 0x30 + number;
    return at + 1;
  }
  const high = (number / 10_000) | 0;
  let end = high === 0 ? at : putDecimal(file, at, high);
  const four = (number - high * 10_000) * 4;
  for (let digit = high === 0 && number < 1000 ? (number < 100 ? 2 : 1) : 0; digit < 4; digit++) {
    file[end++] = fourDigits[four + digit]!;
  }
  return end;
}

/** Writes bytes in lower-case hex, and returns the place after them. */
export function putHex(file: Uint8Array, at: number, bytes: Uint8Array, from: number, to: number): number {
  let end = at;
  for (let b = from; b < to; b++) {
    const pair = hexPairs[bytes[b]!]!;
    file[end] = pair >>> 8;
    file[end + 1] = pair;
    end += 2;
  }
  return end;
}

function hexDigit(value: number): number {
  return value < 10 ? 0x30 + value : 0x61 + value - 10;
}
