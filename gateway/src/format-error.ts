import { randomUUID } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import { isRefusalCode, refusalText } from '@sunlot/glossary';
import type { RefusalFacts } from '@sunlot/subgraph-kit';
import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
import type { Logger } from 'pino';
import type { Asking } from './asking.ts';
import { inputFault, inputFaultsAtOnce } from './input-fault.ts';

/** What GraphQL itself says about an operation that cannot be run; harmless, and the caller needs it. */
const OPERATION_FAULTS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Refusals pass as the room worded them; of everything else the caller learns an incident number and nothing more. */
export function formatError(formatted: GraphQLFormattedError, fault: unknown, log: Logger): GraphQLFormattedError {
  const code = String(formatted.extensions?.code ?? '');
  const where = {
    ...(formatted.path ? { path: formatted.path } : {}),
    ...(formatted.locations ? { locations: formatted.locations } : {}),
  };
  if (isRefusalCode(code)) {
    return { message: formatted.message, ...where, extensions: { code, facts: formatted.extensions?.facts ?? {} } };
  }
  if (OPERATION_FAULTS.has(code)) {
    const worded = code === 'BAD_USER_INPUT' ? inputFault(formatted.message, inputOf(fault)) : undefined;
    return worded ? { ...worded, ...where } : { message: formatted.message, ...where, extensions: { code } };
  }
  const incident = randomUUID();
  log.error({ err: fault, incident }, 'unexpected fault');
  return {
    message: refusalText('INTERNAL_FAULT', { incident }, 'zh'),
    ...where,
    extensions: { code: 'INTERNAL_FAULT', facts: { incident } },
  };
}

/** The type of the input a fault is about: GraphQL points at where the operation declares it. */
function inputOf(fault: unknown): string | undefined {
  const declared = fault instanceof GraphQLError ? fault.nodes?.[0] : undefined;
  if (declared?.kind !== Kind.VARIABLE_DEFINITION) return undefined;
  const { type } = declared;
  const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  return named.kind === Kind.NAMED_TYPE ? named.name.value : undefined;
}

/** What is worded here is worded before it is known who asked; whoever asked in English reads it in English. */
export const wordFaults: ApolloServerPlugin<Asking> = {
  requestDidStart: async ({ contextValue: { claims } }) => ({
    willSendResponse: async ({ response: { body } }) => {
      if (body.kind !== 'single' || !body.singleResult.errors) return;
      body.singleResult.errors = inputFaultsAtOnce(body.singleResult.errors).map((error) => {
        const code = error.extensions?.code;
        if (code !== 'INTERNAL_FAULT' && code !== 'INPUT_INVALID') return error;
        return { ...error, message: refusalText(code, error.extensions?.facts as RefusalFacts, claims.language) };
      });
    },
  }),
};
