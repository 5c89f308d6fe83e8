import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hear, openQueueBackend, outboxTables, queueJob, type Running, startRelay, writeFact } from '../src/index.ts';
import { countTo } from './count-to.job.ts';
import { aPostgres, aRedis } from './servers.ts';
import {
  type Approval,
  aWorld,
  executeOn,
  inTransaction,
  planApproved,
  planForgotten,
  until,
  type World,
} from './world.ts';

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
])('facts on $kind', ({ server, present }) => {
  describe.skipIf(!present)('told and heard', () => {
    let world: World;
    const heard: Record<'registries' | 'draw', Approval[]> = { registries: [], draw: [] };
    const listeners = new Map<string, Running>();
    let failures = 0;

    beforeAll(async () => {
      world = await aWorld(postgres, server);
      world.relay();
      for (const room of ['registries', 'draw'] as const) {
        const listener = world.listen(room, [
          hear(planApproved, async (payload, told, client) => {
            if (payload.planId === 'stubborn' && room === 'draw' && failures < 2) {
              failures += 1;
              await client.query('insert into inbox (fact_id, name) values (uuidv7(), $1)', [
                'written before the failure',
              ]);
              throw new Error('not now');
            }
            expect(told).toMatchObject({
              name: 'test.approved',
              actor: 'somebody',
              toldAt: expect.stringMatching(/Z$/),
            });
            heard[room].push(payload);
          }),
        ]);
        listeners.set(room, listener);
      }
    });
    afterAll(() => world.close());

    const statements = async (): Promise<number> => {
      const { rows } = await world
        .pool('planning')
        .query('select xact_commit::int as count from pg_stat_database where datname = current_database()');
      return rows[0].count;
    };
    const heardOf = (planId: string, room: 'registries' | 'draw' = 'registries') =>
      heard[room].filter((each) => each.planId === planId);

    test('a fact reaches every room that hears it, once', async () => {
      await world.tell([{ planId: 'everywhere', turn: 1 }]);
      await until(
        () => [heardOf('everywhere'), heardOf('everywhere', 'draw')],
        (both) => both.every((each) => each.length === 1),
      );
    });

    test('a fact of a transaction that rolls back is told to nobody', async () => {
      const act = inTransaction(world.pool('planning'), async (client) => {
        await writeFact(executeOn(client), planApproved, { planId: 'undone', turn: 1 });
        throw new Error('changed my mind');
      });
      await expect(act).rejects.toThrow('changed my mind');
      await world.tell([{ planId: 'after undone', turn: 1 }]);
      await until(
        () => heardOf('after undone'),
        (each) => each.length === 1,
      );
      expect(heardOf('undone')).toEqual([]);
    });

    test('a payload of another shape fails the act that tells it', async () => {
      await expect(world.tell([{ planId: 'bad', turn: 'two' as never }])).rejects.toThrow();
    });

    test('facts of one case are heard in the order they were told', async () => {
      const turns = Array.from({ length: 450 }, (_, turn) => ({ planId: 'long', turn }));
      for (let start = 0; start < turns.length; start += 50) await world.tell(turns.slice(start, start + 50));
      await until(
        () => heardOf('long').length,
        (count) => count === turns.length,
        30_000,
      );
      expect(heardOf('long')).toEqual(turns);
    }, 40_000);

    test('a fact delivered again changes nothing', async () => {
      await world.tell([{ planId: 'twice', turn: 1 }]);
      await until(
        () => heardOf('twice'),
        (each) => each.length === 1,
      );
      await until(
        () => world.outbox(),
        ({ rows, heard: noted }) => noted === rows,
      );
      await world
        .pool('planning')
        .query("update outbox set told_at = null, heard_at = null where payload->>'planId' = 'twice'");
      await until(
        () => world.outbox(),
        ({ rows, heard: noted }) => noted === rows,
      );
      expect(heardOf('twice')).toHaveLength(1);
      expect(heardOf('twice', 'draw')).toHaveLength(1);
    });

    test('a handler that fails leaves no trace and is tried again', async () => {
      await world.tell([{ planId: 'stubborn', turn: 1 }]);
      await until(
        () => heardOf('stubborn', 'draw'),
        (each) => each.length === 1,
      );
      expect(failures).toBe(2);
      const { rows } = await world.pool('draw').query("select 1 from inbox where name = 'written before the failure'");
      expect(rows).toEqual([]);
    });

    test('a fact nobody there knows is kept as failed, named in the log, and heard when a later version knows it', async () => {
      await world.tell([{} as never], planForgotten as never);
      const line = await until(
        () => world.log.lines.find((each) => each.about?.fact === 'test.forgotten'),
        (found) => found !== undefined,
      );
      expect(line).toMatchObject({ level: 'error', message: 'a fact could not be heard and is kept as failed' });
      await listeners.get('registries')?.stop();
      let known = 0;
      world.listen('registries', [
        hear(planForgotten, async () => void (known += 1)),
        hear(planApproved, async (payload) => void heard.registries.push(payload)),
      ]);
      await until(
        () => known,
        (count) => count === 1,
      );
    }, 15_000);

    test('two processes of a listening room hear one fact at a time, and the one that waits is quiet', async () => {
      const second = await openQueueBackend({ databaseUrl: world.queueUrl, redisUrl: world.redisUrl, log: world.log });
      let atOnce = 0;
      let mostAtOnce = 0;
      const slow = hear(planApproved, async () => {
        mostAtOnce = Math.max(mostAtOnce, (atOnce += 1));
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        atOnce -= 1;
      });
      await listeners.get('draw')?.stop();
      const both = [world.listen('draw', [slow]), world.listen('draw', [slow], second)];
      await world.tell([0, 1, 2].map((turn) => ({ planId: 'slow', turn })));
      await until(
        () => atOnce,
        (count) => count === 1,
      );
      const before = await statements();
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect((await statements()) - before).toBeLessThan(300);
      await until(
        () => world.outbox(),
        ({ rows, heard: noted }) => noted === rows,
        15_000,
      );
      expect(mostAtOnce).toBe(1);
      await Promise.all(both.map((listener) => listener.stop()));
      await second.close();
      world.listen('draw', [hear(planApproved, async (payload) => void heard.draw.push(payload))]);
    }, 30_000);

    test('every told fact is noted as heard once it was', async () => {
      const { rows } = await until(
        () => world.outbox(),
        ({ rows: all, heard: noted }) => noted === all,
        15_000,
      );
      expect(rows).toBeGreaterThan(450);
    }, 20_000);

    test('a second process of the same room starts the same relay without telling anything twice', async () => {
      const before = heard.registries.length;
      world.relay();
      world.relay();
      await world.tell([{ planId: 'three relays', turn: 1 }]);
      await until(
        () => heardOf('three relays'),
        (each) => each.length === 1,
      );
      expect(heard.registries.length).toBe(before + 1);
    });
  });
});

test('a fact the catalogue does not hold waits in the outbox, named in the log, until a version that knows it', async () => {
  const world = await aWorld(postgres);
  const older = startRelay({
    pool: world.pool('planning'),
    schema: 'planning',
    backend: world.backend,
    facts: [planForgotten],
    log: world.log,
    pollMs: 50,
    reconcileMs: 100,
  });
  await world.tell([{ planId: 'ahead of its time', turn: 1 }]);
  await until(
    () => world.log.lines.filter(({ message }) => message === 'a fact is not in the catalogue and is not told'),
    (lines) => lines.length === 1,
  );
  expect(await world.outbox()).toEqual({ rows: 1, told: 0, heard: 0 });
  await older.stop();
  world.relay();
  await until(
    () => world.outbox(),
    ({ told }) => told === 1,
  );
  await world.close();
});

test('a delayed job told again waits only for the rest of its time', async () => {
  const world = await aWorld(postgres);
  await inTransaction(world.pool('registries'), (client) =>
    queueJob(executeOn(client), countTo, { name: 'later', steps: 0, msPerStep: 0 }, { jobId: 'later', delay: 60_000 }),
  );
  await world.pool('registries').query("update outbox set created_at = now() - interval '40 seconds'");
  world.relayOf('registries');
  const job = await until(() => world.backend.queue('jobs.registries').getJob('later'), Boolean);
  expect(job?.delay).toBeGreaterThan(15_000);
  expect(job?.delay).toBeLessThan(20_001);
  await world.close();
});

test('the tables of a room can be made again without harm, and a strange schema name is refused', async () => {
  const world = await aWorld(postgres);
  await world.pool('planning').query(outboxTables('planning'));
  expect(() => outboxTables('planning"; drop')).toThrow('not a schema name');
  await world.close();
});
