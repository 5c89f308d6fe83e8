import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type FactDefinition, writeFact } from '@sunlot/facts';
import { aHouse, type StageHouse } from '@sunlot/stage';
import { type Actor, sign, Vault } from '@sunlot/subgraph-kit';
import pg from 'pg';

/** What an answer holds is the story's business: a wrong guess fails the expectation, not the compiler. */
export type Answer = ReturnType<typeof JSON.parse>;

/** The room's own door, asked as the gateway asks it, so that a test may be anybody it likes. */
export interface Door {
  readonly house: StageHouse;
  readonly vault: Vault;
  /** The data of an operation; throws an error whose message is the refusal's code and whose cause holds its facts. */
  ask(actor: Actor, operation: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Plain HTTP of the room: its status, its type, its bytes. */
  fetch(
    actor: Actor,
    method: 'GET' | 'POST',
    path: string,
    body?: Uint8Array,
  ): Promise<{ status: number; type: string; bytes: Buffer }>;
  /** Tells a fact as the room it comes from would, and returns when this room has heard it. */
  tell<P>(fact: FactDefinition<P>, payload: P): Promise<void>;
  /** The facts of that name this room has told, oldest first. */
  told(name: string): Promise<Answer[]>;
  sql(text: string, params?: unknown[]): Promise<Answer[]>;
  close(): Promise<void>;
}

const ROOM = 'results';

export async function openDoor(): Promise<Door> {
  const house = await aHouse();
  const pool = new pg.Pool({ connectionString: house.databaseUrls[ROOM], max: 2 });
  const sql = async (text: string, params: unknown[] = []) => (await pool.query(text, params)).rows;
  return {
    house,
    vault: new Vault(join(house.dataFolder, 'vault')),
    sql,
    ask: (actor, operation, variables = {}) => askSigned(house, actor, operation, variables),
    fetch: (actor, method, path, body = new Uint8Array()) => fetchSigned(house, actor, { method, path, body }),
    told: async (name) =>
      (await sql(`select payload from outbox where name = $1 order by id`, [name])).map((row) => row.payload),
    tell: async (fact, payload) => {
      const teller = new pg.Client({ connectionString: house.databaseUrls[fact.from] });
      await teller.connect();
      const id = await writeFact((text, params) => teller.query(text, [...params]), fact, payload);
      await teller.end();
      await until(async () => (await sql('select 1 from inbox where fact_id = $1', [id])).length > 0);
    },
    close: async () => {
      await pool.end();
      await house.stop();
    },
  };
}

async function askSigned(
  house: StageHouse,
  actor: Actor,
  query: string,
  variables: Record<string, unknown>,
): Promise<Answer> {
  const body = JSON.stringify({ query, variables });
  const signable = { method: 'POST', path: '/graphql', body };
  const headers = sign(house.gatewayKey, signable, { actor, language: 'zh', requestId: randomUUID() });
  const answer = await fetch(`${house.rooms[ROOM].url}/graphql`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body,
  });
  const { data, errors } = (await answer.json()) as {
    data: Answer;
    errors?: { message: string; extensions: { code: string } }[];
  };
  if (errors?.[0]) throw new Error(errors[0].extensions.code, { cause: errors[0] });
  return data;
}

async function fetchSigned(
  house: StageHouse,
  actor: Actor,
  { method, path, body }: { method: string; path: string; body: Uint8Array },
): Promise<{ status: number; type: string; bytes: Buffer }> {
  const headers = sign(house.gatewayKey, { method, path, body }, { actor, language: 'zh', requestId: randomUUID() });
  const answer = await fetch(`${house.rooms[ROOM].url}${path}`, {
    method,
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    ...(method === 'POST' ? { body: Buffer.from(body) } : {}),
  });
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? '',
    bytes: Buffer.from(await answer.arrayBuffer()),
  };
}

/** Waits for what happens by itself; a story that waits longer than ten seconds has failed. */
export async function until(happened: () => Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + 10_000;
  while (!(await happened())) {
    if (performance.now() > giveUpAt) throw new Error('waited ten seconds in vain');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
