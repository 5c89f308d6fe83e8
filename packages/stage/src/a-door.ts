import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type FactDefinition, type RoomName, writeFact } from '@sunlot/facts';
import { until } from '@sunlot/launcher';
import { type Actor, sign, Vault } from '@sunlot/subgraph-kit';
import pg from 'pg';
import { aHouse, type StageHouse } from './a-house.ts';

/** What an answer holds is the story's business: a wrong guess fails the expectation, not the compiler. */
export type Told = ReturnType<typeof JSON.parse>;

type Language = Parameters<typeof sign>[2]['language'];

/** The room's own door, asked as the gateway asks it, so that a test may be anybody it likes. */
export interface Door {
  readonly house: StageHouse;
  readonly vault: Vault;
  /** The data of an operation; throws an error whose message is the refusal's code and whose cause holds its facts. */
  ask(actor: Actor, operation: string, variables?: Record<string, unknown>): Promise<Told>;
  /** Plain HTTP of the room: its status, its type, its bytes; in Chinese where nothing else is said. */
  fetch(
    actor: Actor,
    method: 'GET' | 'POST',
    path: string,
    body?: Uint8Array,
    language?: Language,
  ): Promise<{ status: number; type: string; bytes: Buffer }>;
  /** Tells a fact as the room it comes from would, and returns when this room has heard it. */
  tell<P>(fact: FactDefinition<P>, payload: P): Promise<void>;
  /** The facts of that name this room has told, oldest first. */
  told(name: string): Promise<Told[]>;
  sql(text: string, params?: unknown[]): Promise<Told[]>;
  close(): Promise<void>;
}

/** Opens a house and the door of one of its rooms. */
export async function openDoorOf(room: RoomName, options: Parameters<typeof aHouse>[0] = {}): Promise<Door> {
  const house = await aHouse(options);
  const pool = new pg.Pool({ connectionString: house.databaseUrls[room], max: 2 });
  const sql = async (text: string, params: unknown[] = []) => (await pool.query(text, params)).rows;
  return {
    house,
    vault: new Vault(join(house.dataFolder, 'vault')),
    sql,
    ask: (actor, operation, variables = {}) =>
      askSigned(house.gatewayKey, house.rooms[room].url, actor, operation, variables),
    fetch: (actor, method, path, body = new Uint8Array(), language = 'zh') =>
      fetchSigned(house.gatewayKey, house.rooms[room].url, actor, { method, path, body, language }),
    told: async (name) =>
      (await sql(`select payload from outbox where name = $1 order by id`, [name])).map((row) => row.payload),
    tell: async (fact, payload) => {
      const teller = new pg.Client({ connectionString: house.databaseUrls[fact.from] });
      await teller.connect();
      const id = await writeFact((text, params) => teller.query(text, [...params]), fact, payload);
      await teller.end();
      await until(
        `${room} has heard ${fact.name}`,
        async () => (await sql('select 1 from inbox where fact_id = $1', [id])).length > 0,
      );
    },
    close: async () => {
      await pool.end();
      await house.stop();
    },
  };
}

async function askSigned(
  key: string,
  url: string,
  actor: Actor,
  query: string,
  variables: Record<string, unknown>,
): Promise<Told> {
  const body = JSON.stringify({ query, variables });
  const signable = { method: 'POST', path: '/graphql', body };
  const headers = await sign(key, signable, { actor, language: 'zh', requestId: randomUUID() });
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body,
  });
  const { data, errors } = (await answer.json()) as {
    data: Told;
    errors?: { message: string; extensions: { code: string } }[];
  };
  if (errors?.[0]) throw new Error(errors[0].extensions.code, { cause: errors[0] });
  return data;
}

async function fetchSigned(
  key: string,
  url: string,
  actor: Actor,
  { method, path, body, language }: { method: string; path: string; body: Uint8Array; language: Language },
): Promise<{ status: number; type: string; bytes: Buffer }> {
  const headers = await sign(key, { method, path, body }, { actor, language, requestId: randomUUID() });
  const answer = await fetch(`${url}${path}`, {
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
