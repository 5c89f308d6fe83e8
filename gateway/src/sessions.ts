import { json } from 'node:stream/consumers';
import { type Actor, type Claims, THE_PUBLIC } from '@sunlot/subgraph-kit';
import type { RoomLine } from './room-line.ts';

export interface KnownSession {
  readonly actor: Actor;
  readonly language: 'zh' | 'en';
}

/** An answer is believed for less than a second, so that a session ended anywhere is ended here within one (S12). */
const BELIEVED_FOR_MS = 900;
const MOST_REMEMBERED = 10_000;

/** Asks identity whose session a token is; many requests of one page are one question. */
export class Sessions {
  readonly #identity: RoomLine;
  readonly #known = new Map<string, { until: number; session: Promise<KnownSession | undefined> }>();

  constructor(identity: RoomLine) {
    this.#identity = identity;
  }

  /** The session, or undefined for a token that is unknown, expired or ended. */
  find(token: string, language: Claims['language']): Promise<KnownSession | undefined> {
    const now = performance.now();
    const remembered = this.#known.get(token);
    if (remembered && remembered.until > now) return remembered.session;
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear();
    const session = this.#ask(token, language);
    this.#known.set(token, { until: now + BELIEVED_FOR_MS, session });
    session.catch(() => this.#known.delete(token));
    return session;
  }

  forget(token: string): void {
    this.#known.delete(token);
  }

  async #ask(token: string, language: Claims['language']): Promise<KnownSession | undefined> {
    const response = await this.#identity.ask(
      { method: 'POST', path: '/sessions/who-is', body: JSON.stringify({ token }), isAct: false },
      { actor: THE_PUBLIC, language, requestId: 'session' },
    );
    const answer = (await json(response).catch(() => undefined)) as Partial<KnownSession> | undefined;
    if (response.statusCode !== 200 || !answer) throw this.#identity.unavailable(language);
    return answer.actor ? { actor: answer.actor, language: answer.language ?? 'zh' } : undefined;
  }
}
