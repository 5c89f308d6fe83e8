import { readFile } from 'node:fs/promises';
import { composeRooms } from '@sunlot/gateway';
import { rooms } from '@sunlot/launcher';
import { expect, test } from 'vitest';

test('the rooms compose into the supergraph that is checked in', async () => {
  const { supergraph, subgraphs } = composeRooms(rooms);
  const checkedIn = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
  expect(supergraph).toBe(await checkedIn('proto-docs/supergraph.graphql'));
  for (const [room, sdl] of subgraphs)
    expect(`${sdl.trimEnd()}\n`).toBe(await checkedIn(`services/${room}/schema.graphql`));
});
