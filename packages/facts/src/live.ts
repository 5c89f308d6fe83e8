import pg from 'pg';
import { createClient } from 'redis';
import { setTimeout as pause } from 'node:timers/promises';
import { surviveBrokenConnections } from './broken-connection.ts';
import type { Log } from './log.ts';
import { type Execute, insert } from './outbox.ts';

/** A hint for open pages that something moved. It may be lost; who needs certainty reads the database. */
export interface LiveEvent {
  /** What moved: `draw`, `import`, `to-do` … */
  topic: string;
  id?: string;
  /** Organization ids, roles or account ids that may see it; absent means everyone signed in. */
  audience?: string[];
  data?: Json;
}

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export interface LiveChannel {
  /**
   * Announces an event to every subscriber in every process. With `execute` it belongs to the caller's transaction:
   * nothing is announced that did not happen. The transaction's search path must find the room's outbox.
   */
  publish(event: LiveEvent, execute?: Execute): Promise<void>;
  /** Calls the listener for every event from now on; answers the way to end it. */
  subscribe(listener: (event: LiveEvent) => void): Promise<() => void>;
  close(): Promise<void>;
}

export interface LiveChannelOptions {
  databaseUrl: string;
  redisUrl?: string | undefined;
  log: Log;
}

export async function openLiveChannel(options: LiveChannelOptions): Promise<LiveChannel> {
  return options.redisUrl ? openOnRedis(options.redisUrl, options) : openOnPostgres(options);
}

const channel = 'sunlot_live';

async function openOnPostgres({ databaseUrl, log }: LiveChannelOptions): Promise<LiveChannel> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 1,
    idleTimeoutMillis: 10_000,
  });
  surviveBrokenConnections(pool, ({ message }) => log.warn('live events lost an idle connection', { error: message }));
  const listeners = new Set<(event: LiveEvent) => void>();
  const closing = new AbortController();
  let ear: Promise<pg.Client> | undefined;

  async function listen(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: databaseUrl, keepAlive: true, connectionTimeoutMillis: 10_000 });
    client.on('notification', ({ payload }) => payload && deliver(payload, listeners, log));
    client.on('error', (error) => log.warn('live events lost their connection', { error: error.message }));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    // Only an ear that heard can go deaf: a try that failed is the business of whoever made it, or every failure would
    // begin trying anew beside the others and drown the server that is coming back.
    client.once('end', () => void relisten());
    return client;
  }

  async function relisten(): Promise<void> {
    while (!closing.signal.aborted) {
      await pause(500, undefined, { signal: closing.signal }).catch(() => undefined);
      if (closing.signal.aborted) return;
      ear = listen();
      const hears = await ear.then(
        () => true,
        () => false,
      );
      if (hears) return;
    }
  }

  return {
    async publish(event, execute = (sql, params) => pool.query(sql, [...params])) {
      await execute('select pg_notify($1, $2)', [channel, encode(event)]);
    },
    async subscribe(listener) {
      ear ??= listen();
      await ear;
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closing.abort();
      const client = await ear?.catch(() => undefined);
      await client?.end();
      await pool.end();
    },
  };
}

async function openOnRedis(url: string, { log }: LiveChannelOptions): Promise<LiveChannel> {
  const mouth = createClient({ url });
  const ear = createClient({ url });
  for (const client of [mouth, ear]) {
    client.on('error', (error: Error) => log.warn('live events lost Redis', { error: error.message }));
    await client.connect();
  }
  const listeners = new Set<(event: LiveEvent) => void>();
  let subscribed: Promise<void> | undefined;

  return {
    async publish(event, execute) {
      if (!execute) {
        await mouth.publish(channel, encode(event));
        return;
      }
      // Redis knows nothing of the transaction: the event waits in the outbox, and the relay announces it after commit.
      await insert(execute, undefined, {
        kind: 'live',
        name: event.topic,
        payload: event,
      });
    },
    async subscribe(listener) {
      subscribed ??= ear.subscribe(channel, (message) => deliver(message, listeners, log));
      await subscribed;
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      ear.destroy();
      mouth.destroy();
    },
  };
}

/** An event as text. PostgreSQL carries 7,999 bytes: a larger event travels without its data, and the page asks. */
function encode(event: LiveEvent): string {
  const full = JSON.stringify(event);
  if (Buffer.byteLength(full) < 8_000) return full;
  const { data: _tooLarge, ...hint } = event;
  return JSON.stringify(hint);
}

function deliver(message: string, listeners: ReadonlySet<(event: LiveEvent) => void>, log: Log): void {
  const event = JSON.parse(message) as LiveEvent;
  for (const listener of listeners) {
    try {
      listener(event);
    } catch (error) {
      log.error('a listener of live events failed', {
        topic: event.topic,
        error: String(error),
      });
    }
  }
}
