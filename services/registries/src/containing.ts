/** A condition on text that contains the given words, whatever their case; `%` and `_` in them are ordinary characters. */
export function containing(words: string): { $ilike: string } {
  return { $ilike: `%${words.trim().replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%` };
}
