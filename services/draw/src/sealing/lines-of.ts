import type { Readable } from 'node:stream';

/**
 * The lines of a file, as many at a time as a chunk of it holds; nothing for an empty file. A million lines handed over one
 * by one would cost a turn of the event loop each.
 */
export async function* linesOf(file: Readable): AsyncGenerator<string[]> {
  let rest = '';
  file.setEncoding('utf8');
  for await (const chunk of file as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    yield lines;
  }
  if (rest !== '') yield [rest];
}

/** Calls `take` with the tab-separated fields of every line. */
export async function eachRow(file: Readable, take: (fields: string[]) => void): Promise<void> {
  for await (const lines of linesOf(file)) for (const line of lines) take(line.split('\t'));
}
