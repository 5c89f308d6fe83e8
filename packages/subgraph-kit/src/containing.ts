/**
 * A condition on text that contains the given words, whatever their case; `%` and `_` in them are ordinary characters.
 * `times` repeats every character, for columns that are kept that way.
 */
export function containing(words: string, times = 1): { $ilike: string } {
  const characters = [...words.trim()].map((character) =>
    (/[\\%_]/.test(character) ? `\\${character}` : character).repeat(times),
  );
  return { $ilike: `%${characters.join('')}%` };
}
