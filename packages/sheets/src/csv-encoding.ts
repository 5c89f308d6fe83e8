import { open } from 'node:fs/promises';
import jschardet from 'jschardet';
import { piecesOf } from './file-pieces.ts';
import { Unreadable } from './finding.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * The encoding a byte-order mark names, else UTF-8 if every byte of the file is valid UTF-8, else GB18030 if every byte is valid
 * GB18030 and nothing speaks for a third one. Never guesses from a sample alone: one wrong name in a list of thousands is one too many.
 */
export async function detectEncoding(path: string): Promise<Encoding> {
  const head = await headOf(path);
  const marked =
    head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null;
  if (!marked && head.includes(0)) throw new Unreadable('NOT_A_SHEET', { found: 'BINARY' });
  const first = await validity(path, marked ?? 'utf-8');
  if (first === 'valid') return marked ?? 'utf-8';
  if (first === 'cut off') throw new Unreadable('FILE_CUT_OFF');
  if (!marked && (await isDamagedUtf8(path))) throw new Unreadable('ENCODING_UNKNOWN', { guess: 'UTF-8' });
  const guess = jschardet.detect(head).encoding;
  const isAnother = marked !== null || /big5|shift|euc-(jp|kr|tw)/i.test(guess);
  const second = isAnother ? 'invalid' : await validity(path, 'gb18030');
  if (second === 'valid') return 'gb18030';
  if (second === 'cut off') throw new Unreadable('FILE_CUT_OFF');
  throw new Unreadable('ENCODING_UNKNOWN', { guess: marked ?? guess });
}

/** `cut off`: right up to its last character, of which only a part is there. */
async function validity(path: string, encoding: Encoding): Promise<'valid' | 'cut off' | 'invalid'> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const accepts = (chunk?: Uint8Array) => {
    try {
      const text = chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
      beyondAscii ||= /\P{ASCII}/u.test(text);
      return true;
    } catch {
      return false;
    }
  };
  let beyondAscii = false;
  for await (const piece of piecesOf(path)) if (!accepts(piece)) return 'invalid';
  if (accepts()) return 'valid';
  // Without one right character before it, the last one may as well belong to another encoding.
  return beyondAscii ? 'cut off' : 'invalid';
}

/**
 * Whether what is no UTF-8 would be, but for a byte lost here and there: around the first that is wrong there are more right characters of three
 * bytes than wrong ones. Read as GB18030 every name would be another, and look like one.
 */
async function isDamagedUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8');
  for await (const piece of piecesOf(path)) {
    const text = decoder.decode(piece, { stream: true });
    const wrong = countOf(/\ufffd/g, text);
    if (wrong > 0) return countOf(/[\u0800-\ufffc]/g, text) > wrong;
  }
  return false;
}

function countOf(characters: RegExp, text: string): number {
  return text.length - text.replaceAll(characters, '').length;
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
