import { encodeRows, readRows, type Reading, type RowCursor } from './canonical-text.ts';
import { maxInspectors } from './limits.ts';

/** One row of `inspectors.tsv`; its place in the list is its index. */
export interface Inspector {
  /** 32 hex digits. */
  handle: string;
  department: string;
  /** Specialities in bytewise order. */
  tags: string[];
  /** Regions covered, in bytewise order; none means every region. */
  regions: string[];
  cap: number;
}

/** By index: this inspector must not visit this candidate. */
export interface Recusal {
  candidate: number;
  inspector: number;
}

/** One row of `exclusions.tsv`. */
export interface ExclusionRow {
  handle: string;
  reason: string;
}

/** index, handle, department, tags, regions, cap; in bytewise order of the handles. No inspectors give no bytes. */
export function encodeInspectors(inspectors: readonly Inspector[]): Uint8Array {
  const list = (names: readonly string[]) => (names.length === 0 ? '-' : names.join(','));
  return encodeRows(
    inspectors.map(({ handle, department, tags, regions, cap }, index) => [
      index,
      handle,
      department,
      list(tags),
      list(regions),
      cap,
    ]),
  );
}

export function readInspectors(bytes: Uint8Array): Reading<Inspector[]> {
  return readRows(bytes, (rows) => {
    const inspectors: Inspector[] = [];
    while (rows.follows()) {
      if (rows.row().count() !== inspectors.length) rows.refuse('index out of order');
      if (inspectors.length === maxInspectors) rows.refuse(`more than ${maxInspectors} rows`);
      const handle = rows.hex(16);
      if (inspectors.length > 0 && inspectors.at(-1)!.handle >= handle) rows.refuse('handles out of order');
      const inspector = {
        handle,
        department: rows.token(),
        tags: names(rows),
        regions: names(rows),
        cap: rows.count(1e6),
      };
      rows.done();
      inspectors.push(inspector);
    }
    return inspectors;
  });
}

/** candidate index, inspector index; in rising order. No recusals give no bytes. */
export function encodeRecusals(recusals: readonly Recusal[]): Uint8Array {
  return encodeRows(recusals.map(({ candidate, inspector }) => [candidate, inspector]));
}

export function readRecusals(bytes: Uint8Array, candidates: number, inspectors: number): Reading<Recusal[]> {
  return readRows(bytes, (rows) => {
    const recusals: Recusal[] = [];
    while (rows.follows()) {
      const recusal = {
        candidate: rows.row().count(),
        inspector: rows.count(),
      };
      rows.done();
      const last = recusals.at(-1);
      if (recusal.candidate >= candidates || recusal.inspector >= inspectors) rows.refuse('no such row');
      if (last && compareRecusals(last, recusal) >= 0) rows.refuse('recusals out of order');
      recusals.push(recusal);
    }
    return recusals;
  });
}

export function compareRecusals(a: Recusal, b: Recusal): number {
  return a.candidate - b.candidate || a.inspector - b.inspector;
}

/** handle, reason code; in bytewise order of the handles. No exclusions give no bytes. */
export function encodeExclusions(exclusions: readonly ExclusionRow[]): Uint8Array {
  return encodeRows(exclusions.map(({ handle, reason }) => [handle, reason]));
}

export function readExclusions(bytes: Uint8Array): Reading<ExclusionRow[]> {
  return readRows(bytes, (rows) => {
    const exclusions: ExclusionRow[] = [];
    while (rows.follows()) {
      const row = { handle: rows.row().hex(16), reason: rows.token() };
      rows.done();
      if (exclusions.length > 0 && exclusions.at(-1)!.handle >= row.handle) rows.refuse('handles out of order');
      exclusions.push(row);
    }
    return exclusions;
  });
}

/** A comma-separated list of names in bytewise order, each once, or `-` for none. */
function names(rows: RowCursor): string[] {
  const field = rows.matching(/^(-|[A-Za-z0-9._:,-]+)$/, 'names or -');
  if (field === '-') return [];
  const list = field.split(',');
  if (!list.every((name, i) => /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/.test(name) && (i === 0 || list[i - 1]! < name))) {
    rows.refuse('expected names in order');
  }
  return list;
}
