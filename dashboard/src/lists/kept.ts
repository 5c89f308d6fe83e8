/** Something somebody has kept for a list under a name of their own. */
interface Kept {
  readonly label: string;
}

/** What is kept with this one among it, in the place of one of its name. */
export function withKept<K extends Kept>(all: readonly K[], one: K): K[] {
  return inOrder([...all.filter(({ label }) => label !== one.label), one]);
}

/** What is kept, with the one under another name; undefined where something else bears that. */
export function renamed<K extends Kept>(all: readonly K[], one: K, label: string): K[] | undefined {
  const others = without(all, one);
  return others.some((other) => other.label === label) ? undefined : inOrder([...others, { ...one, label }]);
}

export function without<K extends Kept>(all: readonly K[], one: K): K[] {
  return all.filter((other) => other !== one);
}

function inOrder<K extends Kept>(all: readonly K[]): K[] {
  return all.toSorted((one, other) => one.label.localeCompare(other.label, 'zh'));
}
