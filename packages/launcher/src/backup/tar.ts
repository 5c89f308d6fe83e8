import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { buffer, text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { CannotStart } from '../cannot-start.ts';

/** Appends one compressed archive to the file. Several in a row are read as one, so nothing is written twice. */
export async function appendToArchive(
  file: string,
  from: string,
  names: string[],
  exclude: string[] = [],
): Promise<void> {
  if (names.length === 0) return;
  const args = ['-cz', '-C', from, ...exclude.map((pattern) => `--exclude=${pattern}`), '--', ...names];
  const tar = spawn('tar', args, { stdio: ['ignore', 'pipe', 'pipe'], env: plainWords });
  const [code, complaint] = await Promise.all([
    ended(tar),
    text(tar.stderr),
    pipeline(tar.stdout, createWriteStream(file, { flags: 'a', mode: 0o600 })),
  ]);
  // 1 is tar's remark that a file changed or went away while it was read, which the database's log mends.
  if (code > 1) throw new CannotStart('TAR_FAILED', { detail: complaint });
}

/** One member as text, or null when the file is no archive or does not have it. */
export async function readFromArchive(file: string, name: string): Promise<string | null> {
  const tar = spawn('tar', ['-xzOf', file, '--occurrence=1', '--', name], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: plainWords,
  });
  const [code, content] = await Promise.all([ended(tar), buffer(tar.stdout)]);
  return code === 0 ? content.toString() : null;
}

/** Unpacks everything; what comes out belongs to whoever unpacks. */
export async function unpackArchive(file: string, to: string): Promise<void> {
  const args = ['-xzf', file, '--ignore-zeros', '--no-same-owner', '--preserve-permissions', '-C', to];
  const tar = spawn('tar', args, { stdio: ['ignore', 'ignore', 'pipe'], env: plainWords });
  const [code, complaint] = await Promise.all([ended(tar), text(tar.stderr)]);
  if (complaint.includes('No space left')) throw new CannotStart('DISK_FULL', { path: to });
  if (code !== 0) throw new CannotStart('TAR_FAILED', { detail: complaint });
}

const plainWords = { ...process.env, LC_ALL: 'C' };

function ended(child: ReturnType<typeof spawn>): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new CannotStart('TAR_FAILED', { detail: error.message })));
    child.once('close', (code) => resolve(code ?? 2));
  });
}
