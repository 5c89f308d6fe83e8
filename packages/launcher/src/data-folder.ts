import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { CannotStart, fileSystemReason } from './cannot-start.ts';
import { canEnter, postgresUser } from './postgres/postgres-user.ts';

/**
 * Where the house keeps everything that must survive: `SUNLOT_DATA`, else `.data/` in the clone. As root, when the clone lies where
 * an unprivileged user cannot go (a 0700 home), `/var/lib/sunlot`, because the database never runs as root.
 */
export function openDataFolder(wished: string | undefined, clone: string): string {
  const folder = wished === undefined ? defaultFolder(clone) : resolve(wished);
  try {
    makeFolder(folder);
    // The database user passes through to its own folder and can list nothing; an ordinary user shares with nobody.
    chmodSync(folder, postgresUser() ? 0o711 : 0o700);
    writeFileSync(join(folder, '.writable'), '');
    rmSync(join(folder, '.writable'));
  } catch (error) {
    throw fileSystemReason(error, folder) ?? error;
  }
  if (!canEnter(folder)) throw new CannotStart('FOLDER_NOT_ENTERABLE', { path: folder });
  return folder;
}

/** A folder for one run, gone when `remove` has been called. */
export function throwAwayFolder(): { folder: string; remove: () => void } {
  // A private TMPDIR may be closed to the database user; /tmp never is.
  const place = canEnter(tmpdir()) ? tmpdir() : '/tmp';
  const folder = mkdtempSync(join(place, 'sunlot-'));
  chmodSync(folder, postgresUser() ? 0o711 : 0o700);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }) };
}

/** Step by step: under /proc, Node's own recursive mkdir never comes back. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o755 });
}

function defaultFolder(clone: string): string {
  return canEnter(clone) ? join(clone, '.data') : '/var/lib/sunlot';
}
