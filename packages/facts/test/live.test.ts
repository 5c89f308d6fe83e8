import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LiveChannel, type LiveEvent, openLiveChannel, surviveBrokenConnections } from '../src/index.ts';
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
])('live events on $kind', ({ server, present }) => {
  describe.skipIf(!present)('from one process to another', () => {
    let world: World;
    let mouth: LiveChannel;
    let ear: LiveChannel;
    const seen: LiveEvent[] = [];

    beforeAll(async () => {
      world = await aWorld(postgres, server);
      const options = { databaseUrl: world.roomUrl('planning'), redisUrl: world.redisUrl, log: world.log };
      mouth = await openLiveChannel(options);
      ear = await openLiveChannel(options);
      world.relayOf('planning', mouth);
      await ear.subscribe((event) => seen.push(event));
    });
    afterAll(async () => {
      await world.close();
      await mouth.close();
      await ear.close();
    });

    const seenOf = (topic: string) =>
      until(
        () => seen.filter((event) => event.topic === topic),
        (events) => events.length > 0,
      );

    test('an event arrives as it was published', async () => {
      const event = { topic: 'draw', id: '1', audience: ['OFFICE'], data: { progress: 40, words: '抽取中' } };
      await mouth.publish(event);
      expect(await seenOf('draw')).toEqual([event]);
    });

    test('an event of a transaction arrives after its commit, and never after a rollback', async () => {
      const pool = world.pool('planning');
      const undone = inTransaction(pool, async (client) => {
        await mouth.publish({ topic: 'undone' }, executeOn(client));
        throw new Error('no');
      });
      await expect(undone).rejects.toThrow('no');
      await inTransaction(pool, async (client) => {
        await mouth.publish({ topic: 'committed' }, executeOn(client));
        await new Promise((resolve) => setTimeout(resolve, 300));
        expect(seen.some((event) => event.topic === 'committed')).toBe(false);
      });
      await seenOf('committed');
      expect(seen.some((event) => event.topic === 'undone')).toBe(false);
    });

    test('an event too large to carry arrives without its data', async () => {
      await mouth.publish({ topic: 'large', id: '7', data: '检'.repeat(4_000) });
      expect(await seenOf('large')).toEqual([{ topic: 'large', id: '7' }]);
    });

    test('a listener that ended its subscription is not called again, one that throws disturbs nobody', async () => {
      const late: LiveEvent[] = [];
      const end = await ear.subscribe((event) => late.push(event));
      await ear.subscribe(() => {
        throw new Error('broken page');
      });
      end();
      await mouth.publish({ topic: 'after the end' });
      await seenOf('after the end');
      expect(late).toEqual([]);
    });
  });
});

test('a channel whose server was away for seconds has one ear again, however often it tried', async () => {
  const world = await aWorld(postgres);
  const channel = await openLiveChannel({ databaseUrl: world.roomUrl('planning'), log: world.log });
  const seen: LiveEvent[] = [];
  await channel.subscribe((event) => seen.push(event));
  const room = world.pool('planning');
  room.on('error', () => undefined);
  await postgres.kill();
  await pause(3_000);
  await postgres.start();
  await until(
    async () => {
      await channel.publish({ topic: 'again' }).catch(() => undefined);
      return seen.length;
    },
    (count) => count > 0,
  );
  // Whoever else still tries gets the time to arrive.
  await pause(1_500);
  const { rows } = await room.query(
    "select count(*)::int as ears from pg_stat_activity where query = 'listen sunlot_live'",
  );
  expect(rows).toEqual([{ ears: 1 }]);
  await channel.close();
  await world.close();
});

test('a channel on PostgreSQL hears again after its connection was cut', async () => {
  const world = await aWorld(postgres);
  const channel = await openLiveChannel({ databaseUrl: world.roomUrl('planning'), log: world.log });
  const seen: LiveEvent[] = [];
  await channel.subscribe((event) => seen.push(event));
  await inTransaction(world.pool('planning'), (client) =>
    client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen sunlot_live'",
    ),
  );
  await until(
    async () => {
      await channel.publish({ topic: 'again' });
      return seen.length;
    },
    (count) => count > 0,
  );
  await channel.close();
  await world.close();
});

test('a connection that ends while it is lent goes back by itself, and giving it back then does no harm', async () => {
  const world = await aWorld(postgres);
  const pool = new pg.Pool({ connectionString: world.roomUrl('planning'), max: 2 });
  // As with a pool somebody else has made, one connection is there before anybody sees to it.
  await pool.query('select 1');
  surviveBrokenConnections(pool);
  const lent = [await pool.connect(), await pool.connect()];
  for (const client of lent) {
    const { rows } = await client.query('select pg_backend_pid() as pid');
    await world.pool('planning').query('select pg_terminate_backend($1)', [rows[0].pid]);
  }
  await until(
    async () => pool.totalCount,
    (count) => count === 0,
  );
  for (const client of lent) client.release();
  await pool.query('select 1');
  await pool.end();
  await world.close();
});
