/** A field that was changed: from what to what, or that it was, where the values are personal data. */
export interface FieldDifference {
  /** Undefined where the act is about one thing and says it, e.g. a change of status. */
  readonly field?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly unseen?: true;
}

/**
 * What the details of an act on the trail say was changed; empty where they say something else. Rooms write
 * `{ name: { before, after } }` per field, `true` for personal data, or `{ before, after }` for the whole.
 */
export function differencesIn(details: unknown): FieldDifference[] {
  if (!isTable(details)) return [];
  if (isTable(details.changes)) return differencesIn(details.changes);
  if ('before' in details && 'after' in details) return ofWhole(details.before, details.after);
  return Object.entries(details).flatMap(([field, said]): FieldDifference[] => {
    if (said === true) return [{ field, unseen: true }];
    if (isTable(said) && 'before' in said && 'after' in said)
      return [{ field, before: said.before, after: said.after }];
    return [];
  });
}

function ofWhole(before: unknown, after: unknown): FieldDifference[] {
  if (!isTable(after)) return same(before, after) ? [] : [{ before, after }];
  const fields = Object.keys(after).filter((field) => !isTable(before) || field in before);
  const was = isTable(before) ? before : {};
  return fields
    .map((field) => ({ field, before: was[field] ?? null, after: after[field] }))
    .filter((difference) => !same(difference.before, difference.after));
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
