import { Refusal } from './refusal.ts';

/** The kinds of file people hand in to be looked at, with the name each has in a refusal. */
const NAMES = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
} as const;

export type FileKind = keyof typeof NAMES;

/** What the bytes are, by their own first bytes and not by what anybody calls them; undefined for anything else. */
export function fileKind(bytes: Uint8Array): FileKind | undefined {
  const starts = (at: number, ...expected: number[]): boolean =>
    expected.every((byte, place) => bytes[at + place] === byte);
  if (starts(0, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  if (starts(0, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  // RIFF, four bytes of length, WEBP.
  if (starts(0, 0x52, 0x49, 0x46, 0x46) && starts(8, 0x57, 0x45, 0x42, 0x50)) return 'image/webp';
  return undefined;
}

/** Refuses with FILE_KIND_REFUSED what is of none of these kinds. */
export function demandFileKind(bytes: Uint8Array, accepted: readonly FileKind[]): void {
  const kind = fileKind(bytes);
  if (!kind || !accepted.includes(kind))
    throw new Refusal('FILE_KIND_REFUSED', { accepted: accepted.map((each) => NAMES[each]) });
}
