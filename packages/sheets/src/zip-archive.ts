import { type FileHandle, open } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { crc32, createInflateRaw } from 'node:zlib';
import { Unreadable } from './finding.ts';
import type { Limits } from './limits.ts';

/** One file inside the archive, as the directory at its end describes it. */
export interface Part {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly method: number;
  readonly checksum: number;
  readonly offset: number;
}

/** An .xlsx from the outside: what it contains, and the bytes of a part. */
export interface Archive {
  /** By name in small letters: to Excel, SharedStrings.xml and sharedStrings.xml are one part. */
  readonly parts: ReadonlyMap<string, Part>;
  /** The part unpacked, chunk by chunk. Refuses when it holds more than the directory said, or something else. */
  read(part: Part): AsyncGenerator<Buffer>;
}

const FREE_UNTIL = 16 * 1024 * 1024;

/**
 * Reads the directory and nothing else, and refuses an archive that would unpack to too much, that has two parts of one name or two parts
 * in the same bytes (the quiet kind of bomb), or that needs a password.
 */
export async function openArchive(path: string, size: number, limits: Limits): Promise<Archive> {
  const file = await open(path);
  try {
    const parts = await directoryOf(file, size, limits);
    refuseBombs(parts, size, limits);
    return { parts: new Map(parts.map((part) => [part.name.toLowerCase(), part])), read: (part) => unpack(path, part) };
  } finally {
    await file.close();
  }
}

const END = 0x06054b50;
const WIDE_END = 0x06064b50;
const WIDE_END_PLACE = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

async function directoryOf(file: FileHandle, size: number, limits: Limits): Promise<Part[]> {
  // The end record is 22 bytes and a comment of at most 65,535.
  const tail = await bytes(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > tail.length || tail.readUInt32LE(end) !== END)
    throw new Unreadable('ZIP_DAMAGED', { part: 'EOCD' });
  const { count, length, offset } = (await wideEnd(file, tail, end)) ?? {
    count: tail.readUInt16LE(end + 10),
    length: tail.readUInt32LE(end + 12),
    offset: tail.readUInt32LE(end + 16),
  };
  if (count > limits.parts) throw new Unreadable('TOO_MANY_PARTS', { count, limit: limits.parts });
  if (offset + length > size) throw new Unreadable('ZIP_DAMAGED', { part: 'EOCD' });
  return entriesIn(await bytes(file, offset, length), count);
}

/** What the end says in eight bytes each, where a record before it says where; null where there is none. */
async function wideEnd(
  file: FileHandle,
  tail: Buffer,
  end: number,
): Promise<{ count: number; length: number; offset: number } | null> {
  if (end < 20 || tail.readUInt32LE(end - 20) !== WIDE_END_PLACE) return null;
  const record = await bytes(file, Number(tail.readBigUInt64LE(end - 12)), 56);
  if (record.length < 56 || record.readUInt32LE(0) !== WIDE_END) throw new Unreadable('ZIP_DAMAGED', { part: 'EOCD' });
  const [count, length, offset] = [32, 40, 48].map((at) => Number(record.readBigUInt64LE(at))) as [
    number,
    number,
    number,
  ];
  return { count, length, offset };
}

function entriesIn(directory: Buffer, count: number): Part[] {
  const parts: Part[] = [];
  const names = new Set<string>();
  let at = 0;
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY)
      throw new Unreadable('ZIP_DAMAGED', { part: `#${n}` });
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      directory.readUInt16LE(at + field),
    ) as [number, number, number];
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
    if ((directory.readUInt16LE(at + 8) & 1) === 1) throw new Unreadable('ENCRYPTED');
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    if (names.has(name.toLowerCase())) throw new Unreadable('ZIP_DAMAGED', { part: name });
    names.add(name.toLowerCase());
    const [unpacked, packed, offset] = inFull(
      [24, 20, 42].map((field) => directory.readUInt32LE(at + field)),
      extra,
    ) as [number, number, number];
    const [method, checksum] = [directory.readUInt16LE(at + 10), directory.readUInt32LE(at + 16)];
    parts.push({ name, method, checksum, packed, unpacked, offset });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return parts;
}

const ELSEWHERE = 0xffffffff;
const ZIP64 = 1;

/** Some programs write sizes and places in eight bytes, however small the file: those that are told elsewhere follow one another in an extra field. */
function inFull(told: readonly number[], extra: Buffer): number[] {
  const wide = fieldOf(extra, ZIP64);
  let at = 0;
  return told.map((number) => {
    if (number !== ELSEWHERE || at + 8 > wide.length) return number;
    at += 8;
    return Number(wide.readBigUInt64LE(at - 8));
  });
}

function fieldOf(extra: Buffer, wanted: number): Buffer {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === wanted) return extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  }
  return Buffer.alloc(0);
}

function refuseBombs(parts: readonly Part[], size: number, limits: Limits): void {
  const bomb = () => new Unreadable('ZIP_BOMB', { limit: limits.unpackedBytes, ratio: limits.ratio });
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0);
  if (unpacked > limits.unpackedBytes) throw bomb();
  if (unpacked > FREE_UNTIL && unpacked > size * limits.ratio) throw bomb();
  const inOrder = parts.toSorted((a, b) => a.offset - b.offset);
  inOrder.forEach((part, n) => {
    if (part.offset + 30 + part.packed > (inOrder[n + 1]?.offset ?? size)) throw bomb();
  });
}

async function* unpack(path: string, part: Part): AsyncGenerator<Buffer> {
  const damaged = () => new Unreadable('ZIP_DAMAGED', { part: part.name });
  let [seen, checksum] = [0, 0];
  for await (const chunk of unpacked(path, part, await dataOffset(path, part), damaged)) {
    seen += chunk.length;
    if (seen > part.unpacked) throw damaged();
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (seen !== part.unpacked || checksum !== part.checksum) throw damaged();
}

async function* unpacked(path: string, part: Part, start: number, damaged: () => Unreadable): AsyncGenerator<Buffer> {
  if (part.packed === 0) return;
  const packed = createReadStream(path, { start, end: start + part.packed - 1 });
  if (part.method === 0) {
    yield* packed as AsyncIterable<Buffer>;
    return;
  }
  if (part.method !== 8) throw damaged();
  const inflate = createInflateRaw({ chunkSize: 64 * 1024 });
  packed.on('error', (fault) => inflate.destroy(fault));
  try {
    yield* packed.pipe(inflate) as AsyncIterable<Buffer>;
  } catch (fault) {
    // zlib's own complaints carry a code of its own; anything else is ours or the disk's.
    if (fault instanceof Error && 'code' in fault && String(fault.code).startsWith('Z_')) throw damaged();
    throw fault;
  } finally {
    packed.destroy();
    inflate.destroy();
  }
}

async function dataOffset(path: string, part: Part): Promise<number> {
  const file = await open(path);
  try {
    const header = await bytes(file, part.offset, 30);
    if (header.length < 30 || header.readUInt32LE(0) !== LOCAL)
      throw new Unreadable('ZIP_DAMAGED', { part: part.name });
    return part.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await file.close();
  }
}

async function bytes(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
