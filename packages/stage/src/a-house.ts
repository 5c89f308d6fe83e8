import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { connect, type House, type HouseOptions, houseKey, openHouse } from '@sunlot/launcher';
import { MovableClock } from '@sunlot/subgraph-kit';
import { pino } from 'pino';
import { givenPostgres } from './given-postgres.ts';

/** A whole house for one story: real database, real queue, real doors, and a clock that can be moved. */
export interface StageHouse extends House {
  clock: MovableClock;
}

/**
 * Opens a throw-away house. In a test run its database is a copy of the run's template (some 30 ms); elsewhere it brings a
 * PostgreSQL of its own. It is empty but for what the rooms' migrations put there; `stop` leaves nothing behind.
 */
export async function aHouse(options: Partial<HouseOptions> = {}): Promise<StageHouse> {
  const clock = options.clock instanceof MovableClock ? options.clock : new MovableClock(options.clock);
  const copy = await copyOfTemplate();
  const opening = openHouse({
    log: pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
    clone: fileURLToPath(new URL('../../../', import.meta.url)),
    redisUrl: process.env.REDIS_URL || undefined,
    ...options,
    throwAway: true,
    onServer: copy?.address,
    clock,
  });
  const house = await opening.catch(async (error: unknown) => {
    await copy?.drop();
    throw error;
  });
  const stop = async () => {
    await house.stop();
    await copy?.drop();
  };
  return { ...house, clock, stop };
}

interface Copy {
  address: NonNullable<HouseOptions['onServer']>;
  drop(): Promise<void>;
}

async function copyOfTemplate(): Promise<Copy | null> {
  const given = givenPostgres();
  if (!given) return null;
  const name = `house_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(given.adminUrl, `create database ${name} template ${given.template} strategy file_copy`);
  const url = new URL(given.adminUrl);
  url.pathname = `/${name}`;
  return {
    address: { adminUrl: url.href, key: houseKey(given.keyFolder), rolePrefix: given.template, isCopy: true },
    drop: () => asAdmin(given.adminUrl, `drop database if exists ${name} with (force)`),
  };
}

async function asAdmin(adminUrl: string, sql: string): Promise<void> {
  const client = await connect(adminUrl);
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
