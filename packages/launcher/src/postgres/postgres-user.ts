import { spawnSync } from 'node:child_process';

/**
 * The user PostgreSQL runs as. It refuses to run as root, so root lends it "nobody"; anybody else runs it as himself, and then
 * there is no one to name.
 */
export function postgresUser(): { uid: number; gid: number } | undefined {
  return process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;
}

/** Whether the database user can go into this folder. Asked by going there: modes, groups and mounts all have a say in it. */
export function canEnter(folder: string): boolean {
  const user = postgresUser();
  if (!user) return true;
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}
