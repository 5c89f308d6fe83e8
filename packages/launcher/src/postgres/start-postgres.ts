import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart, fileSystemReason } from '../cannot-start.ts';
import { freePort } from '../free-port.ts';
import { holdHouse } from '../hold-house.ts';
import { adminUrl, type Cluster, clusterIn, lockFile, refusal } from './cluster.ts';
import { findServer, lockFileNamesPostgres } from './find-server.ts';
import { launchServer, type Server } from './launch-server.ts';
import { makeCluster } from './make-cluster.ts';

export interface Postgres {
  /** The superuser's address; it never leaves the launcher. */
  adminUrl: string;
  port: number;
  version: string;
  /** Ends the server after its open transactions were rolled back. Calling it twice is the same as once. */
  stop(): Promise<void>;
}

export interface PostgresOptions {
  dataFolder: string;
  /** For a run whose data nobody needs: no flush to disk. Never set for a folder that is kept. */
  throwAway?: boolean;
}

/**
 * Brings up PostgreSQL on 127.0.0.1 with password authentication for everybody, on a port and a data folder of its own, and returns
 * when it answers and the house is held: nobody else can open the same folder until `stop`. The folder is made on first use. After
 * a kill -9 of the launcher its orphan is ended first; after a kill -9 of the server it is started again on the same port.
 */
export async function startPostgres({ dataFolder, throwAway = false }: PostgresOptions): Promise<Postgres> {
  try {
    const cluster = clusterIn(dataFolder, throwAway);
    await makeCluster(cluster);
    await endOrphan(cluster);
    const { server, port } = await start(cluster);
    const hold = await holdHouse(adminUrl(cluster, port));
    if (!hold) throw new CannotStart('ALREADY_RUNNING', { path: dataFolder });
    writeFileSync(cluster.portFile, `${port}\n`);
    const attended = attend(cluster, port, server);
    const stop = async () => {
      await hold.release();
      await attended.stop();
    };
    let stopping: Promise<void> | undefined;
    return {
      adminUrl: adminUrl(cluster, port),
      port,
      version: cluster.binaries.version,
      stop: () => (stopping ??= stop()),
    };
  } catch (error) {
    throw fileSystemReason(error, dataFolder) ?? error;
  }
}

async function start(cluster: Cluster): Promise<{ server: Server; port: number }> {
  const until = Date.now() + 15_000;
  for (;;) {
    const port = await choosePort(cluster);
    const launch = await launchServer(cluster, port);
    if (launch.ok) return { server: launch.server, port };
    if (/could not (bind|create any TCP)/.test(launch.why)) rmSync(cluster.portFile, { force: true });
    else if (!isLeftover(launch.why)) throw refusal(launch.why, cluster);
    else if (await findServer(cluster)) throw new CannotStart('ALREADY_RUNNING', { path: cluster.dataFolder });
    else if (Date.now() > until) throw refusal(launch.why, cluster);
    // Whoever has that pid now is no server: in a new container the numbers begin anew.
    else if (!lockFileNamesPostgres(cluster)) rmSync(lockFile(cluster).file, { force: true });
    await pause(250);
  }
}

/** A server that is just dying, after kill -9, still has its lock file and its memory for a moment. */
function isLeftover(why: string): boolean {
  return /postmaster\.pid|shared memory block/.test(why);
}

async function choosePort({ portFile }: Cluster): Promise<number> {
  const remembered = existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : 0;
  return (await freePort(remembered)) ?? (await freePort(0)) ?? 0;
}

/** Starts the server again when it ends without being told to, for as long as it takes: pools outside know one port only. */
function attend(cluster: Cluster, port: number, first: Server): { stop(): Promise<void> } {
  let server = first;
  let wanted = true;
  const again = async (): Promise<void> => {
    while (wanted) {
      await server.ended;
      if (!wanted) return;
      const launch = await launchServer(cluster, port).catch(() => null);
      if (launch?.ok) server = launch.server;
      else await pause(500);
    }
  };
  const attending = again();
  return {
    stop: async () => {
      wanted = false;
      await server.stop();
      await attending;
      // It may have been on its way up when it was told to stop.
      await server.stop();
    },
  };
}

/** A killed launcher leaves its server behind. It answers to our password and nobody holds the house: it is ours to end. */
async function endOrphan(cluster: Cluster): Promise<void> {
  const orphan = await findServer(cluster);
  if (!orphan) return;
  const hold = await holdHouse(orphan.adminUrl);
  if (!hold) throw new CannotStart('ALREADY_RUNNING', { path: cluster.dataFolder });
  await hold.release();
  process.kill(orphan.pid, 'SIGINT');
  const until = Date.now() + 30_000;
  while (existsSync(lockFile(cluster).file) && Date.now() < until) await pause(50);
}
