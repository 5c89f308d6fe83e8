import { UnrecoverableError } from 'bullmq';
import type { z } from 'zod';
import type { FactDefinition, RoomName, ToldFact } from './fact.ts';
import type { Log } from './log.ts';
import { type Execute, quoted, rowsOf } from './outbox.ts';
import { patience } from './patience.ts';
import type { QueueBackend, SunlotJob, SunlotWorker } from './queue.ts';

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
  /** How many facts at once; one keeps the facts of a case in the order they were told. */
  concurrency?: number;
}

export interface Running {
  /** Resolves when nothing more is taken and what was begun is finished. */
  stop(): Promise<void>;
}

/**
 * Hears the facts told to a room, each once: a second delivery changes nothing.
 * A handler that throws is tried again for about two days, ever more slowly; facts told later may then overtake it.
 * What can never be heard (an unknown name, another shape) is kept as failed and tried again when the room next starts.
 */
export function startListener<Tx>({
  room,
  backend,
  hearings,
  runInTransaction,
  log,
  concurrency = 1,
}: ListenerOptions<Tx>): Running {
  const byName = new Map(hearings.map((hearing) => [hearing.fact.name, hearing]));
  const worker = backend.worker(factQueue(room), hearOne, {
    concurrency,
    ...patience,
  });
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

  async function prepare(): Promise<void> {
    const queue = backend.queue(factQueue(room));
    try {
      if (concurrency === 1) await queue.setGlobalConcurrency(1);
      await queue.retryJobs({ state: 'failed' });
    } catch (error) {
      log.warn('could not prepare the queue of a listener', {
          room,
          error: String(error),
        });
    }
  }

  return { stop: () => stopWorker(worker) };
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

export async function stopWorker(worker: SunlotWorker): Promise<void> {
  await worker.close();
}
