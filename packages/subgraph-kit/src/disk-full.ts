/** Where there was no room: among the files of the vault, or in the database. */
export type FullPlace = 'files' | 'database';

const PLACE_OF: Readonly<Record<string, FullPlace>> = { ENOSPC: 'files', EDQUOT: 'files', '53100': 'database' };

/** Where the disk was full, if that is what a fault is about, however deep it lies; else undefined. */
export function fullPlace(fault: unknown): FullPlace | undefined {
  for (let cause = fault, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    const place = PLACE_OF[String((cause as { code?: unknown }).code)];
    if (place) return place;
  }
  return undefined;
}
