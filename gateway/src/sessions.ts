import { type Actor, sign, THE_PUBLIC } from '@sunlot/subgraph-kit';

export interface KnownSession {
  readonly actor: Actor;
  readonly language: 'zh' | 'en';
}

/** An answer is believed for less than a second, so that a session ended anywhere is ended here within one (S12). */
const BELIEVED_FOR_MS = 900;
const MOST_REMEMBERED = 10_000;

/** Asks identity whose session a token is; many requests of one page are one question. */
export class Sessions {
  readonly #url: string;
  readonly #key: string;
  readonly #known = new Map<string, { until: number; session: Promise<KnownSession | undefined> }>();

  constructor(identityUrl: string, key: string) {
    this.#url = identityUrl;
    this.#key = key;
  }

  /** The session, or undefined for a token that is unknown, expired or ended. */
  find(token: string): Promise<KnownSession | undefined> {
    const now = performance.now();
    const remembered = this.#known.get(token);
    if (remembered && remembered.until > now) return remembered.session;
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear();
    const session = this.#ask(token);
    this.#known.set(token, { until: now + BELIEVED_FOR_MS, session });
    session.catch(() => this.#known.delete(token));
    return session;
  }

  forget(token: string): void {
    this.#known.delete(token);
  }

  async #ask(token: string): Promise<KnownSession | undefined> {
    const path = '/sessions/who-is';
    const body = JSON.stringify({ token });
    const headers = sign(
      this.#key,
      { method: 'POST', path, body },
      { actor: THE_PUBLIC, language: 'zh', requestId: 'session' },
    );
    const response = await fetch(new URL(path, this.#url), {
      method: 'POST',
      body,
      headers: { ...headers, 'content-type': 'application/json' },
    });
    if (!response.ok) throw new Error(`identity answered ${response.status}`);
    const answer = (await response.json()) as Partial<KnownSession>;
    return answer.actor ? { actor: answer.actor, language: answer.language ?? 'zh' } : undefined;
  }
}
