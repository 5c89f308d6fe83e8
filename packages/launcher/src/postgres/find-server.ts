import { readFileSync } from 'node:fs';
import { connect } from '../hold-house.ts';
import { adminUrl, type Cluster, lockFile } from './cluster.ts';

/** The server `postmaster.pid` speaks of, if it answers to our password and works in this very folder; else null. */
export async function findServer(cluster: Cluster): Promise<{ pid: number; port: number; adminUrl: string } | null> {
  const { pid, port } = lockFile(cluster);
  if (!pid || !port) return null;
  const url = adminUrl(cluster, port);
  const client = await connect(url).catch(() => null);
  if (!client) return null;
  try {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === cluster.data ? { pid, port, adminUrl: url } : null;
  } finally {
    await client.end();
  }
}

/** Whether the pid in `postmaster.pid` is a PostgreSQL at all. In a new container the numbers begin anew and may mean anybody. */
export function lockFileNamesPostgres(cluster: Cluster): boolean {
  const { pid } = lockFile(cluster);
  if (pid === undefined) return false;
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
  } catch {
    return process.platform !== 'linux';
  }
}
