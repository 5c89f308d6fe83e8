/**
 * Names of a few kinds that stand in many rows, numbered as they are first seen. One seen before is found by its bytes and
 * compared where it lies, before any string is made.
 */
export class NamesSeen {
  readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly bytes: Uint8Array[] = [];
  private readonly slots = new Uint32Array(1024);
  private readonly allowed: RegExp;

  /** `allowed` must take nothing but ASCII. */
  constructor(allowed: RegExp) {
    this.allowed = allowed;
  }

  /** The number of a name, or undefined where it is not allowed or there are too many. */
  numberOf(name: string): number | undefined {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    if (!this.allowed.test(name) || this.names.length === MOST_NAMES) return undefined;
    this.numbers.set(name, this.names.length);
    this.bytes.push(Uint8Array.from(name, (letter) => letter.charCodeAt(0)));
    return this.names.push(name) - 1;
  }

  /** The same for a name as bytes of a file. */
  numberAt(file: Uint8Array, from: number, to: number): number | undefined {
    if (to - from > LONGEST_NAME) return undefined;
    let hash = 0;
    for (let at = from; at < to; at++) hash = (hash * 31 + file[at]!) & 1023;
    const seen = this.slots[hash]! - 1;
    if (seen >= 0 && this.stands(seen, file, from, to)) return seen;
    const number = this.numberOf(String.fromCharCode(...file.subarray(from, to)));
    if (number !== undefined) this.slots[hash] = number + 1;
    return number;
  }

  private stands(number: number, file: Uint8Array, from: number, to: number): boolean {
    const bytes = this.bytes[number]!;
    if (bytes.length !== to - from) return false;
    for (let b = 0; b < bytes.length; b++) if (bytes[b] !== file[from + b]) return false;
    return true;
  }
}

const MOST_NAMES = 0xffff;
const LONGEST_NAME = 64;
