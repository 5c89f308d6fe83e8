import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { GatewayOptions } from './start-gateway.ts';

/** `/healthz`: the process lives. `/readyz`: every room and its database answer. `/metrics`: for Prometheus. */
export function serveHealth(app: FastifyInstance, { rooms }: GatewayOptions): void {
  app.get('/healthz', async () => ({ ok: true }));

  app.get('/readyz', async (_request, reply) => {
    const answers = await Promise.all(
      Object.entries(rooms).map(async ([room, url]) => [room, await isReady(url)] as const),
    );
    const ok = answers.every(([, ready]) => ready);
    return reply.status(ok ? 200 : 503).send({ ok, rooms: Object.fromEntries(answers) });
  });

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
  app.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.metrics()));
}

function isReady(url: string): Promise<boolean> {
  return fetch(new URL('/readyz', url), { signal: AbortSignal.timeout(3_000) }).then(
    (response) => response.ok,
    () => false,
  );
}
