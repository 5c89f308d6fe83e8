/** The places somebody typed, e.g. “3、17” or “3 17”, each once; undefined when there is anything else in it, or nothing. */
export function readPlaces(text: string): number[] | undefined {
  const parts = text
    .normalize('NFKC')
    .split(/[\s,;、]+/)
    .filter(Boolean);
  if (parts.length === 0 || !parts.every((part) => /^[1-9]\d{0,8}$/.test(part))) return undefined;
  return [...new Set(parts.map(Number))];
}
