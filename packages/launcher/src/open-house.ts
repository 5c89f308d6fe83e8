import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type LiveChannel,
  openLiveChannel,
  openQueueBackend,
  type QueueBackend,
  type RoomName,
  surviveBrokenConnections,
} from '@sunlot/facts';
import { DatabaseClock, MovableClock, type RunningRoom, startRoom } from '@sunlot/subgraph-kit';
import pg from 'pg';
import type { LimitFigures } from '@sunlot/gateway';
import type { Logger } from 'pino';
import { CannotStart } from './cannot-start.ts';
import { openDataFolder, throwAwayFolder } from './data-folder.ts';
import { databaseOf, withDatabase } from './database-address.ts';
import { forget } from './forget.ts';
import { FrontDoor, refuseHopelessDoor, type StreetPort } from './front-door.ts';
import { holdHouse } from './hold-house.ts';
import { type HouseKey, houseKey } from './house-key.ts';
import { plainLog } from './house-log.ts';
import { type Postgres, startPostgres } from './postgres/start-postgres.ts';
import {
  admitToCopy,
  createDatabase,
  type DatabaseAddress,
  type PreparedDatabase,
  prepareDatabase,
  refuseUnsafeServer,
} from './prepare-database.ts';
import { refuseUnreachableRedis } from './redis.ts';
import { rooms } from './rooms.ts';

/** The whole system, open: six rooms behind one gateway. */
export interface House {
  /** Where people and scripts find it. */
  readonly url: string;
  /** Moves the front door of a house that was opened privately to its public port. */
  openToStreet(): Promise<void>;
  dataFolder: string;
  rooms: Record<RoomName, RunningRoom>;
  /** Each room's own address of the database, for those who fill it before anybody is there to ask. */
  databaseUrls: PreparedDatabase['urls'];
  backend: QueueBackend;
  live: LiveChannel;
  /** The database's clock. Nobody moves it but tests and the telling of the demonstration's year. */
  clock: MovableClock;
  gatewayKey: string;
  log: Logger;
  /** Closes everything in the reverse order of opening. Calling it twice is the same as once. */
  stop(): Promise<void>;
}

export interface HouseOptions {
  log: Logger;
  /** The folder of the repository: the dashboard's pages lie there, and `.data/` unless told otherwise. */
  clone: string;
  dataFolder?: string | undefined;
  port?: number | undefined;
  /** Whether somebody asked for this very port; otherwise the next free one is taken. */
  portWished?: boolean;
  publicUrl?: string | undefined;
  limits?: Partial<LimitFigures> | undefined;
  trustedProxies?: number | string | undefined;
  databaseUrl?: string | undefined;
  redisUrl?: string | undefined;
  /** On a port nobody is told, until `openToStreet`: while the house is being furnished nobody should walk in. */
  privately?: boolean;
  /** Forget what is there and begin anew. */
  fresh?: boolean;
  /** For tests and the demonstration: a data folder of its own that is gone after `stop`, and any free port. */
  throwAway?: boolean;
  /** The folder's own server, on its way up already; it is the house's to stop. */
  postgres?: Promise<Postgres> | undefined;
  /** A database on a server that is somebody else's to stop, as tests use it: a new one, or a copy of one that was prepared. */
  onServer?: (DatabaseAddress & { isCopy: boolean }) | undefined;
  clock?: MovableClock;
  /** Hears of each part that is ready, in the order of opening. */
  progress?: (part: Part, detail: string) => void;
}

export type Part = 'database' | 'queue' | 'rooms' | 'gateway';

/** Opens the house, or refuses with a CannotStart and leaves nothing running. */
export async function openHouse(options: HouseOptions): Promise<House> {
  const opened = new Opened();
  try {
    return await open(options, opened);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function open(options: HouseOptions, opened: Opened): Promise<House> {
  const { log, redisUrl, progress = () => undefined } = options;
  const rising = options.postgres && opened.keep(await options.postgres, (it) => it.stop());
  if (!options.throwAway) await refuseHopelessDoor(streetOf(options), pagesOf(options));
  const dataFolder = chooseFolder(options, opened);
  const key = options.onServer?.key ?? houseKey(dataFolder);
  const database = await openDatabase(options, { dataFolder, rising }, key, opened);
  progress('database', database.detail);

  if (redisUrl) await refuseUnreachableRedis(redisUrl);
  const queue = { databaseUrl: database.urls.queue, redisUrl, log: plainLog(log) };
  const backend = opened.keep(await openQueueBackend(queue), (it) => it.close());
  const live = opened.keep(await openLiveChannel(queue), (it) => it.close());
  const clock = options.clock ?? (await databaseClock(database.urls.queue, log, opened));
  progress('queue', backend.kind);

  const gatewayKey = key.derive('gateway');
  const surroundings = { backend, live, gatewayKey, vault: join(dataFolder, 'vault'), clock, log };
  mkdirSync(surroundings.vault, { recursive: true, mode: 0o700 });
  const running = await openRooms((name) => ({ ...surroundings, databaseUrl: database.urls[name] }), opened);
  progress('rooms', String(Object.keys(running).length));

  const { publicUrl, limits, trustedProxies } = options;
  const door = new FrontDoor({
    rooms: running,
    gatewayKey,
    live,
    dashboardDir: pagesOf(options),
    publicUrl,
    limits,
    trustedProxies,
    log,
  });
  opened.keep(door, (it) => it.close());
  const openToStreet = () => door.openToStreet(streetOf(options));
  await (options.throwAway || options.privately ? door.openPrivately() : openToStreet());
  progress('gateway', door.url);
  return {
    get url() {
      return door.url;
    },
    openToStreet,
    dataFolder,
    rooms: running,
    databaseUrls: database.urls,
    backend,
    live,
    clock,
    gatewayKey,
    log,
    stop: () => opened.close(),
  };
}

function chooseFolder({ throwAway, dataFolder, clone }: HouseOptions, opened: Opened): string {
  if (!throwAway) return openDataFolder(dataFolder, clone);
  return opened.keep(throwAwayFolder(), async (it) => it.remove()).folder;
}

async function openDatabase(
  { databaseUrl, onServer, fresh, throwAway = false }: HouseOptions,
  { dataFolder, rising }: { dataFolder: string; rising: Postgres | undefined },
  key: HouseKey,
  opened: Opened,
): Promise<PreparedDatabase & { detail: string }> {
  if (onServer) {
    const prepared = onServer.isCopy ? await admitToCopy(onServer) : await prepareDatabase(onServer);
    return { ...prepared, detail: databaseOf(onServer.adminUrl) };
  }
  if (databaseUrl) return await openGivenDatabase(databaseUrl, { key, dataFolder, fresh: fresh === true }, opened);
  const postgres = rising ?? opened.keep(await startPostgres({ dataFolder, throwAway }), (it) => it.stop());
  if (!throwAway) await refuseUnsafeServer(postgres.adminUrl);
  if (fresh) await forget(postgres.adminUrl, dataFolder);
  const prepared = await prepareDatabase({ adminUrl: postgres.adminUrl, key });
  return { ...prepared, detail: `PostgreSQL ${postgres.version}, 127.0.0.1:${postgres.port}` };
}

async function openGivenDatabase(
  adminUrl: string,
  { key, dataFolder, fresh }: { key: HouseKey; dataFolder: string; fresh: boolean },
  opened: Opened,
): Promise<PreparedDatabase & { detail: string }> {
  await refuseUnsafeServer(adminUrl);
  await createDatabase(adminUrl);
  const hold = await holdHouse(withDatabase(adminUrl, databaseOf(adminUrl)));
  if (!hold) throw new CannotStart('ALREADY_RUNNING', { path: new URL(adminUrl).host });
  opened.keep(hold, (it) => it.release());
  if (fresh) await forget(adminUrl, dataFolder);
  return { ...(await prepareDatabase({ adminUrl, key })), detail: new URL(adminUrl).host };
}

/** Deadlines use the database's clock, read anew every minute (S15). */
async function databaseClock(databaseUrl: string, log: Logger, opened: Opened): Promise<MovableClock> {
  const pool = opened.keep(new pg.Pool({ connectionString: databaseUrl, max: 1 }), (it) => it.end());
  surviveBrokenConnections(pool, (err) => log.warn({ err }, 'the clock lost its connection'));
  const clock = await DatabaseClock.read(pool);
  const look = () => void clock.refresh(pool).catch((err: unknown) => log.warn({ err }, 'the clock was not read'));
  opened.keep(setInterval(look, 60_000), async (it) => clearInterval(it));
  return new MovableClock(clock);
}

function streetOf({ port = 4000, portWished = false }: HouseOptions): StreetPort {
  return { port, wished: portWished };
}

function pagesOf({ clone }: HouseOptions): string {
  return join(clone, 'dashboard', 'dist');
}

type RoomSurroundings = Parameters<typeof startRoom>[1];

/** Rooms do not need one another: they open side by side, and close so, for each may have to wait for a server that is gone. */
async function openRooms(
  surroundingsOf: (name: RoomName) => RoomSurroundings,
  opened: Opened,
): Promise<Record<RoomName, RunningRoom>> {
  const open = opened.keep([] as RunningRoom[], (running) => eachToItsEnd(running.map((room) => room.stop())));
  await eachToItsEnd(rooms.map(async (room) => open.push(await startRoom(room, surroundingsOf(room.name)))));
  return Object.fromEntries(open.map((room) => [room.name, room])) as Record<RoomName, RunningRoom>;
}

/** Waits for all of them, and only then throws what went wrong with the first that failed. */
async function eachToItsEnd(undertakings: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(undertakings)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

/** What has been opened, to be closed the other way round; one that fails to close does not keep the others open. */
class Opened {
  readonly #closers: (() => Promise<unknown>)[] = [];
  #closing: Promise<void> | undefined;

  keep<T>(it: T, close: (it: T) => Promise<unknown>): T {
    this.#closers.push(() => close(it));
    return it;
  }

  close(): Promise<void> {
    this.#closing ??= this.#closeAll();
    return this.#closing;
  }

  async #closeAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const close of this.#closers.toReversed()) await close().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, 'the house did not close cleanly');
  }
}
