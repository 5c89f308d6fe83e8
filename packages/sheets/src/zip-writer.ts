import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** One file to be packed; its content is asked for when its turn comes. */
export interface Content {
  readonly name: string;
  readonly text: Iterable<string> | AsyncIterable<string>;
}

interface Packed {
  readonly name: Buffer;
  readonly offset: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly checksum: number;
}

// Sizes and checksum follow the data (bit 3), names are UTF-8 (bit 11), and the day is 1 January 1980: the same content, the same bytes.
const FLAGS = 0x0808;
const DEFLATED = 8;
const DAY = 0x0021;

/** Packs one file after the other while it is written: nothing is held but what the compressor holds, and a slow reader slows it down. */
export async function* zipped(contents: Iterable<Content>): AsyncGenerator<Buffer> {
  const directory: Packed[] = [];
  let offset = 0;
  for (const { name, text } of contents) {
    const start = { name: Buffer.from(name), offset };
    let [packed, unpacked, checksum] = [0, 0, 0];
    const header = localHeader(start.name);
    yield header;
    const counted = async function* () {
      for await (const piece of text) {
        const bytes = Buffer.from(piece);
        unpacked += bytes.length;
        checksum = crc32(bytes, checksum);
        yield bytes;
      }
    };
    for await (const chunk of deflated(counted())) {
      packed += chunk.length;
      yield chunk;
    }
    yield descriptor(checksum, packed, unpacked);
    directory.push({ ...start, packed, unpacked, checksum });
    offset += header.length + packed + 16;
  }
  const entries = directory.map(directoryEntry);
  yield* entries;
  yield endOf(
    entries.length,
    offset,
    entries.reduce((sum, entry) => sum + entry.length, 0),
  );
}

async function* deflated(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const source = Readable.from(bytes);
  const deflate = createDeflateRaw({ chunkSize: 64 * 1024 });
  source.on('error', (fault) => deflate.destroy(fault));
  try {
    yield* source.pipe(deflate) as AsyncIterable<Buffer>;
  } finally {
    source.destroy();
    deflate.destroy();
  }
}

function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(DEFLATED, 8);
  header.writeUInt16LE(DAY, 12);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function descriptor(checksum: number, packed: number, unpacked: number): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(0x08074b50, 0);
  bytes.writeUInt32LE(checksum, 4);
  bytes.writeUInt32LE(packed, 8);
  bytes.writeUInt32LE(unpacked, 12);
  return bytes;
}

function directoryEntry({ name, offset, packed, unpacked, checksum }: Packed): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 4);
  entry.writeUInt16LE(20, 6);
  entry.writeUInt16LE(FLAGS, 8);
  entry.writeUInt16LE(DEFLATED, 10);
  entry.writeUInt16LE(DAY, 14);
  entry.writeUInt32LE(checksum, 16);
  entry.writeUInt32LE(packed, 20);
  entry.writeUInt32LE(unpacked, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(offset, 42);
  return Buffer.concat([entry, name]);
}

function endOf(count: number, offset: number, length: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
