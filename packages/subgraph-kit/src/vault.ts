import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { digestOf } from './digest.ts';

/**
 * Files by the SHA-256 of their bytes: pools, draw records, attachments. A file is complete and synced to disk before
 * its digest is handed out, is never changed afterwards, and storing the same bytes twice stores them once.
 */
export class Vault {
  /** Where the files lie; a thread of its own opens the same vault by it. */
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Stores the bytes and returns their digest and size. Nothing is left behind when the source fails. */
  async put(
    source: Uint8Array | Iterable<Uint8Array> | Readable | AsyncIterable<Uint8Array>,
  ): Promise<{ digest: string; size: number }> {
    const incoming = join(this.folder, 'incoming');
    await mkdir(incoming, { recursive: true });
    const draft = join(incoming, randomUUID());
    const file = await open(draft, 'wx', 0o640);
    try {
      const { digest, size } = await (source instanceof Uint8Array ? write(source, file) : writeStreamed(source, file));
      await file.sync();
      await file.close();
      await mkdir(join(this.folder, digest.slice(0, 2)), { recursive: true });
      await rename(draft, this.#path(digest));
      return { digest, size };
    } catch (fault) {
      await file.close().catch(() => undefined);
      await rm(draft, { force: true });
      throw fault;
    }
  }

  /** A stream of the bytes, or of those from one place to before another; it errors when the digest is unknown. */
  open(digest: string, from = 0, to = Number.POSITIVE_INFINITY): Readable {
    return createReadStream(this.#path(digest), { start: from, end: to - 1, highWaterMark: 1 << 18 });
  }

  /** Size in bytes, or undefined when the digest is unknown. */
  async find(digest: string): Promise<{ size: number } | undefined> {
    return stat(this.#path(digest)).then(
      ({ size }) => ({ size }),
      () => undefined,
    );
  }

  /** Its first bytes, which tell what kind of file it is; all of it when it is shorter. */
  async head(digest: string): Promise<Uint8Array> {
    const file = await open(this.#path(digest));
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  /** The whole file; for files that are known to be small. */
  async read(digest: string): Promise<Uint8Array> {
    const file = await open(this.#path(digest));
    try {
      return await file.readFile();
    } finally {
      await file.close();
    }
  }

  #path(digest: string): string {
    if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error('a vault digest is 64 hexadecimal digits');
    return join(this.folder, digest.slice(0, 2), digest);
  }
}

async function write(bytes: Uint8Array, file: FileHandle): Promise<{ digest: string; size: number }> {
  const [digest] = await Promise.all([digestOf(bytes), file.writeFile(bytes)]);
  return { digest, size: bytes.length };
}

async function writeStreamed(
  source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  file: FileHandle,
): Promise<{ digest: string; size: number }> {
  const hash = createHash('sha256');
  let [size, synced] = [0, 0];
  let syncing = Promise.resolve();
  for await (const chunk of inHandfuls(source)) {
    hash.update(chunk);
    size += chunk.length;
    await file.writeFile(chunk);
    if (size - synced < SYNC_EVERY) continue;
    // The disk works while more comes in, and the last sync finds little left to do. Its fault is thrown where it is waited for.
    await syncing;
    syncing = file.datasync();
    syncing.catch(() => undefined);
    synced = size;
  }
  await syncing;
  return { digest: hash.digest('hex'), size };
}

/**
 * Rows come from the database a few at a time; the disk is asked a thousand times, not a million. All handfuls lie in the same memory, one after
 * the other: whoever takes one is done with it before the next.
 */
async function* inHandfuls(chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const handful = Buffer.allocUnsafeSlow(HANDFUL);
  let filled = 0;
  for await (const chunk of chunks) {
    if (filled + chunk.length > HANDFUL) {
      yield handful.subarray(0, filled);
      filled = 0;
    }
    if (chunk.length > HANDFUL) yield chunk;
    else {
      handful.set(chunk, filled);
      filled += chunk.length;
    }
  }
  if (filled > 0) yield handful.subarray(0, filled);
}

/** Bytes. */
const SYNC_EVERY = 1 << 24;
const HANDFUL = 1 << 18;
const HEAD = 64;
