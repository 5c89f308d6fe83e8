import type { Readable } from 'node:stream';
import { FieldsOfLines, type TakeFields } from '@sunlot/draw-protocol';

/**
 * The lines of a file, as many at a time as a chunk of it holds; nothing for an empty file. A million lines handed over one
 * by one would cost a turn of the event loop each. A character of a line is a byte of the file: most of a register is names
 * and addresses that nobody here reads, and to decode them all would take longer than the draw. `inWords` decodes.
 */
export async function* linesOf(file: Readable): AsyncGenerator<string[]> {
  let rest = '';
  file.setEncoding('latin1');
  for await (const chunk of file as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    yield lines;
  }
  if (rest !== '') yield [rest];
}

/** Calls `take` with the bytes of every line and where its tab-separated fields lie: for files of a million lines. */
export async function eachLine(file: Readable, take: TakeFields): Promise<void> {
  const fields = new FieldsOfLines(take);
  for await (const chunk of file as AsyncIterable<Buffer>) fields.feed(chunk);
  fields.end();
}

/** What a field says in UTF-8. */
export function fieldOf(line: Uint8Array, starts: Uint32Array, field: number): string {
  return utf8.decode(line.subarray(starts[field], starts[field + 1]! - 1));
}

const utf8 = new TextDecoder();

/** Calls `take` with the tab-separated fields of every line. */
export async function eachRow(file: Readable, take: (fields: string[]) => void): Promise<void> {
  for await (const lines of linesOf(file)) for (const line of lines) take(line.split('\t'));
}

/** What these bytes say in UTF-8. */
export function inWords(bytes: string): string {
  return beyondAscii.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes;
}

const beyondAscii = /[\x80-\xff]/;
