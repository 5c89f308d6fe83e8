import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineJob, enqueue, implementJob, type JobRun, queueJob, type Running, startJobs } from '../src/index.ts';
import { aPostgres, aRedis } from './servers.ts';
import { aWorld, executeOn, inTransaction, until, type World } from './world.ts';

const postgres = await aPostgres();
const redis = await aRedis();
afterAll(async () => {
  await redis?.remove();
  await postgres.remove();
});

const say = defineJob({ name: 'planning.say', input: z.object({ word: z.string() }) });
const stumble = defineJob({ name: 'planning.stumble', input: z.object({ times: z.int() }) });
const linger = defineJob({ name: 'planning.linger', input: z.object({}) });
const nobodys = defineJob({ name: 'planning.nobody-does-this', input: z.object({}) });

describe.each([
  { kind: 'postgres', server: undefined, present: true },
  {
    kind: redis ? 'redis' : 'redis, skipped: install redis-server to run this half',
    server: redis,
    present: redis !== undefined,
  },
])('jobs on $kind', ({ server, present }) => {
  describe.skipIf(!present)('asked for and done', () => {
    let world: World;
    let jobs: Running;
    const said: string[] = [];
    const runs: JobRun[] = [];
    let stumbles = 0;

    const start = (): Running =>
      startJobs({
        room: 'planning',
        backend: world.backend,
        log: world.log,
        jobs: [
          implementJob(say, async ({ word }, run) => {
            runs.push(run);
            await run.progress({ done: 1, of: 2 });
            said.push(word);
          }),
          implementJob(stumble, async ({ times }) => {
            stumbles += 1;
            if (stumbles <= times) throw new Error(`stumble ${stumbles}`);
          }),
          implementJob(linger, async (_input, run) => {
            runs.push(run);
            await new Promise((_resolve, reject) =>
              run.signal.addEventListener('abort', () => reject(new Error('told to stop'))),
            );
          }),
        ],
      });

    beforeAll(async () => {
      world = await aWorld(postgres, server);
      world.relay();
      jobs = start();
    });
    afterAll(async () => {
      await jobs.stop();
      await world.close();
    });

    const saidOf = (word: string) =>
      until(
        () => said.filter((each) => each === word),
        (all) => all.length > 0,
      );
    const ask = (word: string, options = {}) =>
      inTransaction(world.pool('planning'), (client) => queueJob(executeOn(client), say, { word }, options));

    test('a job asked for in a transaction runs after it commits, and never when it rolls back', async () => {
      const undone = inTransaction(world.pool('planning'), async (client) => {
        await queueJob(executeOn(client), say, { word: 'undone' });
        throw new Error('no');
      });
      await expect(undone).rejects.toThrow('no');
      await ask('done');
      await saidOf('done');
      expect(said).not.toContain('undone');
    });

    test('progress reaches whoever follows the queue', async () => {
      const events = world.backend.events('jobs.planning');
      await events.waitUntilReady();
      const progress: unknown[] = [];
      events.on('progress', ({ data }) => progress.push(data));
      await ask('progress');
      await until(
        () => progress,
        (all) => all.length > 0,
      );
      await events.close();
    });

    test('an input of another shape is refused where the job is asked for', async () => {
      await expect(ask(7 as never)).rejects.toThrow();
      await expect(enqueue(world.backend, say, { word: 7 as never })).rejects.toThrow();
    });

    test('a job that fails is tried again until it is done', async () => {
      await enqueue(world.backend, stumble, { times: 2 });
      await until(
        () => stumbles,
        (count) => count === 3,
      );
    });

    test('a job of the same id is not doubled while it waits', async () => {
      await Promise.all(
        [1, 2, 3].map(() => enqueue(world.backend, say, { word: 'single' }, { jobId: 'one-only', delay: 300 })),
      );
      await saidOf('single');
      await ask('afterwards');
      await saidOf('afterwards');
      expect(said.filter((word) => word === 'single')).toHaveLength(1);
    });

    test('a job of the same id may be asked for again once it is done', async () => {
      await enqueue(world.backend, say, { word: 'again' }, { jobId: 'again' });
      await saidOf('again');
      await until(
        () => world.backend.queue('jobs.planning').getJob('again'),
        (job) => !job,
      );
      await enqueue(world.backend, say, { word: 'again' }, { jobId: 'again' });
      await until(
        () => said.filter((word) => word === 'again').length,
        (count) => count === 2,
      );
    });

    test('a job nobody does is kept as failed, and asking for it again tries it again', async () => {
      const id = await enqueue(world.backend, nobodys, {}, { jobId: 'orphan' });
      const failed = async () => (await world.backend.queue('jobs.planning').getJob(id))?.isFailed();
      await until(failed, (answer) => answer === true);
      const lines = () =>
        world.log.lines.filter(({ message, about }) => message === 'a job failed and is kept' && about?.id === 'orphan')
          .length;
      await until(lines, (count) => count === 1);
      await enqueue(world.backend, nobodys, {}, { jobId: 'orphan' });
      await until(lines, (count) => count === 2);
    });

    test('a room that closes tells its jobs to stop, and the next start begins them anew', async () => {
      await enqueue(world.backend, linger, {}, { jobId: 'linger' });
      const run = await until(() => runs.find((each) => each.id === 'linger'), Boolean);
      const startedAt = performance.now();
      await jobs.stop();
      expect(performance.now() - startedAt).toBeLessThan(4_000);
      expect(run?.signal.aborted).toBe(true);
      jobs = start();
      await until(
        () => runs.filter((each) => each.id === 'linger').length,
        (count) => count === 2,
      );
    }, 15_000);

    test('a job of another room is refused at the start', () => {
      const foreign = { definition: { name: 'draw.run', input: z.object({}) }, handle: async () => undefined } as const;
      expect(() => startJobs({ room: 'planning', backend: world.backend, log: world.log, jobs: [foreign] })).toThrow(
        'not a job of',
      );
    });
  });
});
