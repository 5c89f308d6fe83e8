import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type CopyToStreamQuery, to } from 'pg-copy-streams';
import { expect, test } from 'vitest';
import { copyOut } from './copy-out.ts';

const message = (code: string, body: string | Buffer): Buffer => {
  const bytes = Buffer.from(body);
  const header = Buffer.alloc(5);
  header.write(code, 'latin1');
  header.writeUInt32BE(bytes.length + 4, 1);
  return Buffer.concat([header, bytes]);
};
const BEGIN = message('H', '\0\0\0');
const END = [message('c', ''), message('C', 'COPY 4\0'), message('Z', 'I')];
const ROWS = ['91220101MA\t长春\n', '\n', `${'long '.repeat(200)}\n`, 'last\n'];
const NOTICE = message('N', 'SNOTICE\0\0');
const WHOLE = Buffer.concat([BEGIN, ...ROWS.flatMap((row) => [message('d', row), NOTICE]), ...END]);

/** Lets the stream read these bytes off a connection, in pieces of one size; what the driver itself is left with comes along. */
async function read(copy: CopyToStreamQuery, bytes: Buffer, size: number): Promise<{ text: string; left: string }> {
  const socket = new PassThrough();
  const left: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => left.push(chunk));
  const connection = Object.assign(new EventEmitter(), { stream: socket, query: () => undefined });
  copy.submit(connection as never);
  const text = buffer(copy).then(String);
  for (let at = 0; at < bytes.length; at += size) {
    socket.write(Buffer.from(bytes.subarray(at, at + size)));
    await new Promise(setImmediate);
  }
  return { text: await text, left: Buffer.concat(left).toString('latin1') };
}

test('rows come as the library reads them, in whatever pieces the network brings them', async () => {
  for (let size = 1; size <= WHOLE.length; size = size < 40 ? size + 1 : size * 2) {
    const expected = await read(to('copy t to stdout'), WHOLE, size);
    expect(expected.text).toBe(ROWS.join(''));
    expect(await read(copyOut('copy t to stdout'), WHOLE, size)).toEqual(expected);
  }
});

test('an error after some rows is left to the driver, with what follows it', async () => {
  const failing = Buffer.concat([BEGIN, message('d', 'one\n'), message('E', 'SERROR\0C22012\0\0'), message('Z', 'E')]);
  for (let size = 1; size <= failing.length; size += 1) {
    const socket = new PassThrough();
    const left: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => left.push(chunk));
    const copy = copyOut('copy t to stdout');
    copy.submit(Object.assign(new EventEmitter(), { stream: socket, query: () => undefined }) as never);
    const rows: Buffer[] = [];
    copy.on('data', (chunk: Buffer) => rows.push(chunk));
    for (let at = 0; at < failing.length; at += size) {
      socket.write(Buffer.from(failing.subarray(at, at + size)));
      await new Promise(setImmediate);
    }
    expect(Buffer.concat(rows).toString()).toBe('one\n');
    expect(Buffer.concat(left).toString('latin1')).toContain('C22012');
  }
});
