import { readFile } from 'node:fs/promises';
import { ApolloGateway } from '@apollo/gateway';
import type { RoomName } from '@sunlot/facts';
import { RoomDataSource } from './room-data-source.ts';
import type { RoomLine } from './room-line.ts';

/** The composed schema as it is checked in; the gateway starts from this file and asks no room for its schema. */
export const SUPERGRAPH_FILE = new URL('../../proto-docs/supergraph.graphql', import.meta.url);

export async function openSupergraph(lines: Readonly<Record<RoomName, RoomLine>>): Promise<ApolloGateway> {
  return new ApolloGateway({
    supergraphSdl: await readFile(SUPERGRAPH_FILE, 'utf8'),
    buildService: ({ name }) => new RoomDataSource(lines[name as RoomName]),
    logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
  });
}
