/**
 * What a person has kept under a name, as far as a list can use it: the sound entries, or undefined where it is no list of entries, or a table
 * would show no column. What lies
 * in the house outlives the desk that wrote it, and one broken entry would keep the list shut on every machine.
 */
export function usablePreference(name: string, value: unknown): unknown[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const sound = (value as unknown[]).filter(soundIn(name));
  return sound.length === 0 && name.endsWith('.columns') ? undefined : sound;
}

function soundIn(name: string): (entry: unknown) => boolean {
  if (name.endsWith('.savedQueries')) return isQuery;
  return name.endsWith('.columnSets') ? isColumnSet : isText;
}

function isQuery(entry: unknown): boolean {
  return isTable(entry) && isText(entry.label) && isTable(entry.value) && isTable(entry.value.filter ?? {});
}

function isColumnSet(entry: unknown): boolean {
  return isTable(entry) && isText(entry.label) && Array.isArray(entry.columns) && entry.columns.every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
