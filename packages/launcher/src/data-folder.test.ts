import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDataFolder, throwAwayFolder } from './data-folder.ts';
import { houseKey } from './house-key.ts';

const isRoot = process.getuid?.() === 0;
let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'sunlot-place-'));
  chmodSync(place, 0o755);
});
afterEach(() => {
  chmodSync(place, 0o755);
  rmSync(place, { recursive: true });
});

describe('the data folder', () => {
  test('lies in the clone when nothing else is said', () => {
    expect(openDataFolder(undefined, place)).toBe(join(place, '.data'));
  });

  test.runIf(isRoot)('of root is in /var/lib/sunlot when the database user cannot enter the clone', () => {
    const wasThere = existsSync('/var/lib/sunlot');
    chmodSync(place, 0o700);
    expect(openDataFolder(undefined, join(place))).toBe('/var/lib/sunlot');
    if (!wasThere) rmSync('/var/lib/sunlot', { recursive: true });
  });

  test.runIf(isRoot)('that the database user cannot enter is refused by name', () => {
    chmodSync(place, 0o700);
    expect(() => openDataFolder(join(place, 'data'), place)).toThrow(`an ordinary user cannot enter ${place}/data`);
  });

  test.skipIf(isRoot)('that cannot be written is refused by name', () => {
    chmodSync(place, 0o500);
    expect(() => openDataFolder(join(place, 'data'), place)).toThrow(/data cannot be used \(EACCES\)/);
  });

  test('that is a file is refused by name', () => {
    writeFileSync(join(place, 'file'), '');
    expect(() => openDataFolder(join(place, 'file'), place)).toThrow(/file cannot be used \(ENOTDIR\)/);
  });

  test.runIf(existsSync('/proc/1'))('under /proc is refused and not waited for', () => {
    expect(() => openDataFolder('/proc/sunlot/data', place)).toThrow('/proc/sunlot/data cannot be used');
  });

  test('for one run is gone when it is removed', () => {
    const { folder, remove } = throwAwayFolder();
    mkdirSync(join(folder, 'vault'));
    remove();
    expect(existsSync(folder)).toBe(false);
  });
});

describe('the house key', () => {
  test('is made once, is nobody else’s to read, and gives each purpose its own secret', () => {
    const key = houseKey(place);
    expect(houseKey(place).derive('gateway')).toBe(key.derive('gateway'));
    expect(key.derive('gateway')).not.toBe(key.derive('postgres/superuser'));
    expect(statSync(join(place, 'secrets', 'house.key')).mode & 0o077).toBe(0);
    expect(statSync(join(place, 'secrets')).mode & 0o077).toBe(0);
  });
});
