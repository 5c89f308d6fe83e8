import { DatabaseClock } from './clock.ts';
import type { Room, RunningRoom } from './room.ts';
import { startRoom } from './start-room.ts';
import { openLiveChannel, openQueueBackend, surviveBrokenConnections } from '@sunlot/facts';
import { Pool } from 'pg';
import { pino } from 'pino';
import { z } from 'zod';

const Environment = z.object({
  DATABASE_URL: z.url(),
  QUEUE_DATABASE_URL: z.url().optional(),
  REDIS_URL: z.url().optional(),
  SUNLOT_GATEWAY_KEY: z.string().min(32),
  SUNLOT_VAULT: z.string().min(1),
  HOST: z.string().default('0.0.0.0'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4001),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
});

/** A room as a process of its own, as compose and Kubernetes run it. Ends with 1 and one line when it cannot start. */
export async function runAlone(room: Room): Promise<void> {
  const checked = Environment.safeParse(process.env);
  if (!checked.success) {
    const { path, message } = checked.error.issues[0]!;
    process.stderr.write(`${room.name}: ${path.join('.')}: ${message}\n`);
    process.exit(1);
  }
  const environment = checked.data;
  const log = pino({ level: environment.LOG_LEVEL });
  const running = await open(room, environment, log).catch((fault: Error) => {
    process.stderr.write(`${room.name}: ${fault.message}\n`);
    process.exit(1);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void running.stop().then(() => process.exit(0)));
  }
}

async function open(room: Room, environment: z.infer<typeof Environment>, log: pino.Logger): Promise<RunningRoom> {
  const pool = new Pool({ connectionString: environment.DATABASE_URL, max: 1 });
  surviveBrokenConnections(pool);
  const clock = await DatabaseClock.read(pool);
  const refreshing = setInterval(
    () => void clock.refresh(pool).catch((err) => log.warn({ err }, 'clock not refreshed')),
    60_000,
  );
  const queue = {
    databaseUrl: environment.QUEUE_DATABASE_URL ?? environment.DATABASE_URL,
    ...(environment.REDIS_URL ? { redisUrl: environment.REDIS_URL } : {}),
    log,
  };
  const backend = await openQueueBackend(queue);
  const live = await openLiveChannel(queue);
  const running = await startRoom(room, {
    databaseUrl: environment.DATABASE_URL,
    backend,
    live,
    gatewayKey: environment.SUNLOT_GATEWAY_KEY,
    vault: environment.SUNLOT_VAULT,
    clock,
    log,
    host: environment.HOST,
    port: environment.PORT,
  });
  running.metrics.withProcess();
  return {
    ...running,
    stop: async () => {
      clearInterval(refreshing);
      await running.stop();
      await live.close();
      await backend.close();
      await pool.end();
    },
  };
}
