import { UnrecoverableError } from 'bullmq';
import type { z } from 'zod';
import type { RoomName } from './fact.ts';
import type { Running } from './hear.ts';
import { stopWorker } from './hear.ts';
import type { Log } from './log.ts';
import { type Execute, insert } from './outbox.ts';
import { handedOver, patience } from './patience.ts';
import { type QueueBackend, type SunlotJob, within } from './queue.ts';

/** Work that takes longer than a request: a name that begins with its room, and what it needs. Callers see only this. */
export interface JobDefinition<I = unknown, O = unknown> {
  name: JobName;
  input: z.ZodType<I>;
  /** Only a type: what the handler answers with. */
  readonly output?: O;
}

export type JobName = `${RoomName}.${string}`;

export function defineJob<I, O = void>(definition: JobDefinition<I, O>): JobDefinition<I, O> {
  return definition;
}

/** One run of a job. A job killed halfway is run again from its beginning, so a handler must stand being repeated. */
export interface JobRun {
  id: string;
  /** 1 at the first start, more after a kill or a failure. It starts over when Redis is flushed: not a fencing token. */
  attempt: number;
  /** Aborted when another worker may have taken the job over. */
  signal: AbortSignal;
  /** Shows how far it is: a number from 0 to 100, or named numbers. */
  progress(value: number | Record<string, unknown>): Promise<void>;
}

/** A job and how it is done. */
export interface JobImplementation<I = unknown, O = unknown> {
  definition: JobDefinition<I, O>;
  handle(input: I, run: JobRun): Promise<O>;
}

export function implementJob<I, O>(
  definition: JobDefinition<I, O>,
  handle: (input: I, run: JobRun) => Promise<O>,
): JobImplementation<I, O> {
  return { definition, handle };
}

export interface JobOptions {
  /** While a job of this id waits or runs, asking for it again changes nothing. */
  jobId?: string;
  /** Milliseconds to wait before it may start. */
  delay?: number;
  /** 1 is the most urgent; without a priority a job goes before all that have one. */
  priority?: number;
}

/** Asks for a job in the caller's transaction and answers its id. This is the way that survives a lost queue. */
export async function queueJob<I, O>(
  execute: Execute,
  definition: JobDefinition<I, O>,
  input: I,
  options: JobOptions = {},
  actor?: string,
): Promise<string> {
  const payload = definition.input.parse(input);
  const id = await insert(execute, roomOf(definition.name), {
    kind: 'job',
    name: definition.name,
    payload,
    options,
    actor,
  });
  return options.jobId ?? id;
}

/**
 * Asks for a job at once, without a record of it: for work that may be lost with the queue. Answers its id;
 * rejects when the queue does not answer, and the job may then still be done.
 */
export async function enqueue<I, O>(
  backend: QueueBackend,
  definition: JobDefinition<I, O>,
  input: I,
  options: JobOptions = {},
): Promise<string> {
  const payload = definition.input.parse(input);
  return within(10_000, handOverJob(backend, definition.name, payload, options), 'the queue does not answer');
}

/** Puts a job into its room's queue; one that had failed for good is tried again. */
export async function handOverJob(
  backend: QueueBackend,
  name: string,
  input: unknown,
  options: JobOptions,
): Promise<string> {
  const queue = backend.queue(jobQueue(roomOf(name)));
  const earlier = options.jobId ? await queue.getJob(options.jobId) : undefined;
  if (earlier && (await earlier.isFailed())) {
    await earlier.retry('failed');
    return options.jobId as string;
  }
  const job = await queue.add(name, input, { ...handedOver, ...options });
  if (!job.id) throw new Error(`the queue gave no id to ${name}`);
  return job.id;
}

export interface JobsOptions {
  room: RoomName;
  backend: QueueBackend;
  jobs: readonly JobImplementation[];
  log: Log;
  /** How many jobs of this room at once in this process. */
  concurrency?: number;
}

/** Works a room's jobs. A job of a name nobody implements, or with another input, is kept as failed until the next start. */
export function startJobs({ room, backend, jobs, log, concurrency = 2 }: JobsOptions): Running {
  const byName = new Map<string, JobImplementation>(jobs.map((job) => [job.definition.name, job]));
  for (const name of byName.keys()) if (roomOf(name) !== room) throw new Error(`${name} is not a job of ${room}`);

  // BullMQ hands out an abort signal only to a handler that declares three parameters.
  const worker = backend.worker(jobQueue(room), (job, _token, signal) => work(job, signal), {
    concurrency,
    ...patience,
  });
  worker.on('failed', (job, error) => reportFailure(job, error, log));
  void backend
    .queue(jobQueue(room))
    .retryJobs({ state: 'failed' })
    .catch((error: unknown) => log.warn('could not retry failed jobs', { room, error: String(error) }));

  async function work(job: SunlotJob, signal: AbortSignal | undefined): Promise<unknown> {
    const implementation = byName.get(job.name);
    if (!implementation) throw new UnrecoverableError(`${room} has no job ${job.name}`);
    const input = implementation.definition.input.safeParse(job.data);
    if (!input.success) throw new UnrecoverableError(`${job.name} has another input: ${input.error.message}`);
    return implementation.handle(input.data, {
      id: job.id ?? job.name,
      attempt: job.attemptsStarted,
      signal: signal ?? new AbortController().signal,
      progress: (value) => job.updateProgress(value),
    });
  }

  return {
    async stop() {
      worker.cancelAllJobs('the room closes');
      await stopWorker(worker);
    },
  };
}

export function jobQueue(room: RoomName): string {
  return `jobs.${room}`;
}

/** The room a job belongs to: the first word of its name. */
export function roomOf(name: string): RoomName {
  return name.slice(0, name.indexOf('.')) as RoomName;
}

function reportFailure(job: SunlotJob | undefined, error: Error, log: Log): void {
  const about = {
    job: job?.name,
    id: job?.id,
    attempt: job?.attemptsMade,
    error: error.message,
  };
  if (job?.finishedOn) log.error('a job failed and is kept', about);
  else log.warn('a job failed and will be tried again', about);
}
