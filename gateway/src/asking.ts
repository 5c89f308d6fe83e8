import { randomUUID } from 'node:crypto';
import { type Actor, type Claims, THE_PUBLIC } from '@sunlot/subgraph-kit';
import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LimitFigures, RequestLimits } from './request-limits.ts';
import type { Sessions } from './sessions.ts';

export const SESSION_COOKIE = 'sunlot_session';

/** Who asks, how they showed it, in which language: the gateway's context of one request. */
export interface Asking {
  readonly actor: Actor;
  readonly claims: Claims;
  /** A browser's cookie may only carry operations the dashboard registered; a token is a client's own program. */
  readonly by: 'cookie' | 'token' | 'nobody';
  sessionChanged(token: string): void;
  /** Counts this request as one of a kind, so many times; refuses it when its address has made too many. */
  demandWithin(kind: keyof LimitFigures, times?: number): Promise<void>;
  [key: string]: unknown;
}

/** Reads the session from the Authorization header or the cookie; anything unknown or ended is nobody. */
export async function askingOf(
  request: FastifyRequest,
  reply: FastifyReply,
  sessions: Sessions,
  limits: RequestLimits,
  secureCookie: boolean,
): Promise<Asking> {
  const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const token = bearer ?? request.cookies[SESSION_COOKIE];
  const wanted = languageOf(request.headers['accept-language']);
  const session = token ? await sessions.find(token, wanted ?? 'zh') : undefined;
  const language = wanted ?? session?.language ?? 'zh';
  const key = request.headers['idempotency-key'];
  return {
    actor: session?.actor ?? THE_PUBLIC,
    claims: {
      actor: session?.actor ?? THE_PUBLIC,
      language,
      requestId: randomUUID(),
      ...(typeof key === 'string' && /^[\w-]{8,100}$/.test(key) ? { idempotencyKey: key } : {}),
    },
    demandWithin: (kind, times) => limits.demand(request, kind, language, times),
    by: !session ? 'nobody' : bearer ? 'token' : 'cookie',
    sessionChanged: (opened) => {
      if (token) sessions.forget(token);
      if (opened === 'ended') reply.clearCookie(SESSION_COOKIE, { path: '/' });
      else
        reply.setCookie(SESSION_COOKIE, opened, {
          path: '/',
          httpOnly: true,
          sameSite: 'strict',
          secure: secureCookie,
        });
    },
  };
}

/** The language a browser asks for first, when it is one of ours. */
export function languageOf(header: string | undefined): 'zh' | 'en' | undefined {
  const first = header?.trim().slice(0, 2).toLowerCase();
  return first === 'zh' || first === 'en' ? first : undefined;
}
