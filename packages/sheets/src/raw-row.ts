/** A cell as the file has it, before anybody asks what it means. */
export interface RawCell {
  readonly text: string;
  /** What the file says it is; a CSV knows text only. */
  readonly from: 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error';
}

/** One row, numbered as Excel numbers it. Cells are sparse: an index nobody filled is undefined. */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly (RawCell | undefined)[];
}

export function isBlank(cell: RawCell | undefined): boolean {
  return cell === undefined || cell.text.trim() === '';
}
