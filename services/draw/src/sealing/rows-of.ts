import type { Readable } from 'node:stream';

/** The rows of a tab-separated file, as they come; nothing for an empty file. Never more than a chunk in memory. */
export async function* rowsOf(file: Readable): AsyncGenerator<string[]> {
  let rest = '';
  file.setEncoding('utf8');
  for await (const chunk of file as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    for (const line of lines) yield line.split('\t');
  }
  if (rest !== '') yield rest.split('\t');
}
