import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Claims, SIGNATURE_HEADERS, SignatureChecker, THE_PUBLIC } from '@sunlot/subgraph-kit';
import type { RoomName } from '@sunlot/facts';
import compress from '@fastify/compress';
import Fastify from 'fastify';
import { afterEach, describe, expect, test } from 'vitest';
import type { Asking } from '../src/asking.ts';
import { refuseInWords } from '../src/refuse-in-words.ts';
import { serveRoomFiles } from '../src/room-files.ts';
import { RoomLine } from '../src/room-line.ts';
import { Sessions } from '../src/sessions.ts';

const KEY = 'a key of thirty-two letters, more or less';
const claims: Claims = { actor: THE_PUBLIC, language: 'en', requestId: 'test' };

let room: Server | undefined;
afterEach(() => room?.close());

/** A room that answers the first request of every connection and drops whoever asks a second one there. */
async function aRoomThatHangsUp(
  answer: string | Buffer = '{}',
  type = 'application/json',
): Promise<{ url: string; asked: string[]; stamps: string[] }> {
  const asked: string[] = [];
  const stamps: string[] = [];
  const served = new WeakSet<object>();
  const checker = new SignatureChecker(KEY);
  room = createServer(async (request, response) => {
    const body = await text(request);
    asked.push(`${request.method} ${request.url}`);
    const { socket } = request;
    if (served.has(socket)) return socket.destroy();
    served.add(socket);
    stamps.push(String(request.headers[SIGNATURE_HEADERS.stamp]));
    const signed = await checker.check({ method: request.method!, path: request.url!, body }, request.headers);
    return response.writeHead(signed ? 200 : 401, { 'content-type': type }).end(answer);
  });
  await new Promise<void>((resolve) => room!.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(room.address() as AddressInfo).port}`, asked, stamps };
}

const question = { method: 'GET', path: '/files/pool.csv', isAct: false };
const act = { method: 'POST', path: '/files/chunks', body: 'a chunk', isAct: true };

describe('the line to a room', () => {
  test('R49 a question on a connection that is dead is asked once more, signed anew', async () => {
    const { url, asked, stamps } = await aRoomThatHangsUp();
    const line = new RoomLine('draw', url, KEY);
    for (let times = 0; times < 2; times++) {
      const answer = await line.ask(question, claims);
      expect(answer.statusCode).toBe(200);
      await text(answer);
    }
    expect(asked).toHaveLength(3);
    expect(new Set(stamps).size).toBe(2);
  });

  test('R49 an act is never sent twice: it may have been done before the answer was lost', async () => {
    const { url, asked } = await aRoomThatHangsUp();
    const line = new RoomLine('draw', url, KEY);
    await text(await line.ask(act, claims));
    await expect(line.ask(act, claims)).rejects.toMatchObject({ extensions: { code: 'ROOM_UNAVAILABLE' } });
    expect(asked).toHaveLength(2);
  });

  test('R49 a part of a list, megabytes long, is vouched for as anything shorter is', async () => {
    const { url } = await aRoomThatHangsUp();
    const answer = await new RoomLine('draw', url, KEY).ask({ ...act, body: Buffer.alloc(1 << 20, 'a') }, claims);
    expect(answer.statusCode).toBe(200);
    await text(answer);
  });

  test('R49 who somebody is, is such a question', async () => {
    const { url } = await aRoomThatHangsUp(JSON.stringify({ actor: THE_PUBLIC, language: 'en' }));
    const sessions = new Sessions(new RoomLine('draw', url, KEY));
    for (const token of ['one', 'another']) expect(await sessions.find(token, 'zh')).toMatchObject({ language: 'en' });
  });

  test('R47 R49 a file of a room that is away is refused in the caller’s words', async () => {
    const { url } = await aRoomThatHangsUp();
    await new Promise((resolve) => room!.close(resolve));
    const app = Fastify();
    refuseInWords(app);
    serveRoomFiles(
      app,
      { draw: new RoomLine('draw', url, KEY) } as Record<RoomName, RoomLine>,
      async () => ({ claims }) as Asking,
    );
    const answer = await app.inject({ url: '/files/draw/draws/1/full-record.zip' });
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({
      code: 'ROOM_UNAVAILABLE',
      message: 'A part of the system (draws) does not answer at the moment. Try again in a moment.',
    });
  });

  test('R27 a sealed opening arrives as it was sealed, also one that begins as something compressed would', async () => {
    const sealed = Buffer.concat([Buffer.from([0x78, 0x9c]), Buffer.alloc(500, 7)]);
    const { url } = await aRoomThatHangsUp(sealed, 'application/octet-stream');
    const app = Fastify();
    await app.register(compress, { threshold: 2048 });
    const lines = { draw: new RoomLine('draw', url, KEY) } as Record<RoomName, RoomLine>;
    await app.register(async (files) => serveRoomFiles(files, lines, async () => ({ claims }) as Asking));
    const answer = await app.inject({
      url: '/public/draws/1/openings/2',
      headers: { 'accept-encoding': 'gzip, deflate, br' },
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.rawPayload).toEqual(sealed);
  });
});
