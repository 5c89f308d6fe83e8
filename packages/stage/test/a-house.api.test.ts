import { aHouse } from '@sunlot/stage';
import { describe, expect, test } from 'vitest';

describe('a house of the stage', () => {
  test('answers at its own address, and two of them know nothing of each other', async () => {
    const [one, other] = await Promise.all([aHouse(), aHouse()]);
    try {
      expect(one.url).not.toBe(other.url);
      for (const house of [one, other]) {
        const ready = await fetch(`${house.url}/readyz`);
        expect(await ready.json()).toMatchObject({ ok: true });
      }
      expect(new URL(one.databaseUrls.draw).pathname).not.toBe(new URL(other.databaseUrls.draw).pathname);
    } finally {
      await Promise.all([one.stop(), other.stop()]);
    }
  });

  test('has a clock that can be moved', async () => {
    const house = await aHouse();
    const before = house.clock.now();
    house.clock.advance({ days: 3 });
    expect(house.clock.now().getTime() - before.getTime()).toBeGreaterThanOrEqual(3 * 86_400_000);
    await house.stop();
  });

  test('refuses a subgraph’s own door to everybody but the gateway', async () => {
    const house = await aHouse();
    const asked = await fetch(`${house.rooms.identity.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(asked.status).toBe(401);
    await house.stop();
  });
});
