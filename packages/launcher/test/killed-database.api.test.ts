import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type House, openHouse, until } from '@sunlot/launcher';
import { pino } from 'pino';
import { expect, test } from 'vitest';

test('a house whose database is killed says that it is not ready, is ready again by itself, and stops when told', {
  timeout: 180_000,
}, async () => {
  const house = await openHouse({
    log: pino({ level: 'silent' }),
    clone: fileURLToPath(new URL('../../../', import.meta.url)),
    throwAway: true,
  });
  const { pids, ready } = witnessesOf(house);
  expect((await ready()).status).toBe(200);

  for (const round of [1, 2]) {
    const before = pids();
    process.kill(before, 'SIGKILL');
    await until(`it is said that the database is away, round ${round}`, async () => (await ready()).status === 503);
    await until(`the house is ready again, round ${round}`, async () => (await ready()).status === 200);
    expect(pids()).not.toBe(before);
  }
  await house.stop();
  await expect(ready()).rejects.toThrow('fetch failed');
});

function witnessesOf(house: House) {
  const lock = join(house.dataFolder, 'postgres', 'data-18', 'postmaster.pid');
  const address = `${house.url}/readyz`;
  return {
    pids: () => Number(readFileSync(lock, 'utf8').split('\n')[0]),
    ready: () => fetch(address),
  };
}
