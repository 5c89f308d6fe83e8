import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import jschardet from 'jschardet';
import { Unreadable } from './finding.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * The encoding a byte-order mark names, else UTF-8 if every byte of the file is valid UTF-8, else GB18030 if every byte is valid
 * GB18030 and nothing speaks for a third one. Never guesses from a sample alone: one wrong name in a list of thousands is one too many.
 */
export async function detectEncoding(path: string): Promise<Encoding> {
  const head = await headOf(path);
  if (head[0] === 0xff && head[1] === 0xfe) return whole(path, 'utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return whole(path, 'utf-16be');
  if (head.includes(0)) throw new Unreadable('NOT_A_SHEET', { found: 'BINARY' });
  if (await isValid(path, 'utf-8')) return 'utf-8';
  const guess = jschardet.detect(head);
  const elsewhere =
    guess.confidence > 0.95 && !['GB2312', 'GB18030', 'UTF-8', 'ascii', 'windows-1252'].includes(guess.encoding);
  if (elsewhere || !(await isValid(path, 'gb18030')))
    throw new Unreadable('ENCODING_UNKNOWN', { guess: guess.encoding });
  return 'gb18030';
}

async function whole(path: string, encoding: Encoding): Promise<Encoding> {
  if (!(await isValid(path, encoding))) throw new Unreadable('ENCODING_UNKNOWN', { guess: encoding });
  return encoding;
}

async function isValid(path: string, encoding: Encoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch (fault) {
    if (fault instanceof TypeError) return false;
    throw fault;
  }
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
