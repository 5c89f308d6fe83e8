import type { Vector } from './make-vectors.ts';

/** The files of a vector as bytes, padded where it says so; undefined for a vector that is an archive, or generated. */
export function vectorFiles({ files, pad }: Pick<Vector, 'files' | 'pad'>): Map<string, Uint8Array> | undefined {
  if (!files) return undefined;
  const record = new Map(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]));
  if (!pad) return record;
  const padded = new Uint8Array(pad.bytes).fill(0x0a);
  padded.set(record.get(pad.file)!);
  return record.set(pad.file, padded);
}
