import type { RoomName } from '@sunlot/facts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Asking } from './asking.ts';
import type { RoomLine } from './room-line.ts';

const LARGEST_UPLOAD = 64 * 1024 * 1024;
/** Whoever cosigns the log has no account; a note is some kilobytes, and the room says what is too long for one. */
const LARGEST_NOTE = 256 * 1024;

/**
 * Plain HTTP that a room answers itself: downloads and uploads under `/files/<room>/…`, draw records and the
 * transparency log under `/public/…`. The gateway only vouches for who asks; the room decides.
 */
export function serveRoomFiles(
  app: FastifyInstance,
  lines: Readonly<Record<RoomName, RoomLine>>,
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
    const { claims, by, demandWithin } = await ask(request, reply);
    // The log is many small answers that never change: whoever reads all of it is counted with everything else alone.
    if (by === 'nobody' && !path.startsWith('/public/log/')) await demandWithin('anonymous');
    if (by === 'nobody' && path.includes('/record.zip')) await demandWithin('downloads');
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const contentType = request.headers['content-type'] ?? 'application/octet-stream';
    const response = await lines[room].ask({ method, path, body, contentType, isAct: method !== 'GET' }, claims);
    for (const name of ['content-type', 'content-length', 'content-disposition', 'cache-control', 'etag']) {
      const value = response.headers[name];
      if (value) reply.header(name, value);
    }
    // Bytes of no known kind stay as they are: of what is sealed one in a thousand begins as something compressed would, and the plugin that compresses
    // would call it so and send it as it is. This is the word it has for leaving them.
    if (response.headers['content-type'] === 'application/octet-stream') request.headers['x-no-compression'] = 'yes';
    return reply.status(response.statusCode!).send(response);
  };

  app.route<{ Params: { room: string; '*': string } }>({
    method: ['GET', 'POST'],
    url: '/files/:room/*',
    handler: (request, reply) => {
      const { room } = request.params;
      if (!Object.hasOwn(lines, room)) return reply.status(404).send({ code: 'NOT_FOUND' });
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
