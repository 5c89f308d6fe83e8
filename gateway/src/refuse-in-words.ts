import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';

/**
 * Answers refusals outside of GraphQL as its own are answered, with the status they ask for; at `/graphql` in the form its clients
 * read. What is no refusal is for Fastify to answer.
 */
export function refuseInWords(app: FastifyInstance): void {
  app.setErrorHandler((fault, request, reply) => {
    if (!(fault instanceof GraphQLError)) throw fault;
    const { message, extensions } = fault;
    const { code, facts, http } = extensions as {
      code: string;
      facts: object;
      http?: { status?: number; headers?: Map<string, string> };
    };
    for (const [name, value] of http?.headers ?? []) reply.header(name, value);
    const isGraphql = request.url === '/graphql' || request.url.startsWith('/graphql?');
    return reply
      .status(http?.status ?? 503)
      .send(isGraphql ? { errors: [{ message, extensions: { code, facts } }] } : { message, code, facts });
  });
}
