import { visible } from './spelling.ts';

/** A cell as the file has it, before anybody asks what it means: text, or what the file says it is else. A CSV knows text only. */
export type RawCell = string | TypedCell;

export interface TypedCell {
  readonly text: string;
  readonly from: 'number' | 'date' | 'boolean' | 'formula' | 'error';
  /** Of a number: its workbook counts days from 1904, should it stand for one. */
  readonly since1904?: boolean;
}

/** One row, numbered as Excel numbers it. Cells are sparse: an index nobody filled is undefined. */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly (RawCell | undefined)[];
}

/** Among so many filled rows a header is looked for, and said to be where it should not be. */
export const LOOK_AHEAD = 10;

/** What a cell shows; one that nobody filled shows nothing. */
export function textOf(cell: RawCell | undefined): string {
  return typeof cell === 'string' ? cell : (cell?.text ?? '');
}

/** Whether a cell shows nothing: characters of no width are nothing, too. */
export function isBlank(cell: RawCell | undefined): boolean {
  return visible(textOf(cell)).trim() === '';
}
