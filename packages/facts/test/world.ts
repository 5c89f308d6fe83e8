import pg from 'pg';
import { z } from 'zod';
import {
  defineFact,
  type Execute,
  type FactDefinition,
  type Hearing,
  type LiveChannel,
  type Log,
  openQueueBackend,
  outboxTables,
  type QueueBackend,
  type Relay,
  type RoomName,
  type Running,
  startListener,
  startRelay,
  writeFact,
} from '../src/index.ts';
import type { Server } from './servers.ts';

export const planApproved = defineFact({
  name: 'test.approved',
  from: 'planning',
  heardBy: ['registries', 'draw'],
  shape: z.object({ planId: z.string(), turn: z.int() }),
});

export type Approval = { planId: string; turn: number };

/** A fact planning tells and registries has never heard of. */
export const planForgotten = defineFact({
  name: 'test.forgotten',
  from: 'planning',
  heardBy: ['registries'],
  shape: z.object({}),
});

export const testFacts: FactDefinition[] = [planApproved, planForgotten];

/** Everything a room has around it: its own role and schema, the queue as the role `queue`, and a log that remembers. */
export interface World {
  backend: QueueBackend;
  queueUrl: string;
  redisUrl: string | undefined;
  log: MemoryLog;
  pool(room: RoomName): pg.Pool;
  roomUrl(room: RoomName): string;
  /** Tells facts in one transaction of planning. */
  tell(payloads: readonly Approval[], fact?: FactDefinition<never>): Promise<string[]>;
  relay(): Relay;
  relayOf(room: RoomName, live?: LiveChannel): Relay;
  listen(room: RoomName, hearings: readonly Hearing<unknown, pg.PoolClient>[], on?: QueueBackend): Running;
  /** How many rows of planning's outbox are told and heard. */
  outbox(): Promise<{ rows: number; told: number; heard: number }>;
  close(): Promise<void>;
}

let worlds = 0;

/** A new database on the server with four rooms in it. */
export async function aWorld(postgres: Server, redis?: Server): Promise<World> {
  const name = `world_${process.pid}_${(worlds += 1)}`;
  await makeDatabase(postgres.url, name);
  const roomUrl = (room: string): string => `postgres://${room}@${new URL(postgres.url).host}/${name}`;
  const queueUrl = roomUrl('queue');
  const redisUrl = redis?.url;
  const log = memoryLog();
  const backend = await openQueueBackend({ databaseUrl: queueUrl, redisUrl, log });
  const pools = new Map<RoomName, pg.Pool>();
  const running: { stop(): Promise<void> }[] = [];

  function pool(room: RoomName): pg.Pool {
    let found = pools.get(room);
    if (!found) {
      found = new pg.Pool({ connectionString: roomUrl(room), max: 6 });
      found.on('error', () => undefined);
      found.on('connect', (client) => void client.on('error', () => undefined));
      pools.set(room, found);
    }
    return found;
  }

  function relayOf(room: RoomName, live?: LiveChannel): Relay {
    const relay = startRelay({
      pool: pool(room),
      schema: room,
      backend,
      facts: testFacts,
      log,
      pollMs: 100,
      reconcileMs: 500,
      ...(live && { live }),
    });
    running.push(relay);
    return relay;
  }

  return {
    backend,
    queueUrl,
    redisUrl,
    log,
    pool,
    roomUrl,
    tell: (payloads, fact = planApproved as FactDefinition<never>) =>
      inTransaction(pool('planning'), async (client) => {
        const ids: string[] = [];
        for (const payload of payloads)
          ids.push(await writeFact(executeOn(client), fact, payload as never, 'somebody'));
        return ids;
      }),
    relay: () => relayOf('planning'),
    relayOf,
    listen(room, hearings, on = backend) {
      const listener = startListener<pg.PoolClient>({
        room,
        backend: on,
        hearings,
        log,
        runInTransaction: (work) => inTransaction(pool(room), (client) => work(client, executeOn(client))),
      });
      running.push(listener);
      return listener;
    },
    async outbox() {
      const { rows } = await pool('planning').query(
        'select count(*)::int as rows, count(told_at)::int as told, count(heard_at)::int as heard from planning.outbox',
      );
      return rows[0];
    },
    async close() {
      await Promise.all(running.map((part) => part.stop()));
      await backend.close();
      await Promise.all([...pools.values()].map((each) => each.end()));
    },
  };
}

export function executeOn(client: pg.ClientBase): Execute {
  return (sql, params) => client.query(sql, [...params]);
}

export async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** The roles and rights a launcher gives: each room owns its schema, the queue may make its own. */
async function makeDatabase(url: string, name: string): Promise<void> {
  const roles = ['planning', 'registries', 'draw', 'results', 'queue'];
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  for (const role of roles) {
    await admin.query(`create role ${role} login`).catch((error: Error & { code?: string }) => {
      if (error.code !== '42710') throw error;
    });
  }
  await admin.query(`create database ${name}`);
  await admin.query(`grant create on database ${name} to queue`);
  await admin.end();
  const inside = new pg.Client({ connectionString: url.replace(/\/postgres$/, `/${name}`) });
  await inside.connect();
  for (const role of roles.filter((each) => each !== 'queue')) {
    await inside.query(
      `create schema ${role} authorization ${role}; set role ${role}; ${outboxTables(role)}; reset role`,
    );
    await inside.query(`alter role ${role} set search_path = ${role}`);
  }
  await inside.end();
}

export interface MemoryLog extends Log {
  lines: { level: string; message: string; about: Record<string, unknown> | undefined }[];
}

export function memoryLog(): MemoryLog {
  const lines: MemoryLog['lines'] = [];
  const at = (level: string) => (message: string, about?: Record<string, unknown>) =>
    void lines.push({ level, message, about });
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}

/** Asks again until the answer satisfies, and answers it; throws with the last answer when it takes too long. */
export async function until<T>(
  ask: () => T | Promise<T>,
  satisfies: (answer: T) => boolean,
  withinMs = 10_000,
): Promise<T> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (satisfies(answer)) return answer;
    if (performance.now() > deadline) throw new Error(`still ${JSON.stringify(answer)} after ${withinMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
