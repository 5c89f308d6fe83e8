import { z } from 'zod';
import type { LimitFigures } from '@sunlot/gateway';
import { isTrustable, trusted } from '@sunlot/gateway/trusted-proxies';
import { CannotStart } from './cannot-start.ts';

/** What the operator may set, as the contract lists it. A name not listed here is not read anywhere. */
export interface Environment {
  port: number;
  /** Whether PORT was given: a wish is kept or refused, a default may give way to the next free port. */
  portWished: boolean;
  dataFolder: string | undefined;
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
  publicUrl: string | undefined;
  /** How many requests of a kind an address may make in a minute; what was not set is left to the gateway. */
  limits: Partial<LimitFigures>;
  trustedProxies: number | string | undefined;
  oidc: { issuer: string; clientId: string; clientSecret: string } | undefined;
  /** Undefined: the log goes to its file and the terminal stays readable. */
  logLevel: (typeof logLevels)[number] | undefined;
}

/** Reads and checks everything at once; the first wrong value is named in one line. An empty value counts as not set. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const given = Object.fromEntries(Object.entries(env).filter(([name, value]) => name in shape.shape && value !== ''));
  const read = shape.safeParse(given);
  if (!read.success) throw wrong(read.error.issues[0], given);
  const { PORT, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = read.data;
  return {
    port: PORT ?? 4000,
    portWished: PORT !== undefined,
    dataFolder: read.data.SUNLOT_DATA,
    databaseUrl: read.data.DATABASE_URL,
    redisUrl: read.data.REDIS_URL,
    publicUrl: read.data.PUBLIC_URL,
    limits: {
      ...(read.data.LIMIT_PER_ADDRESS && { perAddress: read.data.LIMIT_PER_ADDRESS }),
      ...(read.data.LIMIT_ANONYMOUS && { anonymous: read.data.LIMIT_ANONYMOUS }),
      ...(read.data.LIMIT_DOWNLOADS && { downloads: read.data.LIMIT_DOWNLOADS }),
      ...(read.data.LIMIT_SIGN_INS && { signIns: read.data.LIMIT_SIGN_INS }),
    },
    trustedProxies: read.data.TRUSTED_PROXIES,
    oidc:
      OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET
        ? { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET }
        : undefined,
    logLevel: read.data.LOG_LEVEL,
  };
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Each message is written as `Chinese|English`. */
const limit = z
  .string()
  .regex(/^[1-9]\d{0,6}$/, '应为每分钟次数，1 至 9999999|a number of requests in a minute, 1 to 9999999')
  .transform(Number)
  .optional();

/** Each message is written as `Chinese|English`. */
const shape = z
  .object({
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, '应为 1 至 65535 的整数|a whole number from 1 to 65535')
      .transform(Number)
      .refine((port) => port >= 1 && port <= 65535, '应为 1 至 65535 的整数|a whole number from 1 to 65535')
      .optional(),
    SUNLOT_DATA: z
      .string()
      .refine((path) => !path.includes('\0'), '应为文件夹路径|the path of a folder')
      .optional(),
    DATABASE_URL: address(
      ['postgres:', 'postgresql:'],
      '应形如 postgres://用户：密码@主机:5432/数据库|postgres://user:password@host:5432/database',
    ).optional(),
    REDIS_URL: address(['redis:', 'rediss:'], '应形如 redis://主机:6379|redis://host:6379').optional(),
    PUBLIC_URL: address(['http:', 'https:'], '应为 http(s) 网址|an http(s) address').optional(),
    LIMIT_PER_ADDRESS: limit,
    LIMIT_ANONYMOUS: limit,
    LIMIT_DOWNLOADS: limit,
    LIMIT_SIGN_INS: limit,
    TRUSTED_PROXIES: z
      .string()
      .refine(
        isTrustable,
        '应为代理层数，或以逗号分隔的地址、网段|how many proxies, or addresses and networks with commas between',
      )
      .transform(trusted)
      .optional(),
    OIDC_ISSUER: address(['http:', 'https:'], '应为 http(s) 网址|an http(s) address').optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    LOG_LEVEL: z.enum(logLevels, `应为 ${logLevels.join('、')} 之一|one of ${logLevels.join(', ')}`).optional(),
  })
  .superRefine((env, check) => {
    const oidc = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
    const missing = oidc.find((name) => env[name] === undefined);
    if (missing && oidc.some((name) => env[name] !== undefined))
      check.addIssue({
        code: 'custom',
        path: [missing],
        message: '三个 OIDC 变量须同时设置|the three OIDC variables belong together',
      });
  });

function address(protocols: string[], message: string): z.ZodString {
  return z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), message);
}

function wrong(issue: z.core.$ZodIssue | undefined, given: Record<string, string | undefined>): CannotStart {
  const name = String(issue?.path[0] ?? '');
  const [zh = '', en = ''] = (issue?.message ?? '').split('|');
  // A password in a URL, or a secret, is nobody's business on a screen.
  const value =
    given[name] === undefined ? '未设置 not set' : /SECRET|_URL/.test(name) ? '***' : JSON.stringify(given[name]);
  return new CannotStart('WRONG_ENVIRONMENT', { name, zh, en, value });
}
