import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const launcher = fileURLToPath(new URL('../dist/start.js', import.meta.url));
let place: string;
beforeEach(() => {
  place = mkdtempSync(join('/var/tmp', 'sunlot-'));
  // The database's user, who is not root, has to get in.
  chmodSync(place, 0o755);
});
afterEach(() => rmSync(place, { recursive: true }));

describe('what cannot start says why in one line, ends with 1 and leaves nothing running', () => {
  test('a value that is none', () => {
    expect(start({ PORT: 'eighty' })).toEqual({ status: 1, lines: [expect.stringContaining('PORT')] });
  });

  test('an argument nobody knows', () => {
    expect(start({}, '--frehs')).toEqual({ status: 1, lines: [expect.stringContaining('--fresh, --empty')] });
  });

  test('a wished port that is taken', async () => {
    const occupant = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => occupant.once('listening', resolve));
    const { port } = occupant.address() as { port: number };
    const { status, lines } = start({ PORT: String(port) });
    expect({ status, lines }).toEqual({ status: 1, lines: [expect.stringContaining(`${port}`)] });
    await new Promise((resolve) => occupant.close(resolve));
  });

  test('a database that is down', () => {
    const { status, lines } = start({ DATABASE_URL: 'postgres://postgres:secret@127.0.0.1:9/postgres' });
    expect({ status, lines }).toEqual({ status: 1, lines: [expect.stringContaining('127.0.0.1:9')] });
    expect(lines.join()).not.toContain('secret');
  });

  // The disk is a real one, small enough to be full at once.
  test.runIf(canMount())('a disk that is full', () => {
    const disk = join(place, 'disk');
    mount(disk);
    try {
      const { status, lines } = start({ SUNLOT_DATA: join(disk, 'data') });
      expect({ status, lines }).toEqual({ status: 1, lines: [expect.stringContaining('the disk is full')] });
    } finally {
      spawnSync('umount', [disk]);
    }
  });
});

/** What a failed start leaves on the terminal, its greeting left out. */
function start(environment: Record<string, string>, ...args: string[]): { status: number | null; lines: string[] } {
  const env = { PATH: process.env.PATH, SUNLOT_DATA: join(place, 'data'), ...environment };
  const { status, stderr } = spawnSync(process.execPath, [launcher, ...args], { env, encoding: 'utf8' });
  return { status, lines: stderr.trim().split('\n') };
}

/** A disk of eight megabytes: enough for a folder, too small for a database. */
function mount(at: string): boolean {
  mkdirSync(at, { recursive: true });
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m,mode=0755', 'tmpfs', at]).status === 0;
}

/** Only an administrator can, and in a container not even he. */
function canMount(): boolean {
  const at = mkdtempSync(join(tmpdir(), 'sunlot-disk-'));
  const could = mount(at);
  if (could) spawnSync('umount', [at]);
  rmSync(at, { recursive: true });
  return could;
}
