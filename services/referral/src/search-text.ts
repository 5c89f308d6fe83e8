/** A condition that holds where the text contains what was typed, whatever the case; `%` and `_` mean themselves. */
export function containing(typed: string): { $ilike: string } {
  return { $ilike: `%${typed.trim().replace(/[\\%_]/g, '\\$&')}%` };
}
