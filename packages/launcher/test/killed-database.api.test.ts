import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { connect, type House, openHouse, until } from '@sunlot/launcher';
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
  const { pids, ready, guests } = witnessesOf(house);
  expect((await ready()).status).toBe(200);
  const before = await guests();

  for (const round of [1, 2]) {
    const killed = pids();
    // For seconds it comes up and dies again, as on a machine with too little memory: whoever tries to connect tries many times.
    const said = new Set<number>();
    for (const end = Date.now() + 6_000; Date.now() < end; await pause(100)) {
      kill(pids());
      said.add((await ready()).status);
    }
    expect(said).toContain(503);
    await until(`the house is ready again, round ${round}`, async () => (await ready()).status === 200);
    expect(pids()).not.toBe(killed);
    // Whoever tried again and again is there once: what every failure doubles drowns the server that comes back.
    await pause(3_000);
    expect(await guests()).toBeLessThan(before * 1.5);
  }
  await house.stop();
  await expect(ready()).rejects.toThrow('fetch failed');
});

function kill(pid: number): void {
  if (pid === 0) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

function witnessesOf(house: House) {
  const lock = join(house.dataFolder, 'postgres', 'data-18', 'postmaster.pid');
  const address = `${house.url}/readyz`;
  return {
    /** 0 while there is none. */
    pids: () => (existsSync(lock) ? Number(readFileSync(lock, 'utf8').split('\n')[0]) : 0),
    ready: () => fetch(address),
    /** How many connections the database has. */
    guests: async () => {
      const client = await connect(house.databaseUrls.identity);
      const { rows } = await client.query(
        'select count(*)::int as guests from pg_stat_activity where usename is not null',
      );
      await client.end();
      return rows[0].guests as number;
    },
  };
}
