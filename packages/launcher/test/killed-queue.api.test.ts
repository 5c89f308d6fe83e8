import { fileURLToPath } from 'node:url';
import { type House, openHouse, plantPeople, until } from '@sunlot/launcher';
import { pino } from 'pino';
import { expect, test } from 'vitest';
// The servers that can be killed are those the queue itself is tested with.
import { aRedis } from '../../facts/test/servers.ts';

const redis = await aRedis();

test.skipIf(!redis)(
  'a house whose queue is killed is not ready, goes on being read, and is ready again by itself',
  {
    timeout: 180_000,
  },
  async () => {
    const house = await openHouse({
      log: pino({ level: 'silent' }),
      clone: fileURLToPath(new URL('../../../', import.meta.url)),
      throwAway: true,
      redisUrl: redis!.url,
    });
    try {
      expect(await asked(house, '/readyz')).toMatchObject({ status: 200, said: { ok: true } });
      const [admin] = (await plantPeople(house)).clerks.values();
      const heard = async () => counted(await figuresOf(house), HEARD);
      await until('every body is heard of', async () => (await waitingIn(house)) === 0);
      const before = await heard();
      expect(before).toBeGreaterThan(0);

      await redis!.kill();
      await until('it is said that the queue is away', async () => (await asked(house, '/readyz')).status === 503);
      await Promise.all(
        Object.values(house.rooms).map(async ({ url }) => {
          const said = { ok: false, database: true, queue: false };
          expect(await asked({ url }, '/readyz')).toEqual({ status: 503, said });
          const reading = { ok: true, database: true };
          expect(await asked({ url }, '/readyz?exclude=queue')).toEqual({ status: 200, said: reading });
        }),
      );
      expect((await asked(house, '/healthz')).status).toBe(200);
      expect(await read(house)).toEqual({ data: { publicPlans: { totalCount: 0 } } });
      await admin!.act('keepOrganization', BODY, '{ id }');
      expect(await waitingIn(house)).toBeGreaterThan(0);
      // What cannot be asked is a gap, and not a number from before.
      expect(await figuresOf(house)).not.toContain('sunlot_queue_jobs{');

      await redis!.start();
      await until('the house is ready again', async () => (await asked(house, '/readyz')).status === 200);
      await until('what was done is told', async () => (await waitingIn(house)) === 0);
      expect(await heard()).toBeGreaterThan(before);
      expect(await figuresOf(house)).toContain('sunlot_queue_jobs{queue="facts.identity"');
    } finally {
      await house.stop();
      await redis!.remove();
    }
  },
);

const HEARD = 'sunlot_work_seconds_count{kind="fact",name="organization.kept",outcome="done",room="draw"}';

const BODY = {
  code: 'body-kept-without-a-queue',
  name: '测试单位',
  shortName: '测试',
  authorityWord: '测',
  kind: 'DEPARTMENT',
  level: 'CITY',
  parentId: null,
  sortOrder: 999,
};

/** What the rooms say of themselves, as Prometheus reads it. */
async function figuresOf({ url }: Pick<House, 'url'>): Promise<string> {
  return (await fetch(`${url}/metrics`)).text();
}

const waitingIn = async (house: House) => counted(await figuresOf(house), 'sunlot_outbox_waiting{room="identity"}');

/** The value of a series; 0 while there is none. */
function counted(page: string, series: string): number {
  const line = page.split('\n').find((one) => one.startsWith(`${series} `));
  return Number(line?.slice(series.length + 1) ?? 0);
}

/** Asked as a probe asks: an answer that takes longer than it waits is none. */
async function asked({ url }: Pick<House, 'url'>, path: string): Promise<{ status: number; said: unknown }> {
  const response = await fetch(`${url}${path}`, { signal: AbortSignal.timeout(5_000) });
  return { status: response.status, said: await response.json() };
}

async function read({ url }: House): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ publicPlans(first: 1) { totalCount } }' }),
  });
  return response.json();
}
