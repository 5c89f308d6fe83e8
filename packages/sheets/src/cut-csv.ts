import { CR, LF, QUOTE } from './csv-records.ts';
import { SEPARATOR_LINE } from './csv-rows.ts';

/** A CSV as two files that can be read at the same time: the second has the header of the whole before it. Places are in bytes. */
export interface Halves {
  /** Where the header ends; what comes before stands in both. */
  readonly header: number;
  /** Where the second half begins: with a row, at about the middle. */
  readonly middle: number;
  /** The rows of data before it, blank ones included: how much the second half counts its rows too low. */
  readonly rows: number;
}

/**
 * Where to cut a file of `size` bytes. Null where that cannot be told by its bytes: a workbook, UTF-16, lines that end in a lone carriage return; and
 * where no row begins after the middle. Rows are told by quotes alone (RFC 4180). Where quotes are unbalanced they are told wrongly, and the first
 * half is then refused when it is read; where both halves are sound, they are the whole.
 */
export async function cutCsv(bytes: AsyncIterable<Uint8Array>, size: number): Promise<Halves | null> {
  let [offset, rows, header, lastCr] = [0, 0, 0, -1];
  let inQuotes = false;
  let endsInCr: boolean | null = null;
  for await (const piece of bytes) {
    if (offset === 0) {
      if (!isText(piece)) return null;
      // It is no row, and the header comes after it. Decoding takes a byte-order mark off.
      if (SEPARATOR_LINE.test(new TextDecoder().decode(piece.subarray(0, 16)))) rows = -1;
    }
    for (let at = 0; at < piece.length; at += 1) {
      const byte = piece[at]!;
      // Nearly all bytes say nothing, and of a large file half are looked at.
      if (byte > QUOTE) continue;
      if (byte === QUOTE) inQuotes = !inQuotes;
      else if (inQuotes) continue;
      else if (byte === CR) {
        if (endsInCr === null && lastCr >= 0) return null;
        lastCr = offset + at;
      } else if (byte === LF) {
        const afterCr = lastCr >= 0 && lastCr === offset + at - 1;
        // The first line decides for all.
        if (endsInCr === null && lastCr >= 0 && !afterCr) return null;
        endsInCr ??= afterCr;
        if (endsInCr && !afterCr) continue;
        const end = offset + at + 1;
        rows += 1;
        if (rows === 1) header = end;
        else if (rows > 1 && end >= size / 2) return end < size ? { header, middle: end, rows: rows - 1 } : null;
      }
    }
    offset += piece.length;
  }
  return null;
}

/** Neither a workbook, which is a zip archive, nor text of two bytes a character. */
function isText(beginning: Uint8Array): boolean {
  return !(beginning[0] === 0x50 && beginning[1] === 0x4b) && beginning[0]! < 0xfe && !beginning.includes(0);
}
