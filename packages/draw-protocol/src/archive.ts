import { decodeStrictly } from './canonical-text.ts';
import { maxEntries, maxRecordBytes } from './limits.ts';

/** What reading an archive answers. Names are bare: a folder all entries share is dropped. */
export type Unpacked = { ok: true; files: Map<string, Uint8Array> } | { ok: false; reason: string };

/**
 * Unpacks a ZIP archive, stored or deflated. Every length is checked against the bytes that are there before it is used,
 * inflating stops at the declared length, and the two headers and the checksum of each entry must agree, so that neither a
 * truncated nor an exploding archive costs more than its refusal. Every byte belongs to an entry or to the directory.
 */
export async function unpack(archive: Uint8Array): Promise<Unpacked> {
  const entries = readDirectory(archive);
  if (typeof entries === 'string') return { ok: false, reason: entries };
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > maxRecordBytes) return { ok: false, reason: `unpacks to ${total} bytes, more than ${maxRecordBytes}` };

  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const bytes = entry.method === stored ? entry.packed : await inflate(entry.packed, entry.size);
    if (bytes?.length !== entry.size || crc32(bytes) !== entry.crc)
      return { ok: false, reason: `${entry.name} is damaged` };
    if (files.has(entry.name)) return { ok: false, reason: `${entry.name} stands in the archive twice` };
    files.set(entry.name, bytes);
  }
  return { ok: true, files: withoutSharedFolder(files) };
}

/** Drops a folder that every file lies in: archives packed by hand have one. */
export function withoutSharedFolder(files: Map<string, Uint8Array>): Map<string, Uint8Array> {
  const folder = [...files.keys()][0]?.match(/^[^/]+\//)?.[0];
  if (folder === undefined || ![...files.keys()].every((name) => name.startsWith(folder))) return files;
  return new Map([...files].map(([name, bytes]) => [name.slice(folder.length), bytes]));
}

interface Entry {
  name: string;
  /** Where its header begins, and the first byte after it. */
  from: number;
  to: number;
  method: number;
  crc: number;
  size: number;
  packed: Uint8Array;
}

const stored = 0;
const deflated = 8;
const streamed = 1 << 3;
const utf8Names = 1 << 11;

/** The entries of the central directory, folders left out, or what is wrong with it. */
function readDirectory(archive: Uint8Array): Entry[] | string {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.length);
  const end = archive.length - 22;
  // No comment is allowed after the directory's end: bytes nobody reads have no place in a record.
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return 'not a ZIP archive, or cut short';
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) return 'a ZIP archive in parts';
  if (view.getUint16(end + 20, true) !== 0) return 'a ZIP archive with a comment';
  if (count > maxEntries) return `more than ${maxEntries} entries`;
  if (start + view.getUint32(end + 12, true) !== end) return 'the directory does not end the archive';

  const entries: Entry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return 'the directory is damaged';
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return 'the directory is damaged';
    const entry = readEntry(archive, view, at, nameLength, start);
    if (typeof entry === 'string') return entry;
    entries.push(entry);
    at = next;
  }
  if (at !== end) return 'the directory is damaged';
  return gapFault(entries, start) ?? entries.filter(({ name }) => !name.endsWith('/'));
}

/** Bytes nobody reads, before an entry or between two, and bytes that two entries share. */
function gapFault(entries: readonly Entry[], dataEnd: number): string | undefined {
  let at = 0;
  for (const { name, from, to } of entries.toSorted((a, b) => a.from - b.from)) {
    if (from !== at) return `${name} does not lie where the entry before it ends`;
    at = to;
  }
  return at === dataEnd ? undefined : 'bytes between the last entry and the directory';
}

function readEntry(
  archive: Uint8Array,
  view: DataView,
  at: number,
  nameLength: number,
  dataEnd: number,
): Entry | string {
  const name = decodeStrictly(archive.subarray(at + 46, at + 46 + nameLength));
  if (name === undefined) return 'a name that is not UTF-8';
  if (view.getUint16(at + 32, true) !== 0) return `${name} has a comment`;
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  if ((flags & ~(streamed | utf8Names | 0b110)) !== 0) return `${name} is encrypted or in an unknown form`;
  if (method !== stored && method !== deflated) return `${name} is packed by an unknown method`;
  const local = view.getUint32(at + 42, true);
  if (local + 30 > dataEnd || view.getUint32(local, true) !== 0x04034b50)
    return `${name} is not where the directory says`;
  // The header before the data repeats the directory's: version, flags, method, time, then checksum and lengths.
  const repeated = (flags & streamed) === 0 ? 22 : 10;
  for (let b = 0; b < repeated; b++) {
    if (archive[local + 4 + b] !== archive[at + 6 + b]) return `the two headers of ${name} differ`;
  }
  const sameName = view.getUint16(local + 26, true) === nameLength && view.getUint16(at + 34, true) === 0;
  for (let b = 0; b < nameLength; b++) {
    if (!sameName || archive[local + 30 + b] !== archive[at + 46 + b]) return `the two headers of ${name} differ`;
  }
  const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packedSize = view.getUint32(at + 20, true);
  if (data + packedSize > dataEnd) return `${name} is cut short`;
  const entry = { name, method, crc: view.getUint32(at + 16, true), size: view.getUint32(at + 24, true) };
  const to = (flags & streamed) === 0 ? data + packedSize : afterDescriptor(view, at, data + packedSize, dataEnd);
  if (to === undefined) return `what follows the data of ${name} differs from its header`;
  return { ...entry, from: local, to, packed: archive.subarray(data, data + packedSize) };
}

/** Where the data descriptor ends, whose signature packers may leave out; undefined if it says something else than the directory. */
function afterDescriptor(view: DataView, header: number, from: number, dataEnd: number): number | undefined {
  const repeats = (at: number) =>
    at + 12 <= dataEnd &&
    [0, 4, 8].every((b) => view.getUint32(at + b, true) === view.getUint32(header + 16 + b, true));
  if (from + 4 <= dataEnd && view.getUint32(from, true) === 0x08074b50 && repeats(from + 4)) return from + 16;
  return repeats(from) ? from + 12 : undefined;
}

/** Inflates to exactly `size` bytes; undefined when the data is damaged or yields more. */
async function inflate(packed: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  const bytes = new Uint8Array(size);
  let at = 0;
  try {
    const source = new Blob([packed as Uint8Array<ArrayBuffer>]).stream();
    for await (const chunk of source.pipeThrough(new DecompressionStream('deflate-raw'))) {
      if (at + chunk.length > size) return undefined;
      bytes.set(chunk, at);
      at += chunk.length;
    }
  } catch {
    return undefined;
  }
  return at === size ? bytes : undefined;
}

/** Four tables, so that four bytes go in one step. */
const crcTables = makeCrcTables();

/** The checksum ZIP archives state for each entry. */
export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = crcTables;
  let crc = -1;
  let i = 0;
  for (; i + 4 <= bytes.length; i += 4) {
    crc ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    crc = t3[crc & 255]! ^ t2[(crc >>> 8) & 255]! ^ t1[(crc >>> 16) & 255]! ^ t0[crc >>> 24]!;
  }
  for (; i < bytes.length; i++) crc = t0[(crc ^ bytes[i]!) & 255]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

function makeCrcTables(): [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = Int32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    return crc;
  });
  const following = (table: Int32Array) => table.map((crc) => first[crc & 255]! ^ (crc >>> 8));
  const second = following(first);
  const third = following(second);
  return [first, second, third, following(third)];
}
