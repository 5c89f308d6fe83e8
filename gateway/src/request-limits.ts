import { isIP } from 'node:net';
import { HeaderMap } from '@apollo/server';
import rateLimit from '@fastify/rate-limit';
import { refusalText } from '@sunlot/glossary';
import type { Claims } from '@sunlot/subgraph-kit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';

/** How many requests of a kind an address may make in a minute. */
export interface LimitFigures {
  /** Of every kind, whoever asks: a bureau stands behind one address, and the log is read entry by entry. */
  readonly perAddress: number;
  /** Without a session: questions, and files of rooms. */
  readonly anonymous: number;
  /** Records downloaded without a session, each of which may be many megabytes. */
  readonly downloads: number;
  /** Attempts to sign in, each of which costs a slow hash; the lock of an account counts by itself (S12). */
  readonly signIns: number;
}

export const defaultLimits: LimitFigures = { perAddress: 30_000, anonymous: 600, downloads: 60, signIns: 60 };

const MINUTE_MS = 60_000;
/** So many addresses are remembered; the one not heard of for longest is forgotten first. */
const MOST_ADDRESSES = 20_000;

type Check = ReturnType<FastifyInstance['createRateLimit']>;

/**
 * Counts requests per address, in this process alone: a queue that is away must not keep anybody from reading. Who asks from this
 * very machine is not counted: it is the operator, a probe, or a proxy that says nothing of whom it asks for.
 */
export class RequestLimits {
  readonly #checks: Readonly<Record<keyof LimitFigures, Check>>;

  private constructor(app: FastifyInstance, figures: LimitFigures) {
    const check = (max: number): Check => app.createRateLimit({ ...SHARED, max });
    this.#checks = {
      perAddress: check(figures.perAddress),
      anonymous: check(figures.anonymous),
      downloads: check(figures.downloads),
      signIns: check(figures.signIns),
    };
  }

  static async on(app: FastifyInstance, figures: LimitFigures): Promise<RequestLimits> {
    await app.register(rateLimit, { ...SHARED, cache: MOST_ADDRESSES, global: false });
    return new RequestLimits(app, figures);
  }

  /** Counts a request so many times, and refuses it when there were too many in this minute. */
  async demand(
    request: FastifyRequest,
    kind: keyof LimitFigures,
    language: Claims['language'],
    times = 1,
  ): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      const counted = await this.#checks[kind](request);
      if (!counted.isAllowed && counted.isExceeded) throw tooManyRequests(language, counted.ttlInSeconds);
    }
  }
}

const SHARED = {
  timeWindow: MINUTE_MS,
  allowList: ({ ip }: FastifyRequest) => isLoopback(ip),
};

function tooManyRequests(language: Claims['language'], seconds: number): GraphQLError {
  const facts = { retryAfter: seconds };
  return new GraphQLError(refusalText('TOO_MANY_REQUESTS', facts, language), {
    extensions: {
      code: 'TOO_MANY_REQUESTS',
      facts,
      http: { status: 429, headers: new HeaderMap([['retry-after', String(seconds)]]) },
    },
  });
}

function isLoopback(ip: string): boolean {
  const address = ip.replace(/^::ffff:/i, '');
  return address === '::1' || (isIP(address) === 4 && address.startsWith('127.'));
}
