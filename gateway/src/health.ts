import type { RoomName } from '@sunlot/facts';
import type { FastifyInstance } from 'fastify';
import { AggregatorRegistry, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { GatewayOptions } from './start-gateway.ts';

type Rooms = GatewayOptions['rooms'];

/** `/healthz`: the process lives. `/readyz`: every room, its database and the queue answer. `/metrics`: all of it for Prometheus. */
export function serveHealth(app: FastifyInstance, { rooms }: GatewayOptions): void {
  app.get('/healthz', async () => ({ ok: true }));

  app.get('/readyz', async (_request, reply) => {
    const answers = await ofEveryRoom(rooms, isReady);
    const ok = Object.values(answers).every(Boolean);
    return reply.status(ok ? 200 : 503).send({ ok, rooms: answers });
  });

  const own = timeRequests(app);
  app.get('/metrics', async (_request, reply) => {
    const ofRooms = Object.values(await ofEveryRoom(rooms, metricsOf));
    const together = AggregatorRegistry.aggregate([await own.getMetricsAsJSON(), ...ofRooms]);
    return reply.type(together.contentType).send(await together.metrics());
  });
}

/** Counts the gateway's own requests; what is not a route of ours is one word, so that nobody can fill the page with made-up paths. */
function timeRequests(app: FastifyInstance): Registry {
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const durations = new Histogram({
    name: 'sunlot_http_request_seconds',
    help: 'Time from request to answer, by path and status',
    labelNames: ['method', 'path', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [metrics],
  });
  app.addHook('onResponse', async (request, reply) => {
    const path = request.routeOptions.url ?? 'unknown';
    durations.observe({ method: request.method, path, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  return metrics;
}

async function ofEveryRoom<T>(rooms: Rooms, ask: (url: string) => Promise<T>): Promise<Record<RoomName, T>> {
  const answers = Object.entries(rooms).map(async ([room, url]) => [room, await ask(url)] as const);
  return Object.fromEntries(await Promise.all(answers)) as Record<RoomName, T>;
}

function isReady(room: string): Promise<boolean> {
  return fetch(new URL('/readyz', room), { signal: AbortSignal.timeout(3_000) }).then(
    (response) => response.ok,
    () => false,
  );
}

/** What the room counts; nothing when it does not answer, which `/readyz` says. */
function metricsOf(room: string): Promise<object[]> {
  return fetch(new URL('/metrics', room), {
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(3_000),
  }).then(
    (response) => response.json() as Promise<object[]>,
    () => [],
  );
}
