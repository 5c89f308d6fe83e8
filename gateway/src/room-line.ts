import { Agent, type IncomingMessage, request } from 'node:http';
import type { RoomName } from '@sunlot/facts';
import { refusalText, type RefusalCode } from '@sunlot/glossary';
import { type Claims, sign } from '@sunlot/subgraph-kit';
import { GraphQLError } from 'graphql';

export interface RoomRequest {
  readonly method: string;
  readonly path: string;
  readonly body?: string | Buffer;
  readonly contentType?: string;
  /** An act may have been done before its answer was lost; a question may be asked once more. */
  readonly isAct: boolean;
}

/** The gateway's line to one room: every request signed, over connections that are kept alive. */
export class RoomLine {
  readonly #room: RoomName;
  readonly #url: string;
  readonly #key: string;
  /** A fresh connection per request costs a quarter of the throughput. */
  readonly #kept = new Agent({ keepAlive: true });

  constructor(room: RoomName, url: string, key: string) {
    this.#room = room;
    this.#url = url;
    this.#key = key;
  }

  /**
   * The room's answer, its body still to be read. A room that started anew, or closed a connection just now, leaves it
   * dead, which shows at the next request: a question is then asked once more, over a connection of its own.
   */
  async ask(asked: RoomRequest, claims: Claims): Promise<IncomingMessage> {
    try {
      return await this.#send(asked, claims, this.#kept).catch((fault: unknown) => {
        if (asked.isAct || !(fault instanceof DeadConnection)) throw fault;
        return this.#send(asked, claims, false);
      });
    } catch {
      throw this.unavailable(claims.language);
    }
  }

  /** What the caller is told when the room does not answer, or not as a room does. */
  unavailable(language: Claims['language']): GraphQLError {
    const code: RefusalCode = 'ROOM_UNAVAILABLE';
    const facts = { room: this.#room };
    return new GraphQLError(refusalText(code, facts, language), { extensions: { code, facts, http: { status: 503 } } });
  }

  async #send(asked: RoomRequest, claims: Claims, agent: Agent | false): Promise<IncomingMessage> {
    const { method, path, body = '', contentType = 'application/json' } = asked;
    const signed = await sign(this.#key, { method, path, body }, claims);
    return new Promise((resolve, reject) => {
      const sending = request(
        new URL(path, this.#url),
        {
          agent,
          method,
          timeout: LONGEST_SILENCE_MS,
          headers: {
            ...signed,
            'content-type': contentType,
            'content-length': Buffer.byteLength(body),
          },
        },
        resolve,
      );
      sending.on('timeout', () => sending.destroy(new Error('timeout')));
      sending.on('error', (fault) => reject(sending.reusedSocket ? new DeadConnection(fault.message) : fault));
      sending.end(body);
    });
  }
}

class DeadConnection extends Error {}

const LONGEST_SILENCE_MS = 60_000;
