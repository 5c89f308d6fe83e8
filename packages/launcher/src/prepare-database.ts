import pg from 'pg';
import { CannotStart } from './cannot-start.ts';
import { databaseOf, inDatabase, reasonOf, withDatabase } from './database-address.ts';
import type { HouseKey } from './house-key.ts';

/** Who owns a schema: the six rooms and the queue. One writer per schema, and none of them can look into another's. */
export const owners = ['identity', 'registries', 'planning', 'draw', 'results', 'referral', 'queue'] as const;
export type Owner = (typeof owners)[number];

export interface PreparedDatabase {
  /** Each owner's own address: his role, his password, the house's database. */
  urls: Record<Owner, string>;
}

export interface DatabaseAddress {
  /** An account that may create roles and databases. Its database name says which database is meant; `postgres` means `sunlot`. */
  adminUrl: string;
  key: HouseKey;
  /** What the roles' names begin with, because roles are shared by all databases of a server. Default: the database's name. */
  rolePrefix?: string;
}

/**
 * Creates what is missing and leaves the rest alone: the database, a schema with its own role and password per owner, and the
 * extensions in a schema all may use. Running it again changes nothing but passwords that no longer fit the key.
 */
export async function prepareDatabase(address: DatabaseAddress): Promise<PreparedDatabase> {
  const { adminUrl } = address;
  const database = databaseOf(adminUrl);
  try {
    await createDatabase(adminUrl);
    await inDatabase(adminUrl, database, async (client) => {
      await refuseOldServer(client);
      await shareExtensions(client);
      for (const owner of owners) await makeRole(client, roleOf(address, owner), passwordOf(address, owner));
      await admitOwners(client, address);
      for (const owner of owners) await giveSchema(client, owner, roleOf(address, owner));
    });
  } catch (error) {
    throw reasonOf(error, adminUrl);
  }
  return { urls: ownersUrls(address) };
}

/** Opens a copy of a prepared database to the same owners: a copy has the schemas, but not the right to connect. */
export async function admitToCopy(address: DatabaseAddress): Promise<PreparedDatabase> {
  await inDatabase(address.adminUrl, databaseOf(address.adminUrl), (client) => admitOwners(client, address));
  return { urls: ownersUrls(address) };
}

/** Refuses a server that forgets what it has confirmed. Only a throw-away house may run on one. */
export async function refuseUnsafeServer(adminUrl: string): Promise<void> {
  await inDatabase(adminUrl, 'postgres', async (client) => {
    for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
      const { rows } = await client.query<{ value: string }>('select current_setting($1) as value', [setting]);
      const value = rows[0]?.value ?? '';
      if (value === 'off') throw new CannotStart('UNSAFE_DATABASE', { setting, value });
    }
  }).catch((error: unknown) => {
    throw reasonOf(error, adminUrl);
  });
}

/** Creates the database an administrator's address means, unless it is there. */
export async function createDatabase(adminUrl: string): Promise<void> {
  const database = databaseOf(adminUrl);
  // One stands in the database every server has while creating another.
  await inDatabase(adminUrl, 'postgres', async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount) return;
    await client.query(`create database ${name(database)}`).catch((error: unknown) => {
      // Another launcher was faster.
      if (!(error instanceof pg.DatabaseError && ['42P04', '23505'].includes(error.code ?? ''))) throw error;
    });
  }).catch((error: unknown) => {
    throw reasonOf(error, adminUrl);
  });
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`,
  );
  // uuidv7() is the default key everywhere, and PostgreSQL has it from 18 on.
  if ((rows[0]?.number ?? 0) < 180000) throw new CannotStart('DATABASE_TOO_OLD', { version: rows[0]?.version ?? '' });
}

const extensions = ['pg_trgm', 'pgcrypto', 'citext', 'unaccent'];

async function shareExtensions(client: pg.Client): Promise<void> {
  await client.query('revoke all on schema public from public');
  await client.query('create schema if not exists extensions');
  for (const extension of extensions) {
    await client.query(`create extension if not exists ${name(extension)} with schema extensions`);
  }
}

async function makeRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  const rights = 'login nosuperuser nocreatedb nocreaterole noreplication';
  await client.query(
    `${rowCount ? 'alter' : 'create'} role ${name(role)} ${rowCount ? 'login' : rights} password ${literal(password)}`,
  );
  // An administrator who is no superuser may give a schema only to a role he could act as.
  await client.query(`grant ${name(role)} to current_user with inherit true, set true`);
}

async function admitOwners(client: pg.Client, address: DatabaseAddress): Promise<void> {
  const database = name(databaseOf(address.adminUrl));
  const everybody = owners.map((owner) => name(roleOf(address, owner))).join(', ');
  await client.query(`revoke all on database ${database} from public`);
  await client.query(`grant connect, temporary on database ${database} to ${everybody}`);
  // BullMQ says `create schema if not exists`, and PostgreSQL wants this right even when it does.
  await client.query(`grant create on database ${database} to ${name(roleOf(address, 'queue'))}`);
  await client.query(`grant usage on schema extensions to ${everybody}`);
}

async function giveSchema(client: pg.Client, owner: Owner, role: string): Promise<void> {
  await client.query(`create schema if not exists ${name(owner)} authorization ${name(role)}`);
  await client.query(`alter role ${name(role)} set search_path = ${name(owner)}, extensions`);
}

function ownersUrls(address: DatabaseAddress): Record<Owner, string> {
  const database = databaseOf(address.adminUrl);
  const urlOf = (owner: Owner) =>
    withDatabase(address.adminUrl, database, roleOf(address, owner), passwordOf(address, owner));
  return Object.fromEntries(owners.map((owner) => [owner, urlOf(owner)])) as Record<Owner, string>;
}

function roleOf({ adminUrl, rolePrefix }: DatabaseAddress, owner: Owner): string {
  return `${rolePrefix ?? databaseOf(adminUrl)}_${owner}`;
}

function passwordOf(address: DatabaseAddress, owner: Owner): string {
  return address.key.derive(`postgres/${roleOf(address, owner)}`);
}

function name(identifier: string): string {
  return pg.escapeIdentifier(identifier);
}

function literal(text: string): string {
  return pg.escapeLiteral(text);
}
