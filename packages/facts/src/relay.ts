import type pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import type { FactDefinition, RoomName } from './fact.ts';
import { factQueue, oneAtATime } from './hear.ts';
import { handOverJob, type JobOptions } from './job.ts';
import type { LiveChannel, LiveEvent } from './live.ts';
import type { Log } from './log.ts';
import { quoted } from './outbox.ts';
import { handedOver } from './patience.ts';
import { type QueueBackend, within } from './queue.ts';
import { leaveMarker, pageSize, reconciler } from './reconcile.ts';

export interface RelayOptions {
  /** Connections of the room's own role. */
  pool: pg.Pool;
  schema: string;
  backend: QueueBackend;
  facts: readonly FactDefinition[];
  log: Log;
  /** Where live events go that waited for their transaction; needed when live events run on Redis. */
  live?: LiveChannel;
  /** How long at most a committed fact waits when nobody nudged. */
  pollMs?: number;
  /** How often lost queues are looked for and heard facts noted. */
  reconcileMs?: number;
}

export interface Relay {
  /** Says that something was just committed. */
  nudge(): void;
  stop(): Promise<void>;
}

/**
 * Carries a room's outbox to the queues of those who listen, oldest first. One relay at a time works for a room,
 * however many processes run one, because two would overtake each other.
 */
export function startRelay({
  pool,
  schema,
  backend,
  facts,
  log,
  live,
  pollMs = 1_000,
  reconcileMs = 5_000,
}: RelayOptions): Relay {
  const outbox = `${quoted(schema)}.outbox`;
  const byName = new Map(facts.map((fact) => [fact.name, fact]));
  const reconcile = reconciler(schema, backend, byName);
  const known = [...byName.keys()];
  const unknown = new Set<string>();
  let stopping = false;
  let wake = new AbortController();
  let reconciledAt = Number.NEGATIVE_INFINITY;
  let inTrouble = false;
  const running = run();

  async function run(): Promise<void> {
    while (!stopping) {
      const more = await turn();
      if (!more) await pause(pollMs, undefined, { signal: wake.signal }).catch(() => undefined);
      if (wake.signal.aborted) wake = new AbortController();
    }
  }

  /** One look at outbox and queue; true when there is more to tell. Trouble is logged once and waited out. */
  async function turn(): Promise<boolean> {
    try {
      if (performance.now() - reconciledAt >= reconcileMs) {
        await alone(findLost);
        await nameUnknown();
        const noted = await alone((client) => reconcile.noteHeard(client));
        // Under load the notes keep pace with the telling; otherwise they wait for the next round.
        reconciledAt = noted < pageSize / 2 ? performance.now() : Number.NEGATIVE_INFINITY;
      }
      const told = (await isSomethingUntold()) ? await alone(tellBatch) : 0;
      if (inTrouble) log.info('the relay works again', { room: schema });
      inTrouble = false;
      return told === batchSize || reconciledAt === Number.NEGATIVE_INFINITY;
    } catch (error) {
      if (!inTrouble)
        log.warn('the relay waits', {
          room: schema,
          error: error instanceof Error ? error.message : String(error),
        });
      inTrouble = true;
      return false;
    }
  }

  async function isSomethingUntold(): Promise<boolean> {
    const { rows } = await pool.query(`select 1 from ${outbox} where ${untold} limit 1`, [known]);
    return rows.length > 0;
  }

  /** Facts the catalogue does not hold stay untold until a version that knows them; the log names each once. */
  async function nameUnknown(): Promise<void> {
    const { rows } = await pool.query<{ name: string }>(
      `select distinct name from ${outbox} where told_at is null and kind = 'fact' and name <> all($1::text[])`,
      [known],
    );
    for (const { name } of rows) {
      if (!unknown.has(name)) log.error('a fact is not in the catalogue and is not told', { room: schema, fact: name });
      unknown.add(name);
    }
  }

  /** Runs the work in a transaction if no other process relays for this room at the moment; otherwise answers 0. */
  async function alone(work: (client: pg.PoolClient) => Promise<number>): Promise<number> {
    const client = await pool.connect();
    // A borrowed connection that breaks while nothing is asked of it would otherwise end the process.
    let broken: Error | undefined;
    const breaks = (error: Error): void => void (broken = error);
    client.on('error', breaks);
    try {
      await client.query('begin');
      // A relay cut off from the database must not hold the others up.
      await client.query("set local idle_in_transaction_session_timeout = '30s'");
      const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_xact_lock(hashtext($1)) as mine', [
        `${schema}.outbox`,
      ]);
      const count = rows[0]?.mine ? await work(client) : 0;
      await client.query('commit');
      return count;
    } catch (error) {
      broken ??= error instanceof Error ? error : new Error(String(error));
      throw error;
    } finally {
      client.off('error', breaks);
      client.release(broken);
    }
  }

  async function findLost(): Promise<number> {
    if (!(await reconcile.isLost())) return 0;
    // On a connection of its own: it must be committed before the marker is left, and the lock must outlive both.
    const again = await reconcile.tellAgain(pool);
    for (const listener of new Set(facts.flatMap((fact) => fact.heardBy))) await oneAtATime(backend, listener);
    await leaveMarker(backend, schema);
    if (again > 0)
      log.warn('the queue was lost; what was not heard is told again', {
        room: schema,
        again,
      });
    return again;
  }

  async function tellBatch(client: pg.PoolClient): Promise<number> {
    const { rows } = await client.query<OutboxRow>(
      `select id, kind, name, payload, options, actor, created_at,
              (extract(epoch from now() - created_at) * 1000)::float8 as age
       from ${outbox} where ${untold} order by id limit ${batchSize} for update`,
      [known],
    );
    if (rows.length === 0) return 0;
    await within(20_000, handOver(rows), 'the queue does not take what is told');
    await client.query(
      `update ${outbox} set told_at = now(), heard_at = case when kind = 'live' then now() end where id = any($1::uuid[])`,
      [rows.map((row) => row.id)],
    );
    return rows.length;
  }

  async function handOver(rows: readonly OutboxRow[]): Promise<void> {
    const mail = new Map<RoomName, OutboxRow[]>();
    for (const row of rows) {
      if (row.kind === 'job') await handOverJob(backend, row.name, row.payload, optionsOf(row));
      else if (row.kind === 'live') await announce(row);
      else
        for (const listener of byName.get(row.name)?.heardBy ?? [])
          mail.set(listener, [...(mail.get(listener) ?? []), row]);
    }
    for (const [listener, letters] of mail) await backend.queue(factQueue(listener)).addBulk(letters.map(toJob));
  }

  async function announce(row: OutboxRow): Promise<void> {
    if (live) await live.publish(row.payload as LiveEvent);
    else log.error('a live event waits in the outbox of a room without a live channel', { room: schema, id: row.id });
  }

  return {
    nudge: () => wake.abort(),
    async stop() {
      stopping = true;
      wake.abort();
      await running;
    },
  };
}

const batchSize = 200;

/** $1 is the names of the facts in the catalogue. */
const untold = `told_at is null and (kind <> 'fact' or name = any($1::text[]))`;

/** What was asked for, less the time a delayed job has already waited when it is told again. */
function optionsOf({ id, options, age }: OutboxRow): JobOptions {
  const delay = options?.delay === undefined ? {} : { delay: Math.max(0, Math.round(options.delay - age)) };
  return { jobId: id, ...options, ...delay };
}

function toJob(row: OutboxRow) {
  const data = {
    id: row.id,
    name: row.name,
    payload: row.payload,
    toldAt: row.created_at.toISOString(),
    ...(row.actor !== null && { actor: row.actor }),
  };
  return { name: row.name, data, opts: { ...handedOver, jobId: row.id } };
}

interface OutboxRow {
  id: string;
  kind: 'fact' | 'job' | 'live';
  name: string;
  payload: unknown;
  options: JobOptions | null;
  actor: string | null;
  created_at: Date;
  age: number;
}
