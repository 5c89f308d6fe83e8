import { open } from 'node:fs/promises';

const PIECE = 1024 * 1024;

/**
 * The bytes of a file, piece by piece and all in one buffer: each is gone when the next is asked for. A large file read into
 * ever new memory has the collector walk through the whole process again and again.
 */
export async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    const buffer = new Uint8Array(PIECE);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, PIECE, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
