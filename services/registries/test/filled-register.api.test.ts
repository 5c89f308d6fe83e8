import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillRegister } from '../src/generator/fill-register.ts';
import { trades } from '../src/generator/trades.ts';
import { type Door, openDoor } from './door.ts';
import { market } from './people.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

test('R08 a register is filled while a job is at its tables: neither is ended for waiting for the other', async () => {
  const databaseUrl = door.house.databaseUrls.registries;
  const job = new pg.Client(databaseUrl);
  await job.connect();
  await job.query('set search_path = registries; begin; select from object_item limit 1');
  const filled = fillRegister({
    databaseUrl,
    objects: 50,
    seed: 7,
    asOf: '2026-01-08',
    divisions: new Map(
      trades.map(({ division }) => [division, { id: market.divisionId, name: market.organizationName }]),
    ),
    units: [],
  });
  // By now the filling has begun, and before this job is done it must hold nothing the job still needs.
  await pause(500);
  await job.query('select from inspection_object limit 1; commit');
  await filled;
  await job.end();
  expect(await door.sql('select count(*)::int as count from inspection_object')).toEqual([{ count: 50 }]);
});
