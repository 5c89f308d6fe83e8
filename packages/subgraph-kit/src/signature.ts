import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Actor } from './actor.ts';
import { digestOf } from './digest.ts';

/**
 * The gateway signs every request to a room: method, path, body digest, claims, language, time and a nonce. A room
 * answers nothing else (S10), so a subgraph that is reached directly tells nobody anything.
 */
export const SIGNATURE_HEADERS = {
  claims: 'x-sunlot-claims',
  stamp: 'x-sunlot-stamp',
  signature: 'x-sunlot-signature',
} as const;

const VALID_FOR_MS = 30_000;

export interface Signable {
  method: string;
  path: string;
  body: string | Uint8Array;
}

export interface Claims {
  actor: Actor;
  language: 'zh' | 'en';
  requestId: string;
  idempotencyKey?: string;
}

/** Returns the three headers that vouch for the request. `now` is the signer's clock in milliseconds. */
export async function sign(
  key: string,
  request: Signable,
  claims: Claims,
  now = Date.now(),
): Promise<Record<string, string>> {
  const packed = Buffer.from(JSON.stringify(claims)).toString('base64url');
  const stamp = `${now}.${randomBytes(12).toString('base64url')}`;
  return {
    [SIGNATURE_HEADERS.claims]: packed,
    [SIGNATURE_HEADERS.stamp]: stamp,
    [SIGNATURE_HEADERS.signature]: await mac(key, request, packed, stamp),
  };
}

/** Checks signatures and remembers nonces for as long as a signature is valid, so that none serves twice. */
export class SignatureChecker {
  readonly #key: string;
  readonly #seen = new Map<string, number>();

  constructor(key: string) {
    this.#key = key;
  }

  /** The claims of a rightly signed, fresh, first-seen request; undefined for every other. */
  async check(
    request: Signable,
    headers: Record<string, string | string[] | undefined>,
    now = Date.now(),
  ): Promise<Claims | undefined> {
    const packed = headers[SIGNATURE_HEADERS.claims];
    const stamp = headers[SIGNATURE_HEADERS.stamp];
    const signature = headers[SIGNATURE_HEADERS.signature];
    if (typeof packed !== 'string' || typeof stamp !== 'string' || typeof signature !== 'string') return undefined;
    const expected = Buffer.from(await mac(this.#key, request, packed, stamp));
    const got = Buffer.from(signature);
    if (expected.length !== got.length || !timingSafeEqual(expected, got)) return undefined;
    const signedAt = Number(stamp.split('.')[0]);
    if (!(Math.abs(now - signedAt) <= VALID_FOR_MS) || this.#seen.has(stamp)) return undefined;
    this.#remember(stamp, now);
    const claims = JSON.parse(Buffer.from(packed, 'base64url').toString()) as Claims;
    return { ...claims, actor: Actor.parse(claims.actor) };
  }

  #remember(stamp: string, now: number): void {
    this.#seen.set(stamp, now + 2 * VALID_FOR_MS);
    // Insertion order is time order: forgetting from the front keeps the memory as small as a minute's traffic.
    for (const [old, until] of this.#seen) {
      if (until > now) break;
      this.#seen.delete(old);
    }
  }
}

async function mac(key: string, { method, path, body }: Signable, claims: string, stamp: string): Promise<string> {
  const signed = [method, path, await digestOf(body), claims, stamp];
  return createHmac('sha256', key).update(signed.join('\n')).digest('base64url');
}
