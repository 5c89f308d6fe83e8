import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileSystemReason } from './cannot-start.ts';

/**
 * One random secret per data folder. Every password inside the house is derived from it, so nothing has to be kept in step and a
 * backup needs one file to be complete. The file is written once, readable by its owner only.
 */
export interface HouseKey {
  /** The same purpose always gives the same secret; two purposes never share one. */
  derive(purpose: string): string;
}

/** Reads the key of this data folder, or makes it. Two starters at the same moment end up with the same key. */
export function houseKey(dataFolder: string): HouseKey {
  const folder = join(dataFolder, 'secrets');
  const file = join(folder, 'house.key');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const key = readOrWrite(file);
    return { derive: (purpose) => createHmac('sha256', key).update(`sunlot/${purpose}`).digest('base64url') };
  } catch (error) {
    throw fileSystemReason(error, file) ?? error;
  }
}

function readOrWrite(file: string): Buffer {
  try {
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
}
