import type { FactDefinition } from './fact.ts';

/**
 * Writes a fact into its room's outbox and answers its id. It is told after the caller's transaction commits,
 * and never if it rolls back. A payload that does not have the fact's shape throws, so that the act fails with it.
 */
export async function writeFact<P>(
  execute: Execute,
  fact: FactDefinition<P>,
  payload: P,
  actor?: string,
): Promise<string> {
  return insert(execute, fact.from, {
    kind: 'fact',
    name: fact.name,
    payload: fact.shape.parse(payload),
    actor,
  });
}

/**
 * Runs one statement inside the caller's transaction. Parameters are written `$1, $2 …`, each used once and in order.
 * It answers with the rows, or with an object that holds them as `rows`.
 */
export type Execute = (sql: string, params: readonly unknown[]) => Promise<unknown>;

export interface OutboxEntry {
  kind: 'fact' | 'job' | 'live';
  name: string;
  payload: unknown;
  options?: unknown;
  actor?: string | undefined;
}

/** Writes one row and answers its id; the relay hands it on after commit. Without a schema, the search path decides. */
export async function insert(execute: Execute, schema: string | undefined, entry: OutboxEntry): Promise<string> {
  const result = await execute(
    `insert into ${schema ? `${quoted(schema)}.` : ''}outbox (kind, name, payload, options, actor)
     values ($1, $2, $3::jsonb, $4::jsonb, $5) returning id`,
    [
      entry.kind,
      entry.name,
      JSON.stringify(entry.payload),
      entry.options === undefined ? null : JSON.stringify(entry.options),
      entry.actor ?? null,
    ],
  );
  const [row] = rowsOf<{ id: string }>(result);
  if (!row) throw new Error('the outbox did not answer with an id');
  return row.id;
}

/** The rows of a result, whether the driver answers with them or with an object that holds them. */
export function rowsOf<R>(result: unknown): R[] {
  if (Array.isArray(result)) return result as R[];
  if (typeof result === 'object' && result !== null && 'rows' in result) return result.rows as R[];
  throw new Error('execute() must answer with the rows of the statement');
}

/** The SQL that gives a room its outbox and inbox; harmless when they are already there. */
export function outboxTables(schema: string): string {
  const room = quoted(schema);
  return `
create table if not exists ${room}.outbox (
  id uuid primary key default uuidv7(),
  kind text not null default 'fact' check (kind in ('fact', 'job', 'live')),
  name text not null,
  payload jsonb not null,
  options jsonb,
  actor text,
  created_at timestamptz not null default now(),
  told_at timestamptz,
  heard_at timestamptz
);
create index if not exists outbox_untold on ${room}.outbox (id) where told_at is null;
create index if not exists outbox_unheard on ${room}.outbox (id) where heard_at is null;
create table if not exists ${room}.inbox (
  fact_id uuid primary key,
  name text not null,
  heard_at timestamptz not null default now()
);
`;
}

/** A schema name as SQL. Room names are plain words; anything else is a mistake in the code and throws. */
export function quoted(schema: string): string {
  if (!/^[a-z][a-z0-9_]*$/.test(schema)) throw new Error(`not a schema name: ${schema}`);
  return `"${schema}"`;
}
