import { z } from 'zod';
import { CannotStart } from '../cannot-start.ts';
import { readFromArchive } from './tar.ts';

/** The first thing in the file: what it is, and which PostgreSQL can read it. */
const note = z.object({ sunlot: z.literal('backup'), postgres: z.string(), madeAt: z.iso.datetime() });
export type BackupNote = z.infer<typeof note>;
export const noteFile = 'backup.json';

/** Refuses a file that is no backup of ours; says nothing about whether it is complete. */
export async function readNote(file: string): Promise<BackupNote> {
  const text = await readFromArchive(file, noteFile);
  const read = note.safeParse(text === null ? null : JSON.parse(text));
  if (!read.success) throw new CannotStart('NOT_A_BACKUP', { file });
  return read.data;
}
