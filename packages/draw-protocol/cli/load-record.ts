import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { maxRecordBytes } from '../src/index.ts';

/** The archive, or the files of the folder; throws when there is none or it is larger than a record may be. */
export function loadRecord(path: string): Uint8Array | Map<string, Uint8Array> {
  if (!statSync(path).isDirectory()) return readFileSync(withinLimit(path));
  const names = readdirSync(path).slice(0, 100);
  return new Map(names.map((name) => fileIn(path, name)));
}

/**
 * A file of the folder. What is no file is not opened and stands under its name with a slash, which no file of a record has:
 * so it is found to be no part of one.
 */
function fileIn(folder: string, name: string): [string, Uint8Array] {
  const path = join(folder, name);
  return statSync(path).isFile() ? [name, readFileSync(withinLimit(path))] : [`${name}/`, new Uint8Array(0)];
}

/** A file is measured before it is read: a record has its largest size, and so has memory. */
function withinLimit(path: string): string {
  const { size } = statSync(path);
  if (size > maxRecordBytes) throw new Error(`${path} has ${size} bytes, more than ${maxRecordBytes}`);
  return path;
}
