import { randomUUID } from 'node:crypto';
import type { FactDefinition } from '@sunlot/facts';
import { type Actor, sign } from '@sunlot/subgraph-kit';
import { aHouse, type StageHouse } from '@sunlot/stage';
import pg from 'pg';

/** What an answer holds is the story's business: a wrong guess fails the expectation, not the compiler. */
export type Answer = ReturnType<typeof JSON.parse>;

/** Planning's own door, asked as the gateway asks it, so that a test may be anybody it likes. */
export interface Door {
  readonly house: StageHouse;
  /** The data of an operation; throws an error whose message is the refusal's code and whose cause carries its facts. */
  ask(actor: Actor, operation: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Hands a fact to planning, and to nobody else, as the relay does; returns its id once it was heard. */
  tell<P>(fact: FactDefinition<P>, payload: P, id?: string): Promise<string>;
  sql(text: string, params?: unknown[]): Promise<Answer[]>;
  /** Moves the clock to a day and time in Changchun. */
  on(day: string, time?: string): void;
  close(): Promise<void>;
}

export async function openDoor(): Promise<Door> {
  const house = await aHouse();
  const pool = new pg.Pool({ connectionString: house.databaseUrls.planning, max: 2 });
  const sql = async (text: string, params: unknown[] = []) => (await pool.query(text, params)).rows;
  return {
    house,
    sql,
    on: (day, time = '09:00') => house.clock.moveTo(new Date(`${day}T${time}:00+08:00`)),
    ask: async (actor, query, variables = {}) => {
      const body = JSON.stringify({ query, variables });
      const claims = { actor, language: 'zh' as const, requestId: randomUUID() };
      const headers = sign(house.gatewayKey, { method: 'POST', path: '/graphql', body }, claims);
      const answer = await fetch(`${house.rooms.planning.url}/graphql`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body,
      });
      const { data, errors } = (await answer.json()) as {
        data: Answer;
        errors?: { extensions: { code: string; facts: Answer } }[];
      };
      if (errors?.[0]) throw new Error(errors[0].extensions.code, { cause: errors[0].extensions.facts });
      return data;
    },
    tell: async (fact, payload, id = randomUUID()) => {
      const told = { id, name: fact.name, payload: fact.shape.parse(payload), toldAt: house.clock.now().toISOString() };
      await house.backend.queue('facts.planning').add(fact.name, told);
      await until(async () => (await sql('select 1 from inbox where fact_id = $1', [id])).length > 0);
      return id;
    },
    close: async () => {
      await pool.end();
      await house.stop();
    },
  };
}

/** The refusal an operation ends with, as `{ code, facts }`; fails the test when it is not refused. */
export async function refusal(operation: Promise<Answer>): Promise<{ code: string; facts: Answer }> {
  return operation.then(
    () => {
      throw new Error('not refused');
    },
    (fault: Error) => ({ code: fault.message, facts: fault.cause }),
  );
}

/** Waits for what happens by itself; a story that waits longer than ten seconds has failed. */
async function until(happened: () => Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + 10_000;
  while (!(await happened())) {
    if (performance.now() > giveUpAt) throw new Error('waited ten seconds in vain');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
