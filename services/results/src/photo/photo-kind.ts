import { Refusal } from '@sunlot/subgraph-kit';

export type PhotoKind = 'image/jpeg' | 'image/png' | 'image/webp';

/** What the bytes are, by their own first bytes and not by what anybody calls them; undefined for anything but a photo. */
export function photoKind(bytes: Uint8Array): PhotoKind | undefined {
  const starts = (at: number, ...expected: number[]): boolean =>
    expected.every((byte, place) => bytes[at + place] === byte);
  if (starts(0, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  // RIFF, four bytes of length, WEBP.
  if (starts(0, 0x52, 0x49, 0x46, 0x46) && starts(8, 0x57, 0x45, 0x42, 0x50)) return 'image/webp';
  return undefined;
}

/** Refuses with FILE_KIND_REFUSED what is no photo. */
export function demandPhoto(bytes: Uint8Array): void {
  if (!photoKind(bytes)) throw new Refusal('FILE_KIND_REFUSED', { kind: 'unknown', accepted: ['JPEG', 'PNG', 'WebP'] });
}
