import type { LiveChannel, LiveEvent } from '@sunlot/facts';
import { type Actor, isSignedIn } from '@sunlot/subgraph-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Asking } from './asking.ts';

const HEARTBEAT_MS = 20_000;

/** Serves `/events`: live progress as server-sent events, each to those who may see it, until the session ends. */
export async function serveLiveEvents(
  app: FastifyInstance,
  live: LiveChannel,
  ask: (request: FastifyRequest, reply: FastifyReply) => Promise<Asking>,
): Promise<() => void> {
  const listeners = new Set<(event: LiveEvent) => void>();
  const end = await live.subscribe((event) => {
    for (const listener of listeners) listener(event);
  });

  app.get('/events', async (request, reply) => {
    const { actor } = await ask(request, reply);
    if (!isSignedIn(actor)) return reply.status(401).send({ code: 'NOT_SIGNED_IN' });
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    raw.write('retry: 2000\n\n');
    const listener = (event: LiveEvent): void => {
      if (mayHear(actor, event))
        raw.write(`data: ${JSON.stringify({ topic: event.topic, id: event.id, data: event.data })}\n\n`);
    };
    listeners.add(listener);
    const heartbeat = setInterval(() => {
      void ask(request, reply).then((still) => (isSignedIn(still.actor) ? raw.write(': still here\n\n') : raw.end()));
    }, HEARTBEAT_MS);
    request.raw.on('close', () => {
      clearInterval(heartbeat);
      listeners.delete(listener);
    });
    return reply;
  });
  return end;
}

function mayHear(actor: Actor, { audience }: LiveEvent): boolean {
  if (!audience) return true;
  const names = [actor.accountId, actor.organizationId, actor.divisionId, ...actor.roles];
  return audience.some((name) => names.includes(name));
}
