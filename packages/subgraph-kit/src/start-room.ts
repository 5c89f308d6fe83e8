import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import {
  type FactDefinition,
  facts,
  type Log,
  queueJob,
  type Running,
  startJobs,
  startListener,
  startRelay,
  writeFact,
} from '@sunlot/facts';
import type { Logger } from 'pino';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Actor, theRoom } from './actor.ts';
import { inWords } from './act.ts';
import { Context, type RoomFloor } from './context.ts';
import { openRoomDatabase, type RoomDatabase } from './database.ts';
import { faultInLog } from './fault-in-log.ts';
import { demandKeepable } from './keepable.ts';
import { RoomMetrics } from './metrics.ts';
import { demand } from './policy.ts';
import type { Room, RunningRoom, Surroundings } from './room.ts';
import type { Route } from './routes.ts';
import { buildRoomSchema } from './schema.ts';
import { type Claims, SignatureChecker } from './signature.ts';
import { Vault } from './vault.ts';

const LARGEST_BODY = 64 * 1024 * 1024;

/** Brings one room up: schema migrated, facts and jobs flowing, answering signed requests only. */
export async function startRoom(room: Room, surroundings: Surroundings): Promise<RunningRoom> {
  const log = surroundings.log.child({ room: room.name }, { serializers: { err: faultInLog } });
  const { schema } = buildRoomSchema(room);
  const database = await openRoomDatabase(room.name, surroundings.databaseUrl, room);
  const relay = startRelay({
    pool: database.pool,
    schema: room.name,
    backend: surroundings.backend,
    live: surroundings.live,
    facts: facts.filter((fact) => fact.from === room.name) as readonly FactDefinition[],
    log: plainLog(log),
  });
  const metrics = new RoomMetrics(room.name, { pool: database.pool, backend: surroundings.backend });
  const floor: RoomFloor = {
    room: room.name,
    policy: room.policy,
    clock: surroundings.clock,
    vault: new Vault(surroundings.vault),
    log,
    metrics,
    outbox: {
      tell: async (execute, fact, payload, actor) => void (await writeFact(execute, fact, payload, actor)),
      enqueue: async (execute, job, input, options) => void (await queueJob(execute, job, input, options)),
      announce: (execute, event) => surroundings.live.publish(event, execute),
      nudge: () => relay.nudge(),
    },
  };
  const openContext = (asker: Asker = asRoom(room.name)): Context => new Context(floor, database.orm.em.fork(), asker);

  const work = startWork(room, surroundings, metrics, openContext);
  const app = await openDoors(room, surroundings, floor, database, schema, openContext);
  const url = await app.listen({ host: surroundings.host ?? '127.0.0.1', port: surroundings.port ?? 0 });
  const ended = room.begins ? await room.begins(() => openContext(), { ...surroundings, log }) : async () => undefined;
  log.info({ url }, 'room is open');

  return {
    name: room.name,
    url,
    metrics,
    stop: async () => {
      await ended();
      await app.close();
      await work.stop();
      await relay.stop();
      await database.close();
    },
  };
}

interface Asker {
  actor: Actor;
  language: 'zh' | 'en';
  requestId: string;
  idempotencyKey?: string | undefined;
}

const asRoom = (name: string): Asker => ({ actor: theRoom(name), language: 'zh', requestId: randomUUID() });

/** The listener and the job workers; a fact is heard in one transaction of the room's own. */
function startWork(
  room: Room,
  { backend, log }: Surroundings,
  metrics: RoomMetrics,
  openContext: () => Context,
): Running {
  const shared = { room: room.name, backend, log: plainLog(log) };
  const listener = startListener<Context>({
    ...shared,
    hearings: (room.hears ?? []).map((hearing) => ({
      fact: hearing.fact,
      handle: (...told) => metrics.timed('fact', hearing.fact.name, () => hearing.handle(...told)),
    })),
    runInTransaction: (hearing) => {
      const ctx = openContext();
      return ctx.inTransaction(() => hearing(ctx, ctx.sql));
    },
  });
  const jobs = startJobs({
    ...shared,
    jobs: (room.jobs ?? []).map((job) => {
      const { definition, handle } = job(openContext);
      return {
        definition,
        handle: (input, run) => metrics.timed('job', definition.name, () => handle(input, run)),
      };
    }),
  });
  return {
    stop: async () => {
      await Promise.all([listener.stop(), jobs.stop()]);
    },
  };
}

function plainLog(log: Logger): Log {
  return {
    info: (message, about) => log.info(about ?? {}, message),
    warn: (message, about) => log.warn(about ?? {}, message),
    error: (message, about) => log.error(about ?? {}, message),
  };
}

async function openDoors(
  room: Room,
  { backend, gatewayKey, log }: Surroundings,
  floor: RoomFloor,
  database: RoomDatabase,
  schema: ReturnType<typeof buildRoomSchema>['schema'],
  openContext: (asker: Asker) => Context,
): Promise<FastifyInstance> {
  const app = Fastify({ bodyLimit: LARGEST_BODY, forceCloseConnections: true });
  const checker = new SignatureChecker(gatewayKey);
  const claimsOf = new WeakMap<FastifyRequest, Claims>();
  const askedBy = new WeakMap<FastifyReply, Context>();

  // The signature covers the bytes, so the body is kept as bytes until it is checked.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.get('/healthz', async () => ({ ok: true }));
  // With `exclude=queue` it says whether the room can be read: without its queue it reads and records, and tells others later.
  app.get<{ Querystring: { exclude?: string } }>('/readyz', async ({ query: { exclude } }, reply) => {
    const [answers, queue] = await Promise.all([
      answered(database.pool.query('select 1')),
      exclude === 'queue' ? undefined : answered(backend.ping()),
    ]);
    const ok = answers && queue !== false;
    return reply.status(ok ? 200 : 503).send({ ok, database: answers, queue });
  });
  app.get('/metrics', async (request, reply) =>
    request.headers.accept === 'application/json'
      ? reply.send(await floor.metrics.json())
      : reply.type('text/plain; version=0.0.4; charset=utf-8').send(await floor.metrics.text()),
  );

  await app.register(async (doors) => {
    doors.addHook('preHandler', async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const claims = await checker.check({ method: request.method, path: request.url, body }, request.headers);
      if (!claims) return reply.status(401).send({ error: 'unsigned' });
      claimsOf.set(request, claims);
      if (request.routeOptions.url === '/graphql') request.body = JSON.parse(body.toString() || '{}');
    });
    const apollo = new ApolloServer<Context>({
      schema,
      introspection: true,
      csrfPrevention: false,
      // Whoever started the room stops it, in order; Apollo would close the door at the first Ctrl-C by itself.
      stopOnTerminationSignals: false,
      includeStacktraceInErrorResponses: false,
      plugins: [ApolloServerPluginInlineTraceDisabled(), fastifyApolloDrainPlugin(doors)],
      formatError: ({ message, extensions, path, locations }) => ({
        message,
        ...(path ? { path } : {}),
        ...(locations ? { locations } : {}),
        extensions: { code: extensions?.code ?? 'INTERNAL_FAULT', facts: extensions?.facts ?? {} },
      }),
      logger: { debug: () => undefined, info: () => undefined, warn: (m) => log.warn(m), error: (m) => log.error(m) },
    });
    await apollo.start();
    await doors.register(fastifyApollo(apollo), {
      context: async (request: FastifyRequest, reply: FastifyReply) => {
        const ctx = openContext(claimsOf.get(request)!);
        askedBy.set(reply, ctx);
        return ctx;
      },
    });
    // A file that fails when its first bytes are asked for fails here, after its route has answered.
    doors.setErrorHandler<FastifyError>((fault, request, reply) => {
      const claims = claimsOf.get(request);
      if (!claims || (fault.statusCode ?? 500) < 500) throw fault;
      const { message, extensions } = inWords(
        openContext(claims),
        fault,
        `${request.method} ${request.routeOptions.url}`,
      );
      return reply
        .status(500)
        .type('application/json; charset=utf-8')
        .send({ message, ...extensions });
    });
    doors.addHook('onSend', async (_request, reply) => {
      reply.headers(askedBy.get(reply)?.answerHeaders ?? {});
    });
    for (const route of room.routes ?? [])
      addRoute(doors, route, floor, (request) => openContext(claimsOf.get(request)!));
  });
  return app;
}

function answered(question: Promise<unknown>): Promise<boolean> {
  return question.then(
    () => true,
    () => false,
  );
}

function addRoute(
  doors: FastifyInstance,
  route: Route,
  floor: RoomFloor,
  contextOf: (request: FastifyRequest) => Context,
): void {
  doors.route({
    method: route.method,
    url: route.path,
    handler: async (request, reply) => {
      const ctx = contextOf(request);
      try {
        demand(floor.policy, ctx.actor, route.verb);
        demandKeepable(request.query);
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const answer = await route.answer(ctx, {
          params: request.params as Record<string, string>,
          query: request.query as Record<string, string>,
          body,
        });
        return await reply
          .status(answer.status ?? 200)
          .type(answer.type)
          .headers(answer.headers ?? {})
          .send(answer.body);
      } catch (fault) {
        const { message, extensions } = inWords(ctx, fault, `${route.method} ${route.path}`);
        const status = STATUS_OF[extensions.code as string] ?? 400;
        return reply.status(status).send({ message, ...extensions });
      }
    },
  });
}

const STATUS_OF: Record<string, number> = {
  NOT_SIGNED_IN: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INTERNAL_FAULT: 500,
  DISK_FULL: 507,
};
