import pg from 'pg';
import { hear, implementJob, openQueueBackend, startJobs, startListener } from '../src/index.ts';
import { countTo } from './count-to.job.ts';
import { executeOn, inTransaction, memoryLog, planApproved } from './world.ts';

/** A room's process, to be killed: hears facts and works jobs of planning and writes every effect to the database. */
const { ROOM_URL = '', QUEUE_URL = '', REDIS_URL } = process.env;
const pool = new pg.Pool({ connectionString: ROOM_URL, max: 4 });
pool.on('error', () => undefined);
const log = memoryLog();
const backend = await openQueueBackend({ databaseUrl: QUEUE_URL, redisUrl: REDIS_URL, log });

startListener<pg.PoolClient>({
  room: 'registries',
  backend,
  log,
  runInTransaction: (work) => inTransaction(pool, (client) => work(client, executeOn(client))),
  hearings: [
    hear(planApproved, async ({ planId, turn }, _told, client: pg.PoolClient) => {
      await client.query('insert into effect (what) values ($1)', [`${planId} ${turn}`]);
    }),
  ],
});

startJobs({
  room: 'registries',
  backend,
  log,
  jobs: [
    implementJob(countTo, async ({ name, steps, msPerStep }, run) => {
      await pool.query('insert into start (what, at, attempt) values ($1, clock_timestamp(), $2)', [name, run.attempt]);
      for (let step = 1; step <= steps; step += 1) {
        await new Promise((resolve) => setTimeout(resolve, msPerStep));
        await run.progress(Math.round((100 * step) / steps));
      }
      await pool.query('insert into effect (what) values ($1)', [name]);
    }),
  ],
});
process.stdout.write('ready\n');
