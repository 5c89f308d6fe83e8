import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { factQueue } from './hear.ts';
import { jobQueue, roomOf } from './job.ts';
import { quoted } from './outbox.ts';
import { within, type QueueBackend } from './queue.ts';
import type { FactDefinition } from './fact.ts';

/**
 * The queue is never the record: Redis may be flushed, replaced, or come back with an older snapshot.
 *
 * Each sender leaves a marker job in the queue `markers`, where nothing takes it. As long as the marker is there and
 * names the present life of the server, whatever was handed over and is no longer in a queue was finished; the outbox
 * row is then noted as heard. If the marker is gone or names another life, that inference is void: everything not noted
 * as heard is told again, in its old order. The inbox makes a second telling harmless.
 *
 * The order matters: first untold and committed, then the new marker, and nothing told in between.
 */
export interface Reconciler {
  /** True when this sender's jobs may have been lost since it last looked. */
  isLost(): Promise<boolean>;
  /** Marks the unheard of the last thirty days as untold and answers how many they are. */
  tellAgain(pool: pg.Pool): Promise<number>;
  /** Notes what was finished; answers how many rows it noted. It looks at one page at a time and goes round. */
  noteHeard(client: pg.ClientBase): Promise<number>;
}

export function reconciler(
  schema: string,
  backend: QueueBackend,
  facts: ReadonlyMap<string, FactDefinition>,
): Reconciler {
  const outbox = `${quoted(schema)}.outbox`;
  let lastSeen = beginning;

  async function isLost(): Promise<boolean> {
    return (await standing()) === undefined;
  }

  /** The marker that still stands in this life of the server, or undefined. */
  async function standing(): Promise<string | undefined> {
    const marker = await within(patienceMs, backend.queue('markers').getJob(schema), 'the queue does not answer');
    const data = marker?.data as { life: string; nonce: string } | undefined;
    return data && data.life === (await backend.life()) ? data.nonce : undefined;
  }

  async function tellAgain(pool: pg.Pool): Promise<number> {
    const { rowCount } = await pool.query(
      `update ${outbox} set told_at = null
       where told_at is not null and heard_at is null and kind <> 'live' and created_at > now() - interval '30 days'`,
    );
    return rowCount ?? 0;
  }

  async function noteHeard(client: pg.ClientBase): Promise<number> {
    const before = await standing();
    if (!before) return 0;
    const { rows } = await client.query<ToldRow>(
      `select id, kind, name, options from ${outbox}
       where heard_at is null and told_at < now() - interval '2 seconds' and id > $1 order by id limit ${pageSize}`,
      [lastSeen],
    );
    const finished = await Promise.all(rows.map((row) => isFinished(row)));
    if ((await standing()) !== before) return 0;
    lastSeen = rows.length < pageSize ? beginning : (rows.at(-1)?.id ?? lastSeen);
    const ids = rows.filter((_, index) => finished[index]).map((row) => row.id);
    if (ids.length > 0) await client.query(`update ${outbox} set heard_at = now() where id = any($1::uuid[])`, [ids]);
    return ids.length;
  }

  async function isFinished(row: ToldRow): Promise<boolean> {
    const queues =
      row.kind === 'job' ? [jobQueue(roomOf(row.name))] : (facts.get(row.name)?.heardBy ?? []).map(factQueue);
    const id = row.options?.jobId ?? row.id;
    const found = await within(
      patienceMs,
      Promise.all(queues.map((queue) => backend.queue(queue).getJob(id))),
      'the queue does not answer',
    );
    return found.every((job) => job === undefined || job === null);
  }

  return { isLost, tellAgain, noteHeard };
}

/** Leaves the sender's marker in place of an older one. */
export async function leaveMarker(backend: QueueBackend, schema: string): Promise<void> {
  const queue = backend.queue('markers');
  const data = { life: await backend.life(), nonce: randomUUID() };
  await within(patienceMs, queue.remove(schema), 'the queue does not answer');
  await within(patienceMs, queue.add('marker', data, { jobId: schema }), 'the queue does not answer');
}

/** How many rows are looked at in one go. */
export const pageSize = 500;
const beginning = '00000000-0000-0000-0000-000000000000';
const patienceMs = 10_000;

interface ToldRow {
  id: string;
  kind: 'fact' | 'job' | 'live';
  name: string;
  options: { jobId?: string } | null;
}
