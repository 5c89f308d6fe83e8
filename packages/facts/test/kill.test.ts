import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { queueJob } from '../src/index.ts';
import { countTo } from './count-to.job.ts';
import { aPostgres, aRedis } from './servers.ts';
import { aWorld, executeOn, inTransaction, until, type World } from './world.ts';

const postgres = await aPostgres();
const redis = await aRedis();
afterAll(async () => {
  await redis?.remove();
  await postgres.remove();
});

describe.each([
  { kind: 'postgres', server: undefined, present: true },
  {
    kind: redis ? 'redis' : 'redis, skipped: install redis-server to run this half',
    server: redis,
    present: redis !== undefined,
  },
])('a process killed with -9, on $kind', ({ server, present }) => {
  describe.skipIf(!present)('and started again', () => {
    let world: World;
    const processes = new Set<ChildProcess>();

    beforeAll(async () => {
      world = await aWorld(postgres, server);
      await world
        .pool('registries')
        .query('create table effect (what text); create table start (what text, at timestamptz, attempt int)');
      world.relay();
      world.relayOf('registries');
    });
    afterEach(async () => {
      for (const child of processes) await kill(child);
    });
    afterAll(() => world.close());

    async function aRoomProcess(): Promise<ChildProcess> {
      const child = spawn(process.execPath, [new URL('./worker-process.ts', import.meta.url).pathname], {
        env: {
          ...process.env,
          ROOM_URL: world.roomUrl('registries'),
          QUEUE_URL: world.queueUrl,
          REDIS_URL: world.redisUrl ?? '',
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      processes.add(child);
      await once(child.stdout as NonNullable<typeof child.stdout>, 'data');
      return child;
    }

    async function kill(child: ChildProcess): Promise<void> {
      processes.delete(child);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    }

    const ask = (name: string, steps: number, msPerStep: number) =>
      inTransaction(world.pool('registries'), (client) =>
        queueJob(executeOn(client), countTo, { name, steps, msPerStep }),
      );

    const startsOf = async (name: string): Promise<{ at: Date; attempt: number }[]> =>
      (await world.pool('registries').query('select at, attempt from start where what = $1 order by at', [name])).rows;

    const effects = async (prefix: string): Promise<string[]> =>
      (await world.pool('registries').query('select what from effect where what like $1', [`${prefix}%`])).rows.map(
        (row) => row.what,
      );

    test('a job killed twice resumes within ten seconds each time and is done once', async () => {
      await ask('much killed', 20, 200);
      let worker = await aRoomProcess();
      const resumed: number[] = [];
      for (let kills = 1; kills <= 2; kills += 1) {
        await until(
          () => startsOf('much killed'),
          (starts) => starts.length >= kills,
          20_000,
        );
        await pause(300);
        await kill(worker);
        const killedAt = Date.now();
        worker = await aRoomProcess();
        const starts = await until(
          () => startsOf('much killed'),
          (all) => all.length > kills,
          20_000,
        );
        resumed.push((starts.at(-1)?.at.getTime() ?? 0) - killedAt);
      }
      await until(
        () => effects('much killed'),
        (all) => all.length === 1,
        30_000,
      );
      expect(Math.max(...resumed)).toBeLessThan(10_000);
      expect((await startsOf('much killed')).map((start) => start.attempt)).toEqual([1, 2, 3]);
    }, 120_000);

    test('facts heard by processes killed at random have each exactly one effect', async () => {
      const wanted = Array.from({ length: 200 }, (_, turn) => ({ planId: 'random', turn }));
      let told = 0;
      let worker = await aRoomProcess();
      while (told < wanted.length) {
        await world.tell(wanted.slice(told, (told += 50)));
        await pause(50 + Math.random() * 400);
        await kill(worker);
        worker = await aRoomProcess();
      }
      await until(
        () => effects('random '),
        (all) => new Set(all).size === wanted.length,
        60_000,
      );
      await pause(500);
      expect((await effects('random ')).length).toBe(wanted.length);
    }, 120_000);
  });
});
