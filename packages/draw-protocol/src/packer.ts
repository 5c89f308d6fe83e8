import { crc32 } from './archive.ts';

/** Deflates bytes (RFC 1951). Hosts differ in speed and in how small it gets; every way unpacks to the same bytes. */
export type Deflate = (bytes: Uint8Array) => Promise<Uint8Array>;

/**
 * Packs files into ZIP archives. What several archives share is deflated once, from the moment it is announced, so that a
 * host with threads deflates while the draw goes on. The same files under one `Deflate` give the same bytes, and every one
 * of them is read again by `unpack`: there is no place in an archive where something could be changed unseen.
 */
export class Packer {
  private readonly deflate: Deflate;
  private readonly crc: typeof crc32;
  private readonly begun = new WeakMap<Uint8Array, Promise<Deflated>>();

  constructor(deflate: Deflate = deflateOnTheWeb, crc = crc32) {
    this.deflate = deflate;
    this.crc = crc;
  }

  /** Starts on files that archives will hold. Whether it failed shows when an archive is packed. */
  announce(files: Iterable<Uint8Array>): void {
    for (const bytes of files) this.deflated(bytes).catch(() => undefined);
  }

  /** The archive in chunks, its entries in the order of the files; no files give an empty archive. */
  async pack(files: Iterable<readonly [string, Uint8Array]>): Promise<Uint8Array[]> {
    const entries = await Promise.all(
      Array.from(files, async ([name, bytes]) => ({ name: utf8.encode(name), ...(await this.deflated(bytes)) })),
    );
    const chunks: Uint8Array[] = [];
    const directory: Uint8Array[] = [];
    let at = 0;
    for (const entry of entries) {
      directory.push(directoryHeader(entry, at), entry.name);
      chunks.push(localHeader(entry), entry.name, entry.data);
      at += localLength + entry.name.length + entry.data.length;
    }
    return [...chunks, ...directory, directoryEnd(entries.length, lengthOf(directory), at)];
  }

  private deflated(bytes: Uint8Array): Promise<Deflated> {
    let deflating = this.begun.get(bytes);
    if (!deflating) {
      deflating = this.deflate(bytes).then((data) => ({ data, size: bytes.length, crc: this.crc(bytes) }));
      this.begun.set(bytes, deflating);
    }
    return deflating;
  }
}

interface Deflated {
  readonly data: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

type Entry = Deflated & { readonly name: Uint8Array };

const utf8 = new TextEncoder();
const localLength = 30;
const directoryLength = 46;

/** PKWARE's APPNOTE.TXT 4.3.7. */
function localHeader(entry: Entry): Uint8Array {
  const header = new DataView(new ArrayBuffer(localLength));
  header.setUint32(0, 0x04034b50, true);
  describe(header, 4, entry);
  return new Uint8Array(header.buffer);
}

/** 4.3.12: the same once more, and where the entry lies. */
function directoryHeader(entry: Entry, at: number): Uint8Array {
  const header = new DataView(new ArrayBuffer(directoryLength));
  header.setUint32(0, 0x02014b50, true);
  header.setUint16(4, madeBy, true);
  describe(header, 6, entry);
  header.setUint32(42, at, true);
  return new Uint8Array(header.buffer);
}

function describe(header: DataView, from: number, { name, data, size, crc }: Entry): void {
  header.setUint16(from, madeBy, true);
  header.setUint16(from + 2, namesInUtf8, true);
  header.setUint16(from + 4, deflated, true);
  header.setUint32(from + 6, firstDay, true);
  header.setUint32(from + 10, crc, true);
  header.setUint32(from + 14, data.length, true);
  header.setUint32(from + 18, size, true);
  header.setUint16(from + 22, name.length, true);
}

/** 4.3.16. */
function directoryEnd(entries: number, length: number, at: number): Uint8Array {
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, entries, true);
  end.setUint16(10, entries, true);
  end.setUint32(12, length, true);
  end.setUint32(16, at, true);
  return new Uint8Array(end.buffer);
}

/** Version 2.0 of the format, which all of this needs no more than. */
const madeBy = 20;
const namesInUtf8 = 1 << 11;
const deflated = 8;
/** Midnight of 1 January 1980. The format knows nothing earlier, and no zone; a fixed time keeps archives comparable. */
const firstDay = 0x00210000;

function lengthOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, { length }) => sum + length, 0);
}

async function deflateOnTheWeb(bytes: Uint8Array): Promise<Uint8Array> {
  const source = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  return new Response(source.pipeThrough(new CompressionStream('deflate-raw'))).bytes();
}
