import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import { type HouseKey, houseKey } from '../house-key.ts';
import { type Binaries, findBinaries } from './binaries.ts';

/** One PostgreSQL data folder and what belongs to it. */
export interface Cluster {
  dataFolder: string;
  /** Everything of PostgreSQL's inside the data folder. */
  folder: string;
  /** PostgreSQL's own folder; its name carries the major version, whose files no other can read. */
  data: string;
  log: string;
  /** Remembers the port, so that a client's settings stay true from one start to the next. */
  portFile: string;
  binaries: Binaries;
  readonly key: HouseKey;
  throwAway: boolean;
}

export function clusterIn(dataFolder: string, throwAway: boolean): Cluster {
  const folder = join(dataFolder, 'postgres');
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const binaries = findBinaries(dataFolder);
  return {
    dataFolder,
    folder,
    data: join(folder, `data-${binaries.version.split('.')[0]}`),
    log: join(folder, 'server.log'),
    portFile: join(folder, 'port'),
    binaries,
    // Made when first needed: looking into an empty folder leaves no key behind.
    get key() {
      return houseKey(dataFolder);
    },
    throwAway,
  };
}

export function exists({ data }: Cluster): boolean {
  return existsSync(join(data, 'PG_VERSION'));
}

export function adminPassword({ key }: Cluster): string {
  return key.derive('postgres/superuser');
}

export function adminUrl(cluster: Cluster, port: number): string {
  return `postgres://postgres:${adminPassword(cluster)}@127.0.0.1:${port}/postgres`;
}

/** Who wrote `postmaster.pid`; undefined where the server has not got that far, or has left. */
export function lockFile({ data }: Cluster): { file: string; pid: number | undefined; port: number | undefined } {
  const file = join(data, 'postmaster.pid');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return { file, pid: Number(lines[0]) || undefined, port: Number(lines[3]) || undefined };
}

/** The line of a log that says why, or undefined. The last FATAL or PANIC is the cause; a port that is taken comes before it. */
export function complaintIn(log: string): string | undefined {
  const lines = log.split('\n').filter((line) => /FATAL|PANIC|error:|could not/.test(line));
  const binding = lines.find((line) => line.includes('could not bind'));
  const line = binding ?? lines.findLast((candidate) => /FATAL|PANIC/.test(candidate)) ?? lines.at(-1);
  return line?.replace(/^.*?(FATAL|PANIC|LOG|initdb: error):\s*/, '');
}

export function refusal(why: string, cluster: Cluster): CannotStart {
  if (why.includes('No space left on device')) return new CannotStart('DISK_FULL', { path: cluster.folder });
  return new CannotStart('POSTGRES_DID_NOT_START', { detail: why, log: cluster.log });
}
