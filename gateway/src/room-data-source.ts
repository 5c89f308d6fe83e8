import { Agent, request } from 'node:http';
import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import { refusalText, type RefusalCode } from '@sunlot/glossary';
import { sign } from '@sunlot/subgraph-kit';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Asking } from './asking.ts';

/** One pool of kept-alive connections to a room; a fresh connection per request costs a quarter of the throughput. */
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Sends the part of an operation that belongs to one room, signed. */
export class RoomDataSource implements GraphQLDataSource<Asking> {
  readonly #url: URL;
  readonly #key: string;

  constructor(url: string, key: string) {
    this.#url = new URL('/graphql', url);
    this.#key = key;
  }

  async process({ request: asked, context }: GraphQLDataSourceProcessOptions<Asking>): Promise<GatewayGraphQLResponse> {
    const body = JSON.stringify({
      query: asked.query,
      variables: asked.variables,
      ...(asked.operationName ? { operationName: asked.operationName } : {}),
    });
    const asking = context as Asking;
    const headers = sign(this.#key, { method: 'POST', path: '/graphql', body }, asking.claims);
    const isAct = asked.query?.startsWith('mutation') ?? true;
    const { status, answer, session } = await post(this.#url, body, headers)
      .catch((fault: unknown) => askAgain(fault, isAct, () => post(this.#url, body, headers)))
      .catch(() => unavailable(asking));
    if (session) asking.sessionChanged(session);
    if (status >= 500 || !answer.startsWith('{')) return unavailable(asking);
    const { data, errors } = JSON.parse(answer) as { data?: Record<string, unknown>; errors?: GraphQLFormattedError[] };
    return { data: data ?? null, ...(errors ? { errors } : {}) } as GatewayGraphQLResponse;
  }
}

function unavailable(asking: Asking): never {
  const code: RefusalCode = 'ROOM_UNAVAILABLE';
  throw new GraphQLError(refusalText(code, {}, asking.claims.language), { extensions: { code, facts: {} } });
}

/**
 * A room that started anew leaves the connections kept to it dead, which shows at the next request. A question is asked
 * once more; an act is not, for it may have been done before the answer was lost.
 */
function askAgain(fault: unknown, isAct: boolean, ask: () => Promise<RoomAnswer>): Promise<RoomAnswer> {
  if (isAct || !(fault instanceof DeadConnection)) throw fault;
  return ask();
}

class DeadConnection extends Error {}

interface RoomAnswer {
  status: number;
  answer: string;
  session: string | undefined;
}

function post(url: URL, body: string, headers: Record<string, string>): Promise<RoomAnswer> {
  return new Promise((resolve, reject) => {
    const sending = request(
      url,
      {
        agent,
        method: 'POST',
        timeout: 60_000,
        headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 500,
            answer: Buffer.concat(chunks).toString(),
            session: response.headers['x-sunlot-session'] as string | undefined,
          }),
        );
      },
    );
    sending.on('timeout', () => sending.destroy(new Error('timeout')));
    sending.on('error', (fault) => reject(sending.reusedSocket ? new DeadConnection(fault.message) : fault));
    sending.end(body);
  });
}
