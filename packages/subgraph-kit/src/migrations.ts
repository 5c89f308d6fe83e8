import type { Constructor, MigrationObject } from '@mikro-orm/core';
import { Migration } from '@mikro-orm/migrations';
import { outboxTables } from '@sunlot/facts';

/** One step of a room's schema, as plain SQL in the room's own schema. Never edited once it has landed. */
export interface RoomMigration {
  readonly name: string;
  readonly sql: string;
}

/** What every room keeps beside its own tables: audit trail, outbox and inbox, idempotency keys, document numbers. */
export const KIT_MIGRATIONS: readonly RoomMigration[] = [
  {
    name: '0000-kit',
    sql: `
create table audit_entry (
  id uuid primary key default uuidv7(),
  at timestamptz not null,
  actor_id text not null,
  actor_name text not null,
  organization_name text not null,
  action text not null,
  subject_type text not null,
  subject_id text not null,
  reason text null,
  details json null,
  request_id text null
);
create index audit_entry_subject_id_index on audit_entry (subject_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only';
end $$;
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
  for each statement execute function refuse_change();

create table idempotency (
  owner text not null,
  key text not null,
  input_digest text not null,
  result jsonb null,
  at timestamptz not null default now(),
  primary key (owner, key)
);

create table document_number (
  word text not null,
  year int not null,
  last int not null,
  primary key (word, year)
);`,
  },
];

export function migrationObjects(schema: string, own: readonly RoomMigration[]): MigrationObject[] {
  const outbox: RoomMigration = { name: '0000-outbox', sql: outboxTables(schema) };
  return [...KIT_MIGRATIONS, outbox, ...own].map(({ name, sql }) => ({ name, class: sqlMigration(name, sql) }));
}

function sqlMigration(name: string, sql: string): Constructor<Migration> {
  return class extends Migration {
    override name = name;
    override up(): void {
      this.addSql(sql);
    }
  };
}
