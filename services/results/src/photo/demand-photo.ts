import { demandFileKind } from '@sunlot/subgraph-kit';

/** Refuses with FILE_KIND_REFUSED what is no photo. */
export function demandPhoto(bytes: Uint8Array): void {
  demandFileKind(bytes, ['image/jpeg', 'image/png', 'image/webp']);
}
