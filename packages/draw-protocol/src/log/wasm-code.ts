// A WebAssembly module as bytes, put together by hand: only what `sha256-four.ts` needs, small enough to be read beside the
// WebAssembly core specification, whose numbers these are.

export type Code = readonly number[];

export const I32 = 0x7f;
export const V128 = 0x7b;
const NO_RESULT = 0x40;
const END = 0x0b;

export interface WasmFunction {
  readonly name: string;
  readonly parameters: number;
  /** Whether it answers with a number. */
  readonly answers: boolean;
  /** Locals after the parameters: first the numbers, then the vectors. */
  readonly numbers: number;
  readonly vectors: number;
  readonly body: Code;
}

/** A module of one memory of so many pages and these functions, all exported. Parameters and answers are numbers. */
export function moduleOf(pages: number, functions: readonly WasmFunction[]): Uint8Array {
  const types = functions.map(({ parameters, answers }) => [
    0x60,
    ...vector(Array.from({ length: parameters }, () => [I32])),
    ...vector(answers ? [[I32]] : []),
  ]);
  const bodies = functions.map(({ numbers, vectors, body }) => [
    ...vector([
      [...leb(numbers), I32],
      [...leb(vectors), V128],
    ]),
    ...body,
    END,
  ]);
  const magic = [0x00, 0x61, 0x73, 0x6d];
  const version = [0x01, 0x00, 0x00, 0x00];
  return Uint8Array.from([
    ...magic,
    ...version,
    ...section(1, vector(types)),
    ...section(3, vector(functions.map((_, index) => leb(index)))),
    ...section(5, vector([[0x00, ...leb(pages)]])),
    ...section(
      7,
      vector([
        [...text('memory'), 0x02, 0],
        ...functions.map(({ name }, index) => [...text(name), 0x00, ...leb(index)]),
      ]),
    ),
    ...section(10, vector(bodies.map((body) => [...leb(body.length), ...body]))),
  ]);
}

// Control. `again(0)` goes to the start of the innermost loop, counting the ifs around it.
export const loop = (body: Code): Code => [0x03, NO_RESULT, ...body, END];
export const when = (condition: Code, body: Code): Code => [...condition, 0x04, NO_RESULT, ...body, END];
export const again = (depth: number): Code => [0x0c, depth];
export const answer = (value: Code): Code => [...value, 0x0f];

// Numbers.
export const get = (local: number): Code => [0x20, local];
export const set = (local: number, value: Code): Code => [...value, 0x21, local];
export const constant = (value: number): Code => [0x41, ...signedLeb(value)];
export const plus = (a: Code, b: Code): Code => [...a, ...b, 0x6a];
export const minus = (a: Code, b: Code): Code => [...a, ...b, 0x6b];
export const times = (a: Code, b: Code): Code => [...a, ...b, 0x6c];
export const bitsOfBoth = (a: Code, b: Code): Code => [...a, ...b, 0x71];
export const lowestBit = (a: Code): Code => [...a, 0x68];
export const isBelow = (a: Code, b: Code): Code => [...a, ...b, 0x49];
export const isEqual = (a: Code, b: Code): Code => [...a, ...b, 0x46];
export const differs = (a: Code, b: Code): Code => [...a, ...b, 0x47];
export const read = (address: Code): Code => [...address, 0x28, 2, 0];
export const readByte = (address: Code): Code => [...address, 0x2d, 0, 0];
export const keep = (address: Code, value: Code): Code => [...address, ...value, 0x36, 2, 0];

// Vectors of sixteen bytes, or of four words of 32 bits.
const vectorOps = Array.from({ length: 256 }, (_, number): Code => [0xfd, ...leb(number)]);
const vectorOp = (number: number): Code => vectorOps[number]!;
export const load = (address: Code, offset: number): Code => [...address, ...vectorOp(0x00), 0, ...leb(offset)];
export const loadSplat = (address: Code, offset: number): Code => [...address, ...vectorOp(0x09), 2, ...leb(offset)];
export const store = (address: Code, offset: number, value: Code): Code => [
  ...address,
  ...value,
  ...vectorOp(0x0b),
  0,
  ...leb(offset),
];
export const splatByte = (value: Code): Code => [...value, ...vectorOp(0x0f)];
export const sameBytes = (a: Code, b: Code): Code => [...a, ...b, ...vectorOp(0x23)];
/** One bit for each byte: its highest. */
export const bitOfEachByte = (a: Code): Code => [...a, ...vectorOp(0x64)];
/** Sixteen bytes by their places among the thirty-two of both. */
export const shuffle = (a: Code, b: Code, places: Code): Code => [...a, ...b, ...vectorOp(0x0d), ...places];
export const add = (a: Code, b: Code): Code => [...a, ...b, ...vectorOp(0xae)];
export const and = (a: Code, b: Code): Code => [...a, ...b, ...vectorOp(0x4e)];
export const or = (a: Code, b: Code): Code => [...a, ...b, ...vectorOp(0x50)];
export const xor = (a: Code, b: Code): Code => [...a, ...b, ...vectorOp(0x51)];
export const shiftLeft = (a: Code, bits: number): Code => [...a, ...constant(bits), ...vectorOp(0xab)];
export const shiftRight = (a: Code, bits: number): Code => [...a, ...constant(bits), ...vectorOp(0xad)];

const section = (id: number, content: Code): Code => [id, ...leb(content.length), ...content];
const vector = (items: readonly Code[]): Code => [...leb(items.length), ...items.flat()];
const text = (letters: string): Code => vector([...letters].map((letter) => [letter.charCodeAt(0)]));

function leb(value: number): Code {
  return value < 128 ? [value] : [(value & 127) | 128, ...leb(value >>> 7)];
}

function signedLeb(value: number): Code {
  return value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signedLeb(value >> 7)];
}
