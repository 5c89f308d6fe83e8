import { Readable } from 'node:stream';
import type { RoomName } from '@sunlot/facts';
import { sign } from '@sunlot/subgraph-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Asking } from './asking.ts';

const LARGEST_UPLOAD = 64 * 1024 * 1024;
/** Whoever cosigns the log has no account; a note is some kilobytes, and the room says what is too long for one. */
const LARGEST_NOTE = 256 * 1024;

/**
 * Plain HTTP that a room answers itself: downloads and uploads under `/files/<room>/…`, draw records and the
 * transparency log under `/public/…`. The gateway only vouches for who asks; the room decides.
 */
export function serveRoomFiles(
  app: FastifyInstance,
  rooms: Readonly<Record<RoomName, string>>,
  gatewayKey: string,
  ask: (request: FastifyRequest, reply: FastifyReply) => Promise<Asking>,
): void {
  // What is sent is passed on as it came, whatever it says it is.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LARGEST_UPLOAD }, (_request, body, done) =>
    done(null, body),
  );

  const pass = async (
    request: FastifyRequest,
    reply: FastifyReply,
    room: RoomName,
    path: string,
  ): Promise<FastifyReply> => {
    const { claims } = await ask(request, reply);
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const response = await fetch(new URL(path, rooms[room]), {
      method,
      headers: {
        ...sign(gatewayKey, { method, path, body }, claims),
        'content-type': request.headers['content-type'] ?? 'application/octet-stream',
      },
      ...(method === 'GET' ? {} : { body }),
    });
    for (const name of ['content-type', 'content-length', 'content-disposition', 'cache-control', 'etag']) {
      const value = response.headers.get(name);
      if (value) reply.header(name, value);
    }
    return reply.status(response.status).send(response.body ? Readable.fromWeb(response.body as never) : '');
  };

  app.route<{ Params: { room: string; '*': string } }>({
    method: ['GET', 'POST'],
    url: '/files/:room/*',
    handler: (request, reply) => {
      const { room } = request.params;
      if (!Object.hasOwn(rooms, room)) return reply.status(404).send({ code: 'NOT_FOUND' });
      return pass(request, reply, room as RoomName, request.url.replace(`/files/${room}/`, '/files/'));
    },
  });
  app.get('/public/draws/:id/record.zip', (request, reply) => pass(request, reply, 'draw', request.url));
  app.get('/public/draws/:id/openings/:locator', (request, reply) => pass(request, reply, 'draw', request.url));
  app.get('/public/log/*', (request, reply) => pass(request, reply, 'draw', request.url));
  app.post('/public/log/cosignatures', { bodyLimit: LARGEST_NOTE }, (request, reply) =>
    pass(request, reply, 'draw', request.url),
  );
}
