import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, type EntityClass, type PostgreSqlConnection } from '@mikro-orm/postgresql';
import { surviveBrokenConnections } from '@sunlot/facts';
import { Pool } from 'pg';
import { AuditEntry } from './audit.ts';
import { migrationObjects, type RoomMigration } from './migrations.ts';

export interface RoomDatabase {
  readonly orm: MikroORM;
  /** For what the ORM has no words for: COPY, LISTEN, the relay. Same role, same schema. */
  readonly pool: Pool;
  close(): Promise<void>;
}

/** Opens the room's schema as the room's own role, brought up to date under an advisory lock. */
export async function openRoomDatabase(
  room: string,
  databaseUrl: string,
  { entities, migrations }: { entities: readonly EntityClass<object>[]; migrations: readonly RoomMigration[] },
): Promise<RoomDatabase> {
  const url = withSearchPath(databaseUrl, room);
  const pool = new Pool({ connectionString: url, max: 6, application_name: `sunlot-${room}` });
  surviveBrokenConnections(pool);
  const orm = await MikroORM.init({
    clientUrl: url,
    schema: room,
    metadataProvider: ReflectMetadataProvider,
    entities: [...entities, AuditEntry],
    pool: { min: 0, max: 10 },
    forceUtcTimezone: true,
    ignoreUndefinedInQuery: true,
    extensions: [Migrator],
    migrations: {
      tableName: 'migration',
      snapshot: false,
      migrationsList: migrationObjects(room, migrations),
      silent: true,
    } as never,
  });
  leaveRowsOutOfFaults(orm);
  const connection = orm.em.getConnection() as PostgreSqlConnection;
  surviveBrokenConnections(await connection.getNativeClient());
  await migrateAlone(room, pool, orm);
  return {
    orm,
    pool,
    close: async () => {
      await orm.close(true);
      await pool.end();
    },
  };
}

/** The ORM adds what PostgreSQL says of a row, every value in it, to the message of a fault, which goes to the log and stays with a job that failed. */
function leaveRowsOutOfFaults(orm: MikroORM): void {
  const converter = orm.driver.getPlatform().getExceptionConverter();
  const convert = converter.convertException.bind(converter);
  converter.convertException = (fault) => convert(Object.assign(fault, { detail: undefined }));
}

/** Two processes of one room that start together: one migrates, the other waits and finds nothing left to do. */
async function migrateAlone(room: string, pool: Pool, orm: MikroORM): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('sunlot.migrations'), hashtext($1))", [room]);
    await orm.migrator.up();
  } finally {
    await client
      .query("select pg_advisory_unlock(hashtext('sunlot.migrations'), hashtext($1))", [room])
      .catch(() => undefined);
    client.release();
  }
}

function withSearchPath(databaseUrl: string, schema: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set('options', `-c search_path=${schema},extensions,public`);
  return url.toString();
}
