import { isMasked } from '../../personal-data.ts';
import { plainTextOrNull } from '../../plain-text.ts';
import type { RowValues } from './sheet-rows.ts';

/**
 * What a cell says of a person; null where it says nothing, and where an export masked it: a mask must not take the place of what is registered,
 * and brought in by whoever may not read the whole it changes nothing.
 */
export function unmasked(values: RowValues, key: string): string | null {
  const said = plainTextOrNull(values[key] as string | null);
  return said !== null && isMasked(said) ? null : said;
}
