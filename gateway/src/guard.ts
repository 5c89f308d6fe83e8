import type { ApolloServerPlugin } from '@apollo/server';
import { refusalText, type RefusalCode } from '@sunlot/glossary';
import { GraphQLError } from 'graphql';
import type { Asking } from './asking.ts';
import { countOf, isForThePublic, type RegisteredOperations } from './operations.ts';

/**
 * Which operations are run at all, and how often from one address: a browser's session runs what the dashboard registered, a client's token anything
 * within the limits, nobody only what the public may ask. Whether the act itself is allowed is the room's decision.
 */
export function guardOperations(
  registered: RegisteredOperations,
  { openToBrowsers }: { openToBrowsers: boolean },
): ApolloServerPlugin<Asking> {
  return {
    requestDidStart: async ({ contextValue: asking }) => ({
      didResolveOperation: async ({ document }) => {
        if (asking.by === 'nobody') await asking.demandWithin('anonymous');
        await asking.demandWithin('signIns', countOf('signIn', document));
        if (asking.by === 'token' || registered.has(document)) return;
        if (asking.by === 'nobody' && !isForThePublic(document)) throw refused(asking, 'NOT_SIGNED_IN', 401);
        if (asking.by === 'cookie' && !openToBrowsers) throw refused(asking, 'OPERATION_NOT_REGISTERED', 400);
      },
    }),
  };
}

function refused(asking: Asking, code: RefusalCode, status: number): GraphQLError {
  return new GraphQLError(refusalText(code, {}, asking.claims.language), {
    extensions: { code, facts: {}, http: { status } },
  });
}
