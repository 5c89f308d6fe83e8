import type { Bilingual } from '@sunlot/glossary';

/**
 * A column as data. The same declaration makes the template, reads a file, writes an export and explains an error.
 *
 * - `text`: trimmed. `code`: letters, digits and hyphens, half-width, upper case, without blanks.
 * - `date`: `YYYY-MM-DD`. `number`: also “1,234.5” and “20%”. `list`: separated by 、 , ; or line breaks; an entry
 *   that holds one of them stands in quotes.
 * - `enum`: a member, read by its own name or by its word in either language.
 */
export interface Column {
  readonly key: string;
  readonly title: Bilingual;
  readonly kind: 'text' | 'code' | 'date' | 'number' | 'enum' | 'list';
  /** An empty cell is a finding. A list is empty when it has no entry. */
  readonly required?: boolean;
  /** For `enum` and `list`: what may be entered; a list without members takes any text. */
  readonly members?: Readonly<Record<string, Bilingual>>;
  /** The members are the usual entries of a `text` or a `list`, read and written by their words; any other text is an entry, too. */
  readonly open?: boolean;
  /** The one spelling a value that was accepted is kept in. */
  readonly kept?: (value: string) => string;
  /** The same value, as it is kept, twice in one file is a finding that names the first row. */
  readonly unique?: boolean;
  /** The longest text accepted, in characters; 500 when left out. */
  readonly maxLength?: number;
  /** A rule of the room: why this value is not accepted, or null. Called for filled cells only. */
  readonly check?: (value: never) => Bilingual | null;
  /**
   * What the register knows by itself: it goes out with an export, whose title says so, and is passed over when that file comes in, whatever
   * stands there. Not in the template.
   */
  readonly outOnly?: boolean;
  /** For the template's second sheet: what to enter. */
  readonly hint?: Bilingual;
  readonly example?: string;
}

type ValueOf<C extends Column> = C['kind'] extends 'number'
  ? number | null
  : C['kind'] extends 'list'
    ? readonly string[]
    : string | null;

/** What one row holds: null for an empty cell, an empty array for an empty list. */
export type Values<C extends readonly Column[]> = {
  [Each in Exclude<C[number], { readonly outOnly: true }> as Each['key']]: ValueOf<Each>;
};

/** Declares columns, keeping their keys and kinds for the compiler. */
export function defineColumns<const C extends readonly Column[]>(columns: C): C {
  return columns;
}

/** The columns somebody fills in: all but those that only go out. */
export function filledIn(columns: readonly Column[]): readonly Column[] {
  return columns.filter(({ outOnly }) => !outOnly);
}
