import { setTimeout as pause } from 'node:timers/promises';
import { UnrecoverableError } from 'bullmq';
import type { z } from 'zod';
import type { FactDefinition, RoomName, ToldFact } from './fact.ts';
import type { Log } from './log.ts';
import { type Execute, quoted, rowsOf } from './outbox.ts';
import { patience } from './patience.ts';
import { type QueueBackend, type SunlotJob, type SunlotWorker, within } from './queue.ts';

/** What a room does when it hears a fact. It runs in one transaction with the note that the fact was heard. */
export interface Hearing<P = unknown, Tx = unknown> {
  fact: FactDefinition<P>;
  handle(payload: P, told: ToldFact<P>, tx: Tx): Promise<void>;
}

export function hear<P, Tx = unknown>(
  fact: FactDefinition<P>,
  handle: (payload: P, told: ToldFact<P>, tx: Tx) => Promise<void>,
): Hearing<P, Tx> {
  return { fact, handle };
}

export interface ListenerOptions<Tx> {
  room: RoomName;
  backend: QueueBackend;
  hearings: readonly Hearing<unknown, Tx>[];
  /** Runs the work in one transaction of the room's database role, and passes on what the work throws. */
  runInTransaction(work: (tx: Tx, execute: Execute) => Promise<void>): Promise<void>;
  log: Log;
}

export interface Running {
  /** Resolves when nothing more is taken and what was begun is finished. */
  stop(): Promise<void>;
}

/**
 * Hears the facts told to a room, each once and one at a time, however many processes the room runs: a second delivery
 * changes nothing, and facts of one case are heard in the order they were told. A handler that throws is tried again,
 * a few seconds long before any later fact is heard, then for about two days, ever more slowly, behind the others.
 * What can never be heard (an unknown name, another shape) is kept as failed and tried again when the room next starts.
 */
export function startListener<Tx>({ room, backend, hearings, runInTransaction, log }: ListenerOptions<Tx>): Running {
  const byName = new Map(hearings.map((hearing) => [hearing.fact.name, hearing]));
  const stopping = new AbortController();
  const worker = backend.worker(factQueue(room), (job) => keepingItsPlace(job, hearOne), patience);
  worker.on('failed', (job, error) => reportFailure(job, error, room, log));
  void prepare();

  async function hearOne(job: SunlotJob): Promise<void> {
    const told = parseTold(job);
    const hearing = byName.get(told.name);
    if (!hearing) throw new UnrecoverableError(`${room} does not hear ${told.name}`);
    const payload = parsePayload(hearing.fact.shape, told);
    await runInTransaction(async (tx, execute) => {
      if (!(await isNew(execute, room, told))) return;
      await hearing.handle(payload, { ...told, payload }, tx);
    });
  }

  /** At the first attempt, a short trouble (a database that restarts) must not let later facts overtake. */
  async function keepingItsPlace(job: SunlotJob, work: (job: SunlotJob) => Promise<void>): Promise<void> {
    for (let wait = 250; ; wait *= 2) {
      try {
        return await work(job);
      } catch (error) {
        const hopeless = error instanceof UnrecoverableError || job.attemptsMade > 0 || wait > 4_000;
        if (hopeless || stopping.signal.aborted) throw error;
        log.warn('a fact was not heard and keeps its place', {
          room,
          fact: job.name,
          id: job.id,
          error: String(error),
        });
        await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  }

  async function prepare(): Promise<void> {
    try {
      await oneAtATime(backend, room);
      await backend.queue(factQueue(room)).retryJobs({ state: 'failed' });
    } catch (error) {
      log.warn('could not prepare the queue of a listener', { room, error: String(error) });
    }
  }

  return {
    async stop() {
      stopping.abort();
      await stopWorker(worker);
    },
  };
}

/** Lets a listener's queue give out one fact at a time. The queue's server remembers it until it is flushed. */
export async function oneAtATime(backend: QueueBackend, listener: RoomName): Promise<void> {
  await backend.queue(factQueue(listener)).setGlobalConcurrency(1);
}

export function factQueue(listener: RoomName): string {
  return `facts.${listener}`;
}

/** Notes the fact in the inbox. False when it was heard before; a concurrent hearing is waited for. */
async function isNew(execute: Execute, room: RoomName, told: ToldFact): Promise<boolean> {
  const result = await execute(
    `insert into ${quoted(room)}.inbox (fact_id, name) values ($1, $2) on conflict (fact_id) do nothing returning fact_id`,
    [told.id, told.name],
  );
  return rowsOf(result).length > 0;
}

function parseTold(job: SunlotJob): ToldFact {
  const data = job.data;
  if (typeof data !== 'object' || data === null || !('id' in data))
    throw new UnrecoverableError(`${job.name} is not a told fact`);
  return data as ToldFact;
}

function parsePayload(shape: z.ZodType, told: ToldFact): unknown {
  const parsed = shape.safeParse(told.payload);
  if (!parsed.success) throw new UnrecoverableError(`${told.name} has another shape: ${parsed.error.message}`);
  return parsed.data;
}

function reportFailure(job: SunlotJob | undefined, error: Error, room: RoomName, log: Log): void {
  const about = {
    room,
    fact: job?.name,
    id: job?.id,
    attempt: job?.attemptsMade,
    error: error.message,
  };
  if (job?.finishedOn) log.error('a fact could not be heard and is kept as failed', about);
  else log.warn('a fact was not heard and will be tried again', about);
}

/** Lets what runs come to its end for five seconds; what takes longer is given back to the queue and begun anew. */
export async function stopWorker(worker: SunlotWorker): Promise<void> {
  await within(5_000, worker.pause(), 'work goes on').catch(() => undefined);
  await worker.close(true);
}
