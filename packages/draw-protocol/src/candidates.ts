import { nameOrNone, type Reading } from './canonical-text.ts';
import { BEYOND, putDecimal, putHex, putStamp, type Stamp, stampOf } from './digits.ts';
import { maxCandidates, maxTickets } from './limits.ts';
import { countRows } from './manifest.ts';
import { NamesSeen } from './names-seen.ts';

/** `candidates.tsv`, parsed into columns. Row i is candidate i; the rows of a stratum lie together. */
export interface Candidates {
  count: number;
  weights: Uint8Array;
  /** The first ticket of each candidate, and one more entry: the number of tickets of the whole pool. */
  firstTickets: Uint32Array;
  strata: { name: string; from: number; to: number }[];
  /** Index into `regionNames`. */
  regions: Uint16Array;
  regionNames: string[];
  /** 16 bytes per candidate. */
  handles: Uint8Array;
}

/** `candidates.tsv` while it is written, in memory of a kind that the caller chooses. */
export class CandidateRows {
  private row = 0;
  private at = 0;
  private readonly candidates: Candidates;
  private readonly strata: readonly Stamp[];
  private readonly regions: readonly Stamp[];
  private readonly bytes: Uint8Array;
  private readonly view: DataView;

  constructor(candidates: Candidates, memory: (bytes: number) => ArrayBufferLike = (bytes) => new ArrayBuffer(bytes)) {
    this.candidates = candidates;
    this.strata = candidates.strata.map(({ name }) => stampOf(`\t${name}\t`));
    this.regions = candidates.regionNames.map((name) => stampOf(`\t${name}\n`));
    const longest = (stamps: readonly Stamp[]) => stamps.reduce((most, { length }) => Math.max(most, length), 0);
    const row = 7 + 1 + 9 + longest(this.strata) + 32 + 1 + 3 + longest(this.regions);
    this.bytes = new Uint8Array(memory(candidates.count * row + BEYOND));
    this.view = new DataView(this.bytes.buffer);
  }

  /** What has been written: all of the file after its last row. */
  get file(): Uint8Array {
    return this.bytes.subarray(0, this.at);
  }

  /** Writes the rows up to, but without, this one, and answers their bytes. */
  write(end: number): Uint8Array {
    const start = this.at;
    for (const [number, { from, to }] of this.candidates.strata.entries()) {
      this.writeOf(this.strata[number]!, Math.max(this.row, from), Math.min(end, to));
    }
    this.row = Math.max(this.row, end);
    return this.bytes.subarray(start, this.at);
  }

  private writeOf(stratum: Stamp, from: number, to: number): void {
    const { bytes, view, regions: stamps } = this;
    const { regions, firstTickets, handles, weights } = this.candidates;
    let { at } = this;
    for (let i = from; i < to; i++) {
      at = putDecimal(view, at, i);
      bytes[at] = tab;
      at = putDecimal(view, at + 1, firstTickets[i]!);
      at = putStamp(view, at, stratum);
      at = putHex(view, at, handles, i * 16, i * 16 + 16);
      bytes[at] = tab;
      at = putDecimal(view, at + 1, weights[i]!);
      at = putStamp(view, at, stamps[regions[i]!]!);
    }
    this.at = at;
  }
}

/**
 * Reads `candidates.tsv`. Rows must count from 0, tickets must run on without a gap, and (stratum, handle) must rise
 * strictly, so that one pool has one file. An empty file is refused: nothing can be drawn from it. Who has counted the rows
 * already says how many there are.
 */
export function readCandidates(file: Uint8Array, rows = countRows(file)): Reading<Candidates> {
  if (rows === 0) return { ok: false, line: 1, reason: 'no candidates' };
  if (rows > maxCandidates) return { ok: false, line: rows, reason: `more than ${maxCandidates} rows` };
  return new CandidateReader(file, rows).read();
}

/** A hand-written scanner: a million rows take a tenth of a second, and no row becomes an object. */
class CandidateReader {
  private at = 0;
  private readonly file: Uint8Array;
  private readonly columns: Candidates;
  private readonly regions = new NamesSeen(nameOrNone);

  constructor(file: Uint8Array, rows: number) {
    this.file = file;
    this.columns = {
      count: rows,
      weights: new Uint8Array(rows),
      firstTickets: new Uint32Array(rows + 1),
      strata: [],
      regions: new Uint16Array(rows),
      regionNames: this.regions.names,
      handles: new Uint8Array(rows * 16),
    };
  }

  read(): Reading<Candidates> {
    const { columns } = this;
    let ticket = 0;
    for (let i = 0; i < columns.count; i++) {
      const problem = this.row(i, ticket);
      if (problem !== undefined) return { ok: false, line: i + 1, reason: problem };
      ticket += columns.weights[i]!;
      if (ticket > maxTickets)
        return {
          ok: false,
          line: i + 1,
          reason: `more than ${maxTickets} tickets`,
        };
    }
    columns.firstTickets[columns.count] = ticket;
    return { ok: true, value: columns };
  }

  private row(i: number, ticket: number): string | undefined {
    const { columns } = this;
    if (this.decimal(tab) !== i) return 'index out of order';
    if (this.decimal(tab) !== ticket) return 'first ticket does not follow from the weights above';
    columns.firstTickets[i] = ticket;

    const from = this.at;
    const open = columns.strata.at(-1);
    const same = open !== undefined && this.skip(open.name);
    if (!same) {
      this.at = from;
      const name = this.name();
      if (name === undefined || name === '-') return 'expected a stratum';
      if (open !== undefined && open.name >= name) return 'strata out of order';
      columns.strata.push({ name, from: i, to: i });
    }
    columns.strata.at(-1)!.to = i + 1;

    if (!this.handle(i * 16)) return 'expected a handle';
    if (same && !this.risesAt(i)) return 'handles out of order';

    const weight = this.decimal(tab);
    if (weight < 1 || weight > 255) return 'weight outside 1 to 255';
    columns.weights[i] = weight;

    const region = this.region();
    if (region === undefined) return 'expected a region';
    columns.regions[i] = region;
    return undefined;
  }

  private handle(to: number): boolean {
    const { file } = this;
    const { handles } = this.columns;
    const from = this.at;
    this.at = from + 33;
    if (this.at > file.length) return false;
    let wrong = file[from + 32]! ^ tab;
    for (let b = 0; b < 16; b++) {
      const byte = bytesOfPairs[(file[from + b * 2]! << 8) | file[from + b * 2 + 1]!]!;
      wrong |= byte & 0xf00;
      handles[to + b] = byte;
    }
    return wrong === 0;
  }

  private risesAt(i: number): boolean {
    const { handles } = this.columns;
    for (let b = i * 16; b < i * 16 + 16; b++) {
      const step = handles[b]! - handles[b - 16]!;
      if (step !== 0) return step > 0;
    }
    return false;
  }

  /** A decimal number without leading zeros, up to the end character; -1 for anything else. */
  private decimal(end: number): number {
    const { file } = this;
    const from = this.at;
    let at = from;
    let number = 0;
    for (let byte = file[at]!; byte !== end; byte = file[at]!) {
      if (byte < 0x30 || byte > 0x39 || at - from === 10 || at === file.length) return -1;
      number = number * 10 + (byte - 0x30);
      at += 1;
    }
    this.at = at + 1;
    const digits = at - from;
    return digits === 0 || (digits > 1 && file[from] === 0x30) ? -1 : number;
  }

  private skip(name: string): boolean {
    const { file, at } = this;
    for (let c = 0; c < name.length; c++) if (file[at + c] !== name.charCodeAt(c)) return false;
    this.at = at + name.length + 1;
    return file[at + name.length] === tab;
  }

  private name(): string | undefined {
    const end = this.file.indexOf(tab, this.at);
    if (end === -1 || end - this.at > 64) return undefined;
    const name = String.fromCharCode(...this.file.subarray(this.at, end));
    this.at = end + 1;
    return nameOrNone.test(name) ? name : undefined;
  }

  private region(): number | undefined {
    const { file, at } = this;
    let end = at;
    while (end < file.length && file[end] !== lf && end - at <= 64) end += 1;
    this.at = end + 1;
    return file[end] === lf && end > at ? this.regions.numberAt(file, at, end) : undefined;
  }
}

const tab = 0x09;
const lf = 0x0a;
const hexDigits = new TextEncoder().encode('0123456789abcdef');
/** The byte that two digits stand for, by the digits; 0xfff for whatever is no lower-case hex. */
const bytesOfPairs = new Uint16Array(65536).fill(0xfff);
hexDigits.forEach((high, i) => {
  hexDigits.forEach((low, j) => {
    bytesOfPairs[(high << 8) | low] = (i << 4) | j;
  });
});
