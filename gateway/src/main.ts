import { fileURLToPath } from 'node:url';
import { openLiveChannel } from '@sunlot/facts';
import { pino } from 'pino';
import { z } from 'zod';
import { defaultLimits } from './request-limits.ts';
import { startGateway } from './start-gateway.ts';
import { isTrustable, trusted } from './trusted-proxies.ts';

/** The gateway as a process of its own, as compose and Kubernetes run it. Ends with 1 and one line when it cannot start. */
const Environment = z.object({
  IDENTITY_URL: z.url(),
  REGISTRIES_URL: z.url(),
  PLANNING_URL: z.url(),
  DRAW_URL: z.url(),
  RESULTS_URL: z.url(),
  REFERRAL_URL: z.url(),
  /** Where live events are heard when there is no Redis. */
  QUEUE_DATABASE_URL: z.url(),
  REDIS_URL: z.url().optional(),
  PUBLIC_URL: z.url().optional(),
  SUNLOT_GATEWAY_KEY: z.string().min(32),
  /** Requests in a minute from one address: of every kind, without a session, records without a session, attempts to sign in. */
  LIMIT_PER_ADDRESS: limit(defaultLimits.perAddress),
  LIMIT_ANONYMOUS: limit(defaultLimits.anonymous),
  LIMIT_DOWNLOADS: limit(defaultLimits.downloads),
  LIMIT_SIGN_INS: limit(defaultLimits.signIns),
  /** How many proxies stand in front, or their addresses and networks. */
  TRUSTED_PROXIES: z
    .string()
    .refine(isTrustable, 'so many proxies, or addresses and networks with commas between')
    .default('loopback')
    .transform(trusted),
  HOST: z.string().default('0.0.0.0'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

function limit(standard: number): z.ZodDefault<z.ZodCoercedNumber> {
  return z.coerce.number().int().min(1).max(10_000_000).default(standard);
}

const checked = Environment.safeParse(process.env);
if (!checked.success) {
  const { path, message } = checked.error.issues[0]!;
  process.stderr.write(`gateway: ${path.join('.')}: ${message}\n`);
  process.exit(1);
}
const environment = checked.data;
const log = pino({ level: environment.LOG_LEVEL });
const live = await openLiveChannel({
  databaseUrl: environment.QUEUE_DATABASE_URL,
  redisUrl: environment.REDIS_URL,
  log,
});
const gateway = await startGateway({
  host: environment.HOST,
  port: environment.PORT,
  rooms: {
    identity: environment.IDENTITY_URL,
    registries: environment.REGISTRIES_URL,
    planning: environment.PLANNING_URL,
    draw: environment.DRAW_URL,
    results: environment.RESULTS_URL,
    referral: environment.REFERRAL_URL,
  },
  gatewayKey: environment.SUNLOT_GATEWAY_KEY,
  live,
  dashboardDir: fileURLToPath(new URL('../../dashboard/dist', import.meta.url)),
  log,
  limits: {
    perAddress: environment.LIMIT_PER_ADDRESS,
    anonymous: environment.LIMIT_ANONYMOUS,
    downloads: environment.LIMIT_DOWNLOADS,
    signIns: environment.LIMIT_SIGN_INS,
  },
  trustedProxies: environment.TRUSTED_PROXIES,
  ...(environment.PUBLIC_URL ? { publicUrl: environment.PUBLIC_URL } : {}),
}).catch((fault: Error) => {
  process.stderr.write(`gateway: ${fault.message}\n`);
  process.exit(1);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(
    signal,
    () =>
      void gateway
        .stop()
        .then(() => live.close())
        .then(() => process.exit(0)),
  );
}
