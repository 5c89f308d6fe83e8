import { facts } from '@sunlot/facts';
import { expect, test } from 'vitest';
import { rooms } from './rooms.ts';

test.each(facts.flatMap((fact) => fact.heardBy.map((room) => [fact.name, room] as const)))(
  '%s is heard by %s, as the catalogue says',
  (name, listener) => {
    const room = rooms.find((one) => one.name === listener);
    expect(room?.hears?.map(({ fact }) => fact.name)).toContain(name);
  },
);
