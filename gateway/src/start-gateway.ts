import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { LiveChannel, RoomName } from '@sunlot/facts';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { type Asking, askingOf, languageOf } from './asking.ts';
import { formatError, wordFaults } from './format-error.ts';
import { guardOperations } from './guard.ts';
import { refuseInWords } from './refuse-in-words.ts';
import { serveHealth } from './health.ts';
import { serveLiveEvents } from './live-events.ts';
import { RegisteredOperations } from './operations.ts';
import { serveDashboard } from './pages.ts';
import { serveRoomFiles } from './room-files.ts';
import { defaultLimits, type LimitFigures, RequestLimits } from './request-limits.ts';
import { RoomLine } from './room-line.ts';
import { Sessions } from './sessions.ts';
import { openSupergraph } from './supergraph.ts';

export interface GatewayOptions {
  readonly port: number;
  readonly host?: string;
  /** Where each room answers. */
  readonly rooms: Readonly<Record<RoomName, string>>;
  readonly gatewayKey: string;
  readonly live: LiveChannel;
  /** The built dashboard; `operations.json` in it lists the registered operations. */
  readonly dashboardDir: string;
  /** The address people use; cookies are Secure when it begins with https. */
  readonly publicUrl?: string;
  readonly log: Logger;
  /** Where it is otherwise than by default, how many requests an address may make in a minute. */
  readonly limits?: Partial<LimitFigures>;
  /** Whose word is taken for whom they ask for: so many proxies in front, or their addresses; by default this machine's own. */
  readonly trustedProxies?: number | string;
  /** Lets browser sessions run operations that are not registered; for development only. */
  readonly openToBrowsers?: boolean;
}

export interface RunningGateway {
  readonly url: string;
  stop(): Promise<void>;
}

/** One GraphQL operation of the dashboard is some kilobytes; files have their own door. */
const LARGEST_OPERATION = 256 * 1024;

/** The one address of the whole system: composes, authenticates, limits, serves the pages. Knows no rule of inspection. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { rooms, gatewayKey, log } = options;
  const lines = linesTo(rooms, gatewayKey);
  const sessions = new Sessions(lines.identity);
  const secureCookie = options.publicUrl?.startsWith('https:') ?? false;
  const ask = (request: FastifyRequest, reply: FastifyReply): Promise<Asking> =>
    askingOf(request, reply, sessions, limits, secureCookie);

  const trusted = options.trustedProxies ?? 'loopback';
  const app = Fastify({
    bodyLimit: LARGEST_OPERATION,
    forceCloseConnections: true,
    trustProxy: typeof trusted === 'number' ? (_address, hop) => hop < trusted : trusted,
  });
  refuseInWords(app);
  const limits = await RequestLimits.on(app, { ...defaultLimits, ...options.limits });
  app.addHook('onRequest', async (request) => {
    if (isProbe(request)) return;
    await limits.demand(request, 'perAddress', languageOf(request.headers['accept-language']) ?? 'zh');
  });
  await app.register(helmet, {
    contentSecurityPolicy: { directives: CONTENT_POLICY, useDefaults: false },
    hsts: secureCookie,
  });
  await app.register(compress, { threshold: 2048 });
  await app.register(cookie);

  const apollo = await openApollo(app, options, lines);
  await app.register(fastifyApollo(apollo), { context: ask });
  serveHealth(app, options);
  const endEvents = await serveLiveEvents(app, options.live, ask);
  await app.register(async (files) => serveRoomFiles(files, lines, ask));
  await serveDashboard(app, options.dashboardDir);

  const url = await app.listen({ host: options.host ?? '127.0.0.1', port: options.port });
  log.info({ url }, 'gateway is open');
  return {
    url,
    stop: async () => {
      endEvents();
      await app.close();
    },
  };
}

/** Who asks whether the gateway lives must hear it, however much it is asked. */
function isProbe({ url }: FastifyRequest): boolean {
  return /^\/(healthz|readyz)(\?|$)/.test(url);
}

type Lines = Readonly<Record<RoomName, RoomLine>>;

function linesTo(rooms: GatewayOptions['rooms'], gatewayKey: string): Lines {
  const lines = Object.entries(rooms).map(([room, url]) => [room, new RoomLine(room as RoomName, url, gatewayKey)]);
  return Object.fromEntries(lines) as Lines;
}

async function openApollo(app: FastifyInstance, options: GatewayOptions, lines: Lines): Promise<ApolloServer<Asking>> {
  const registered = await RegisteredOperations.load(join(options.dashboardDir, 'operations.json'));
  const limits = new ApolloArmor({
    maxDepth: { n: 12 },
    maxAliases: { n: 30 },
    maxDirectives: { n: 20 },
    maxTokens: { n: 3_000 },
    costLimit: { maxCost: 20_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.3, ignoreIntrospection: true },
  }).protect();
  const { log } = options;
  const apollo = new ApolloServer<Asking>({
    gateway: await openSupergraph(lines),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    validationRules: limits.validationRules ?? [],
    plugins: [
      ...((limits.plugins ?? []) as never[]),
      guardOperations(registered, { openToBrowsers: options.openToBrowsers ?? false }),
      wordFaults,
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(app),
    ],
    formatError: (formatted, fault) => formatError(formatted, fault, log),
    logger: { debug: () => undefined, info: () => undefined, warn: (m) => log.warn(m), error: (m) => log.error(m) },
  });
  await apollo.start();
  return apollo;
}

const CONTENT_POLICY = {
  'default-src': ["'self'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'worker-src': ["'self'", 'blob:'],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
};
