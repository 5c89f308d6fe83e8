/** How much a file may ask of us. Everything beyond is refused before, or while, it is read. */
export interface Limits {
  /** Bytes of the file as it was sent. */
  readonly bytes: number;
  /** Bytes of an .xlsx unpacked. */
  readonly unpackedBytes: number;
  /** Unpacked to packed, once more than 16 MB are unpacked; ordinary sheets stay below 40. */
  readonly ratio: number;
  /** Files inside an .xlsx. */
  readonly parts: number;
  /** Texts that the cells of an .xlsx point to; they are kept while its rows are read. */
  readonly strings: number;
  readonly rows: number;
  readonly columns: number;
  /** Bytes of one row of a CSV. */
  readonly rowBytes: number;
  /** After so many findings nobody reads on. */
  readonly findings: number;
}

export const usualLimits: Limits = {
  bytes: 256 * 1024 * 1024,
  unpackedBytes: 1024 * 1024 * 1024,
  ratio: 250,
  parts: 1_000,
  strings: 20_000_000,
  rows: 1_048_575,
  columns: 200,
  rowBytes: 1024 * 1024,
  findings: 10_000,
};
