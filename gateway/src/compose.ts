import { writeFile } from 'node:fs/promises';
import { composeServices } from '@apollo/composition';
import { buildRoomSchema, type Room } from '@sunlot/subgraph-kit';
import { parse } from 'graphql';
import { SUPERGRAPH_FILE } from './supergraph.ts';

/** The rooms' schemas as one; throws with every conflict the composition found. */
export function composeRooms(rooms: readonly Room[]): { supergraph: string; subgraphs: Map<string, string> } {
  const subgraphs = new Map(rooms.map((room) => [room.name as string, buildRoomSchema(room).sdl]));
  const { supergraphSdl, errors } = composeServices(
    [...subgraphs].map(([name, sdl]) => ({ name, url: `http://${name}`, typeDefs: parse(sdl) })),
  );
  if (errors?.length) throw new Error(errors.map((error) => error.message).join('\n'));
  return { supergraph: `${supergraphSdl}\n`, subgraphs };
}

export async function writeSupergraph(supergraph: string): Promise<void> {
  await writeFile(SUPERGRAPH_FILE, supergraph);
}
