import { text } from 'node:stream/consumers';
import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import type { GraphQLFormattedError } from 'graphql';
import type { Asking } from './asking.ts';
import type { RoomLine } from './room-line.ts';

/** Sends the part of an operation that belongs to one room. */
export class RoomDataSource implements GraphQLDataSource<Asking> {
  readonly #line: RoomLine;

  constructor(line: RoomLine) {
    this.#line = line;
  }

  async process({ request: asked, context }: GraphQLDataSourceProcessOptions<Asking>): Promise<GatewayGraphQLResponse> {
    const body = JSON.stringify({
      query: asked.query,
      variables: asked.variables,
      ...(asked.operationName ? { operationName: asked.operationName } : {}),
    });
    const { claims, sessionChanged } = context as Asking;
    const isAct = asked.query?.startsWith('mutation') ?? true;
    const response = await this.#line.ask({ method: 'POST', path: '/graphql', body, isAct }, claims);
    const answer = await text(response).catch(() => '');
    const session = response.headers['x-sunlot-session'];
    if (typeof session === 'string') sessionChanged(session);
    if (response.statusCode! >= 500 || !answer.startsWith('{')) throw this.#line.unavailable(claims.language);
    const { data, errors } = JSON.parse(answer) as { data?: Record<string, unknown>; errors?: GraphQLFormattedError[] };
    return { data: data ?? null, ...(errors ? { errors } : {}) } as GatewayGraphQLResponse;
  }
}
