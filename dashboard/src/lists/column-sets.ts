/** A column as the table keeps it: its place among the table's columns, and what it shows. */
export interface ListedColumn {
  readonly index: string;
  readonly source?: string;
}

/** Columns somebody has put together under a name. They are kept by what they show, so that a column added to the table later moves none. */
export interface ColumnSet {
  readonly label: string;
  readonly columns: readonly string[];
}

const nameOf = ({ source, index }: ListedColumn): string => source ?? index;

/** The set that shows these columns in this order. */
export function setOf(label: string, shown: readonly string[], available: readonly ListedColumn[]): ColumnSet {
  const byIndex = new Map(available.map((column) => [column.index, nameOf(column)]));
  return { label, columns: shown.flatMap((index) => byIndex.get(index) ?? []) };
}

/** The places of a set's columns in the table; what the table has no more, or this person may not see, is left out. */
export function placesOf({ columns }: ColumnSet, available: readonly ListedColumn[]): string[] {
  const byName = new Map(available.map((column) => [nameOf(column), column.index]));
  return columns.flatMap((name) => byName.get(name) ?? []);
}
