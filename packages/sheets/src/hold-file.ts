import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Unreadable } from './finding.ts';

/** A path, bytes in memory, or a stream of bytes. */
export type Source = string | Uint8Array | Readable;

export interface HeldFile {
  readonly path: string;
  readonly size: number;
  release(): Promise<void>;
}

/**
 * The source as a file on disk: an .xlsx is read from its end, and a CSV twice, once for its encoding. Refuses FILE_TOO_LARGE while
 * the stream still runs. A file that was given by path is never removed.
 */
export async function holdFile(source: Source, limit: number): Promise<HeldFile> {
  if (typeof source === 'string')
    return checked({ path: source, size: (await stat(source)).size, release: async () => {} }, limit);
  const folder = await mkdtemp(join(tmpdir(), 'sheet-'));
  const path = join(folder, 'upload');
  const release = () => rm(folder, { recursive: true, force: true });
  try {
    if (source instanceof Uint8Array) {
      if (source.length > limit) throw new Unreadable('FILE_TOO_LARGE', { limit });
      await writeFile(path, source);
    } else {
      await pipeline(source, atMost(limit), createWriteStream(path));
    }
    return await checked({ path, size: (await stat(path)).size, release }, limit);
  } catch (fault) {
    await release();
    throw fault;
  }
}

function checked(file: HeldFile, limit: number): HeldFile {
  if (file.size > limit) throw new Unreadable('FILE_TOO_LARGE', { limit });
  if (file.size === 0) throw new Unreadable('FILE_EMPTY');
  return file;
}

function atMost(limit: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      seen += chunk.length;
      if (seen > limit) done(new Unreadable('FILE_TOO_LARGE', { limit }));
      else done(null, chunk);
    },
  });
}
