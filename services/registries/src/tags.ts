/** A label of an object or a speciality of a person: a word of the house, or one's own. A comma would part two of them in a pool. */
export const TAG = /^[\p{L}\p{N}_.-]{1,40}$/u;

interface Retagging {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** Tags after some have come and others gone, in their order; null where that changes nothing. */
export function tagsAfter(before: readonly string[], { add, remove }: Retagging): string[] | null {
  const after = [...new Set([...before, ...add])].filter((tag) => !remove.includes(tag)).sort();
  return JSON.stringify(before) === JSON.stringify(after) ? null : after;
}
