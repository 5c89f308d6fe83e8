/** The condition that a text contains these words, whatever case; percent signs and underscores mean themselves. */
export function containing(words: string): { $ilike: string } {
  return { $ilike: `%${words.trim().replaceAll(/[\\%_]/g, String.raw`\$&`)}%` };
}
