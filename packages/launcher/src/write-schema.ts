import { writeFile } from 'node:fs/promises';
import { composeRooms, writeSupergraph } from '@sunlot/gateway';
import { rooms } from './rooms.ts';
import { orRefuse } from './terminal.ts';

/** `npm run schema`: each room's schema beside the room and the composed one under proto-docs; their diff is the API review. */
await orRefuse(async () => {
  const { supergraph, subgraphs } = composeRooms(rooms);
  for (const [room, sdl] of subgraphs) {
    await writeFile(new URL(`../../../services/${room}/schema.graphql`, import.meta.url), `${sdl.trimEnd()}\n`);
  }
  await writeSupergraph(supergraph);
  process.stdout.write(`proto-docs/supergraph.graphql · ${[...subgraphs.keys()].join(', ')}\n`);
});
