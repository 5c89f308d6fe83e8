import { randomUUID } from 'node:crypto';
import type { FactDefinition } from '@sunlot/facts';
import { type Door as RoomDoor, openDoorOf, type Told, until } from '@sunlot/stage';

/** What an answer holds is the story's business: a wrong guess fails the expectation, not the compiler. */
export type Answer = Told;

/** Planning's own door, with a calendar and with facts that may arrive twice. */
export interface Door extends Omit<RoomDoor, 'tell'> {
  /** Hands a fact to planning, and to nobody else, as the relay does; returns its id once it was heard. */
  tell<P>(fact: FactDefinition<P>, payload: P, id?: string): Promise<string>;
  /** Moves the clock to a day and time in Changchun. */
  on(day: string, time?: string): void;
}

export async function openDoor(): Promise<Door> {
  const door = await openDoorOf('planning');
  const { house, sql } = door;
  return {
    ...door,
    on: (day, time = '09:00') => house.clock.moveTo(new Date(`${day}T${time}:00+08:00`)),
    tell: async (fact, payload, id = randomUUID()) => {
      const told = { id, name: fact.name, payload: fact.shape.parse(payload), toldAt: house.clock.now().toISOString() };
      await house.backend.queue('facts.planning').add(fact.name, told);
      await until(
        `planning has heard ${fact.name}`,
        async () => (await sql('select 1 from inbox where fact_id = $1', [id])).length > 0,
      );
      return id;
    },
  };
}

/** The refusal an operation ends with, as `{ code, facts }`; fails the test when it is not refused. */
export async function refusal(operation: Promise<Answer>): Promise<{ code: string; facts: Answer }> {
  return operation.then(
    () => {
      throw new Error('not refused');
    },
    (fault: Error & { cause: Answer }) => ({ code: fault.message, facts: fault.cause.extensions.facts }),
  );
}
