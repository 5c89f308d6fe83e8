/** What a list is filtered by, by the name of each filter. */
export type Filter = Readonly<Record<string, unknown>>;

/** Whether a filter holds: “no” does, a field nobody filled does not. */
export function holds(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  return typeof value !== 'object' || Object.values(value).some(holds);
}

/** Whether two filters let the same rows through, whatever they were filled in by and in whichever order. */
export function sameFilter(one: Filter, other: Filter): boolean {
  return written(one) === written(other);
}

function written(filter: Filter): string {
  const held = Object.entries(filter).filter(([, value]) => holds(value));
  return JSON.stringify(held.sort(([one], [other]) => (one < other ? -1 : 1)));
}
