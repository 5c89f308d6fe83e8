import type { Bilingual } from '@sunlot/glossary';
import type { Column } from '@sunlot/sheets';

export type RowValues = Readonly<Record<string, unknown>>;

/** The columns rows wait in, by name, with their type in PostgreSQL. */
export type WaitingColumns = Readonly<
  Record<string, 'text' | 'text[]' | 'date' | 'boolean' | 'int' | 'double precision'>
>;

/** What the rows of one register's sheet say, whatever the register says to them: all that is asked while a file is read. */
export interface SheetRows {
  readonly columns: readonly Column[];
  /** What a row waits in; the keys of `arriving`. */
  readonly waiting: WaitingColumns;
  /** What no single cell shows: why a row is not accepted, or an empty list. */
  problems(values: RowValues): readonly Bilingual[];
  /** The row as it waits, with what is derived from it. */
  arriving(values: RowValues): RowValues;
}
