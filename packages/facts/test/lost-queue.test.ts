import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from 'redis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hear, implementJob, queueJob, startJobs } from '../src/index.ts';
import { countTo } from './count-to.job.ts';
import { aPostgres, aRedis } from './servers.ts';
import { aWorld, executeOn, inTransaction, planApproved, until, type World } from './world.ts';

const postgres = await aPostgres();
const redis = await aRedis();
afterAll(async () => {
  await redis?.remove();
  await postgres.remove();
});

const facts = (planId: string, count: number) => Array.from({ length: count }, (_, turn) => ({ planId, turn }));

describe.skipIf(!redis)(
  redis ? 'Redis that loses everything' : 'Redis that loses everything (skipped: install redis-server)',
  () => {
    let world: World;
    const heard: string[] = [];
    const done: string[] = [];

    beforeAll(async () => {
      world = await aWorld(postgres, redis);
      world.relay();
      world.relayOf('registries');
      world.listen('draw', [hear(planApproved, async () => undefined)]);
    });
    afterAll(() => world.close());

    const listen = () =>
      world.listen('registries', [
        hear(planApproved, async ({ planId, turn }) => void heard.push(`${planId} ${turn}`)),
      ]);
    const heardOf = (planId: string) => heard.filter((each) => each.startsWith(`${planId} `));
    const flush = async (): Promise<void> => {
      const client = createClient({ url: redis?.url ?? '' });
      await client.connect();
      await client.flushAll();
      client.destroy();
    };
    const told = () =>
      until(
        () => world.outbox(),
        ({ rows, told: count }) => count === rows,
      );

    test('facts that waited when Redis was flushed are told again, in order and once', async () => {
      await world.tell(facts('flushed', 120));
      await told();
      await flush();
      const listener = listen();
      const startedAt = performance.now();
      await until(
        () => heardOf('flushed').length,
        (count) => count === 120,
        30_000,
      );
      expect(performance.now() - startedAt).toBeLessThan(30_000);
      expect(heardOf('flushed')).toEqual(facts('flushed', 120).map(({ turn }) => `flushed ${turn}`));
      await listener.stop();
    }, 40_000);

    test('what was heard before the flush is not heard again', async () => {
      const listener = listen();
      await world.tell(facts('early', 40));
      await until(
        () => heardOf('early').length,
        (count) => count === 40,
      );
      await listener.stop();
      await world.tell(facts('late', 40));
      await told();
      await flush();
      const again = listen();
      await until(
        () => heardOf('late').length,
        (count) => count === 40,
        30_000,
      );
      await pause(1_000);
      expect(heardOf('early')).toHaveLength(40);
      expect(heardOf('late')).toHaveLength(40);
      await again.stop();
    }, 40_000);

    test.each(['as Redis dies', 'while Redis is dead'])(
      'a listener started %s hears what was told meanwhile within thirty seconds of its return',
      async (when) => {
        let listener = when === 'as Redis dies' ? listen() : undefined;
        await redis?.kill();
        await world.tell(facts(when, 60));
        listener ??= listen();
        await pause(3_000);
        expect(heardOf(when)).toEqual([]);
        await redis?.start();
        await until(
          () => heardOf(when).length,
          (count) => count === 60,
          30_000,
        );
        await pause(500);
        expect(heardOf(when)).toEqual(facts(when, 60).map(({ turn }) => `${when} ${turn}`));
        await listener.stop();
      },
      60_000,
    );

    test('a job asked for through the outbox survives a flush; asked for directly it would not', async () => {
      await inTransaction(world.pool('registries'), (client) =>
        queueJob(executeOn(client), countTo, { name: 'kept', steps: 0, msPerStep: 0 }),
      );
      await until(
        async () => (await world.backend.queue('jobs.registries').getJobCountByTypes('waiting')) === 1,
        Boolean,
      );
      await flush();
      const jobs = startJobs({
        room: 'registries',
        backend: world.backend,
        log: world.log,
        jobs: [implementJob(countTo, async ({ name }) => void done.push(name))],
      });
      await until(
        () => done.length,
        (count) => count === 1,
        30_000,
      );
      expect(done).toEqual(['kept']);
      await jobs.stop();
    }, 40_000);

    test('everything is noted as heard in the end, and the log says that the queue was lost', async () => {
      listen();
      await until(
        () => world.outbox(),
        ({ rows, heard: noted }) => noted === rows,
        20_000,
      );
      expect(
        world.log.lines.some(({ message }) => message === 'the queue was lost; what was not heard is told again'),
      ).toBe(true);
    }, 25_000);
  },
);

describe('PostgreSQL killed under load', () => {
  test('no acknowledged fact is lost or doubled, and work goes on within fifteen seconds', async () => {
    const world = await aWorld(postgres);
    world.relay();
    await world.pool('registries').query('create table effect (what text)');
    world.listen('draw', [hear(planApproved, async () => undefined)]);
    world.listen('registries', [
      hear(
        planApproved,
        async ({ turn }, _told, client) => void (await client.query('insert into effect values ($1)', [turn])),
      ),
    ]);
    const acknowledged: number[] = [];
    let writing = true;
    let turn = 0;
    const writers = Array.from({ length: 20 }, async () => {
      while (writing) {
        const mine = (turn += 1);
        await world.tell([{ planId: 'storm', turn: mine }]).then(
          () => acknowledged.push(mine),
          () => pause(100),
        );
        await pause(5);
      }
    });
    await pause(1_000);
    await postgres.kill();
    await postgres.start();
    const back = performance.now();
    const before = acknowledged.length;
    await until(
      () => acknowledged.length,
      (count) => count > before + 20,
      15_000,
    );
    writing = false;
    await Promise.all(writers);
    const effects = async () =>
      (await world.pool('registries').query<{ what: string }>('select what from effect')).rows.map((row) =>
        Number(row.what),
      );
    await until(
      async () => new Set(await effects()),
      (all) => acknowledged.every((each) => all.has(each)),
      60_000,
    );
    const all = await effects();
    expect(new Set(all).size).toBe(all.length);
    expect(performance.now() - back).toBeLessThan(60_000);
    await world.close();
  }, 120_000);
});
