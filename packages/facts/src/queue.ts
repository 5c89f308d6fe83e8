import {
  assertSchemaCompatibility,
  createNodeRedisClient,
  createRedisBackend,
  LATEST_SCHEMA_VERSION,
  PostgresConnection,
  PostgresQueueBackend,
  QueueEvents,
  Queue,
  runMigrations,
  SchemaMigrationRequiredError,
  Worker,
} from 'bullmq';
import type { BackendFactory, IQueueBackend, IRedisClient, Job, JobProgress, PgPool, WorkerOptions } from 'bullmq';
import { createClient } from 'redis';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { surviveBrokenConnections } from './broken-connection.ts';
import type { Log } from './log.ts';

/** BullMQ on PostgreSQL or on Redis, behind one face. */
export interface QueueBackend {
  kind: 'postgres' | 'redis';
  /** The queue of that name; the same object each time. */
  queue(name: string): SunlotQueue;
  worker(name: string, handler: JobHandler, options?: Partial<WorkerOptions<unknown>>): SunlotWorker;
  events(name: string): SunlotQueueEvents;
  /** Names this life of the server: another answer means that acknowledged jobs may be lost. */
  life(): Promise<string>;
  /** Rejects within two seconds if the server does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export type SunlotJob = Job<unknown, unknown>;
export type SunlotQueue = Queue<unknown, unknown, string, unknown, unknown, string, IQueueBackend, unknown>;
export type SunlotWorker = Worker<unknown, unknown, string, IQueueBackend, JobProgress, unknown>;
export type SunlotQueueEvents = QueueEvents<unknown, IQueueBackend, unknown>;
export type JobHandler = (
  job: SunlotJob,
  token: string | undefined,
  signal: AbortSignal | undefined,
) => Promise<unknown>;

export interface QueueBackendOptions {
  /** The role that owns BullMQ's schema; unused when `redisUrl` is given. */
  databaseUrl: string;
  redisUrl?: string | undefined;
  log: Log;
  /** Where BullMQ keeps its tables on PostgreSQL. */
  schema?: string;
}

/** Opens the queue; resolves when the server answers and, on PostgreSQL, BullMQ's tables are there. */
export async function openQueueBackend(options: QueueBackendOptions): Promise<QueueBackend> {
  return options.redisUrl ? openOnRedis(options.redisUrl, options.log) : openOnPostgres(options);
}

/**
 * BullMQ's defaults give a killed worker's job back after a minute, and fail it for ever at the second kill.
 * Here a job is free five seconds after its worker's last sign of life, noticed within two looks of 1.5 s,
 * and no number of kills makes it fail.
 */
const workerDefaults = {
  lockDuration: 5_000,
  stalledInterval: 1_500,
  maxStalledCount: 1_000_000,
  runRetryDelay: 1_000,
  drainDelay: 2,
};

async function openOnPostgres({ databaseUrl, log, schema = 'queue' }: QueueBackendOptions): Promise<QueueBackend> {
  const config = {
    connectionString: databaseUrl,
    keepAlive: true,
    idleTimeoutMillis: 10_000,
    connectionTimeoutMillis: 10_000,
  };
  // Queues only ask and answer, so they share a few connections; a worker waits on one of its own.
  const shared = new PreparedConnection({ ...config, schema, max: 4 });
  shared.on('error', (error: Error) => log.warn('the queue lost a database connection', { error: error.message }));
  await untilReachable(() => prepareSchema(shared.pool, schema), log);

  const factory: BackendFactory<IQueueBackend, unknown> = (name, options, needs = {}) => {
    const asks = { ...options, connection: config };
    if (!needs.withBlockingConnection && !needs.blocking) return new CalmBackend(shared, name, asks, false);
    const own = new PreparedConnection({ ...config, schema, max: 2 });
    return new CalmBackend(own, name, asks, true, needs.withBlockingConnection ? name : `${name}:qe`);
  };
  return gather('postgres', factory, log, {
    // One commit log for outbox and queue: what was acknowledged is still there after a crash.
    life: async () => 'postgres',
    ping: async () => void (await shared.pool.query('select 1')),
    close: () => shared.close(),
  });
}

/** Creates or upgrades BullMQ's tables; concurrent starters wait for one another on an advisory lock. */
async function prepareSchema(pool: PgPool, schema: string): Promise<void> {
  const client = await pool.connect();
  try {
    const version = await assertSchemaCompatibility(client, schema).catch((error: unknown) => {
      if (error instanceof SchemaMigrationRequiredError) return 0;
      throw error;
    });
    if (version < LATEST_SCHEMA_VERSION) await runMigrations(client, schema);
  } finally {
    client.release();
  }
}

/**
 * A connection whose schema is known to be ready. BullMQ's own remembers a first failure for ever,
 * so that a worker born while PostgreSQL restarts would never work.
 */
class PreparedConnection extends PostgresConnection {
  constructor(config: ConstructorParameters<typeof PostgresConnection>[0]) {
    super(config);
    surviveBrokenConnections(this.pool as unknown as pg.Pool);
    // BullMQ hears of the connection it waits on from when that is made, which is a moment too late (`surviveBrokenConnections`).
    (this as unknown as { pgModule: { Client: typeof pg.Client } }).pgModule = { Client: HeardClient };
  }

  override async waitUntilReady(): Promise<void> {}
}

class HeardClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/**
 * A worker that may not take a waiting job, because the queue allows one at a time and another process has it,
 * is told at once that a job waits, again and again: 2,400 statements a second. From the second such answer on it rests.
 */
class CalmBackend extends PostgresQueueBackend {
  #wokenAtOnce = 0;

  override async waitForJob(blockTimeout: number): ReturnType<PostgresQueueBackend['waitForJob']> {
    const askedAt = performance.now();
    const woken = await super.waitForJob(blockTimeout);
    this.#wokenAtOnce = woken && performance.now() - askedAt < 20 ? this.#wokenAtOnce + 1 : 0;
    if (this.#wokenAtOnce > 1) await pause(200);
    return woken;
  }
}

async function openOnRedis(url: string, log: Log): Promise<QueueBackend> {
  const client = createClient({ url, pingInterval: 10_000 });
  client.setMaxListeners(0);
  client.on('error', (error: Error) => log.warn('the queue lost Redis', { error: error.message }));
  await untilReachable(async () => {
    if (!client.isOpen) await client.connect();
  }, log);

  const redis = { connection: knowingTheServer(createNodeRedisClient(client), await client.info()), prefix: 'sunlot' };
  const factory: BackendFactory<IQueueBackend, unknown> = (name, options, needs) =>
    createRedisBackend(name, { ...options, ...redis }, needs);
  return gather('redis', factory, log, {
    // A restarted Redis may have come back with an older snapshot; a failed-over one is another server.
    life: async () => /^run_id:(\w+)/m.exec(await client.info('server'))?.[1] ?? 'unknown',
    ping: async () => void (await client.ping()),
    close: async () => client.destroy(),
  });
}

/**
 * BullMQ asks for the server's version whenever it opens a queue or a worker, and if Redis dies over that question,
 * the object never works again. So the answer is given from what was known when this process began.
 */
function knowingTheServer(client: IRedisClient, info: string): IRedisClient {
  const duplicate = client.duplicate.bind(client);
  client.info = async () => info;
  client.duplicate = (options: unknown) => knowingTheServer(duplicate(options), info);
  return client;
}

/**
 * A worker whose server refuses to give out a job asks again at once, and when the refusal needs no round trip, it never
 * lets anything else happen in this process. Half a second is a rest for both.
 */
function unhurried(factory: BackendFactory<IQueueBackend, unknown>): BackendFactory<IQueueBackend, unknown> {
  return (...needs) => {
    const backend = factory(...needs);
    const take = backend.moveToActive.bind(backend);
    backend.moveToActive = async (token, name) => {
      try {
        return await take(token, name);
      } catch (error) {
        await pause(500);
        throw error;
      }
    };
    return backend;
  };
}

interface Server {
  life(): Promise<string>;
  ping(): Promise<void>;
  close(): Promise<void>;
}

function gather(
  kind: QueueBackend['kind'],
  factory: BackendFactory<IQueueBackend, unknown>,
  log: Log,
  server: Server,
): QueueBackend {
  const queues = new Map<string, SunlotQueue>();
  const waiting = new Set<SunlotWorker | SunlotQueueEvents>();
  const reported = new Map<string, number>();
  // The factory knows its connection; BullMQ only wants to see that one was named.
  const connection = kind;

  function watch<T extends SunlotQueue | SunlotWorker | SunlotQueueEvents>(member: T, name: string): T {
    const emitter: { on(event: 'error', listener: (error: Error) => void): unknown } = member;
    emitter.on('error', (error) => report(name, error.message));
    return member;
  }

  /** A server that is away makes every queue and worker complain at every try; half a minute apart is enough. */
  function report(queue: string, error: string): void {
    const said = reported.get(`${queue} ${error}`);
    if (said !== undefined && performance.now() - said < 30_000) return;
    reported.set(`${queue} ${error}`, performance.now());
    log.warn('the queue reports an error', { queue, error });
  }

  return {
    kind,
    queue(name) {
      let queue = queues.get(name);
      if (!queue) {
        queue = watch(
          new Queue<unknown, unknown, string, unknown, unknown, string, IQueueBackend, unknown>(
            name,
            { connection, streams: { events: { maxLen: 1_000 } } },
            factory,
          ),
          name,
        );
        queues.set(name, queue);
      }
      return queue;
    },
    worker(name, handler, options) {
      const worker: SunlotWorker = watch(
        new Worker<unknown, unknown, string, IQueueBackend, JobProgress, unknown>(
          name,
          handler,
          { ...workerDefaults, ...options, connection },
          unhurried(factory),
        ),
        name,
      );
      // A worker that lost its lock is no longer the one who works: tell its handler to stop.
      worker.on('lockRenewalFailed', (jobIds) => jobIds.forEach((id) => worker.cancelJob(id, 'the lock was lost')));
      waiting.add(worker);
      return worker;
    },
    events(name) {
      const events: SunlotQueueEvents = watch(
        new QueueEvents<unknown, IQueueBackend, unknown>(name, { connection }, factory),
        name,
      );
      waiting.add(events);
      return events;
    },
    life: () => within(2_000, server.life(), 'the queue does not answer'),
    ping: () => within(2_000, server.ping(), 'the queue does not answer'),
    async close() {
      await Promise.allSettled([...waiting].map((member) => member.close()));
      await Promise.allSettled([...queues.values()].map((queue) => queue.close()));
      await server.close();
    },
  };
}

/** The value, or a rejection when it takes longer; a client without a server otherwise waits for ever. */
export async function within<T>(milliseconds: number, promise: Promise<T>, message: string): Promise<T> {
  const timer = new AbortController();
  const late = pause(milliseconds, undefined, { signal: timer.signal }).then(() => {
    throw new Error(message);
  });
  late.catch(() => undefined);
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    timer.abort();
  }
}

/** Tries for a minute, because a database and its clients often start together; then gives up with the last error. */
async function untilReachable(attempt: () => Promise<void>, log: Log): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries >= 60) throw error;
      if (tries === 1)
        log.warn('the queue is not reachable yet', {
          error: error instanceof Error ? error.message : String(error),
        });
      await pause(1_000);
    }
  }
}
