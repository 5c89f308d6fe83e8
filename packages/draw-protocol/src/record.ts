import { unpack, withoutSharedFolder } from './archive.ts';
import { encodeRows, type Reading, readRows } from './canonical-text.ts';
import { claimOf } from './claim.ts';
import { maxFileBytes, maxRecordBytes } from './limits.ts';
import { type FrozenFiles, frozenFileNames } from './manifest.ts';
import { openingFileNames, type OpeningFiles } from './opening.ts';
import { Packer } from './packer.ts';
import type { Transcript } from './seed.ts';
import { type InvalidRecord, invalid, type RecordKind } from './verdict.ts';

/** The files of a record by name: what lies in the folder, or in the archive. */
export type RecordFiles = ReadonlyMap<string, Uint8Array>;

/** The files every record holds; the full record adds the openings. */
export const publicFileNames = [
  'record.txt',
  'freeze.txt',
  ...frozenFileNames,
  'transcript.txt',
  'result.tsv',
] as const;
export type PublicFileName = (typeof publicFileNames)[number];

export interface RecordParts {
  freeze: Uint8Array;
  files: FrozenFiles;
  transcript: Uint8Array;
  result: Uint8Array;
  /** Given for the full record, which goes to the office, the witnesses and oversight; left out of the public one. */
  openings?: OpeningFiles;
}

/** The files of the record: public, or full when the openings are given. */
export function recordFiles(parts: RecordParts, transcript: Transcript): Map<string, Uint8Array> {
  const kind: RecordKind = parts.openings ? 'full' : 'public';
  return new Map<string, Uint8Array>([
    ['record.txt', encodeRecordNote(kind, transcript)],
    ['freeze.txt', parts.freeze],
    ...frozenFileNames.map((name) => [name, parts.files[name]] as const),
    ['transcript.txt', parts.transcript],
    ['result.tsv', parts.result],
    ...openingFileNames.flatMap((name) => (parts.openings ? [[name, parts.openings[name]] as const] : [])),
  ]);
}

/** The record as a ZIP archive, `record.zip`, in chunks. One packer for both records deflates what they share once. */
export function buildRecord(parts: RecordParts, transcript: Transcript, packer = new Packer()): Promise<Uint8Array[]> {
  return packer.pack(recordFiles(parts, transcript));
}

/** `record.txt`: the kind of record, and the claim it makes. */
export function encodeRecordNote(kind: RecordKind, transcript: Transcript): Uint8Array {
  const claim = claimOf(transcript);
  return encodeRows([['sunlot-draw-record/v1'], ['kind', kind], ['claim', 'zh', claim.zh], ['claim', 'en', claim.en]]);
}

/** Reads the kind from `record.txt`; the claim is checked by writing it anew. */
export function readRecordKind(bytes: Uint8Array): Reading<RecordKind> {
  return readRows(bytes, (rows) => {
    rows.row('sunlot-draw-record/v1').done();
    const kind = rows.row('kind').literal('public', 'full') as RecordKind;
    rows.done();
    while (rows.follows('claim')) rows.row('claim');
    return kind;
  });
}

export type OpenedRecord = { ok: true; files: RecordFiles } | InvalidRecord;

/** Opens an archive, or takes the files of a folder. What cannot be opened is refused at the step ARCHIVE. */
export async function openRecord(record: Uint8Array | RecordFiles): Promise<OpenedRecord> {
  if (record instanceof Uint8Array) {
    const unpacked = await unpack(record);
    return unpacked.ok ? unpacked : invalid('ARCHIVE', unpacked.reason);
  }
  const files = withoutSharedFolder(new Map(record));
  const total = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  if (total > maxRecordBytes) return invalid('ARCHIVE', `${total} bytes, more than ${maxRecordBytes}`);
  return { ok: true, files };
}

/** The first file that is missing, superfluous or too large for its kind, or undefined. */
export function fileFault(files: RecordFiles, kind: RecordKind): { file: string; reason: string } | undefined {
  const wanted: string[] = kind === 'full' ? [...publicFileNames, ...openingFileNames] : [...publicFileNames];
  for (const file of wanted) {
    const bytes = files.get(file);
    if (!bytes) return { file, reason: 'missing' };
    const max = maxFileBytes[file];
    if (max !== undefined && bytes.length > max) return { file, reason: `larger than ${max} bytes` };
  }
  const superfluous = [...files.keys()].find((name) => !wanted.includes(name));
  return superfluous === undefined ? undefined : { file: superfluous, reason: `no part of a ${kind} record` };
}
