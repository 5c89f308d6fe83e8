/** A branch of a tree one chooses from. */
export interface Branch {
  readonly id: string;
  readonly name: string;
  readonly branches: readonly Branch[];
  /** Stands above others and cannot be chosen itself. */
  readonly heading?: true;
}

/** A branch as a line on the screen: how deep it stands and whether it can be opened. */
export interface Line {
  readonly branch: Branch;
  readonly depth: number;
  readonly opens: boolean;
}

/** The lines to be seen when these branches are open; all lines that contain the words and what stands above them, when there are words. */
export function linesOf(roots: readonly Branch[], open: ReadonlySet<string>, words: string): Line[] {
  const sought = words.trim().toLowerCase();
  const lines = (branches: readonly Branch[], depth: number): Line[] =>
    branches.flatMap((branch) => {
      if (sought && !holds(branch, sought)) return [];
      const opens = branch.branches.length > 0;
      const below = sought || open.has(branch.id) ? lines(branch.branches, depth + 1) : [];
      return [{ branch, depth, opens }, ...below];
    });
  return lines(roots, 0);
}

function holds(branch: Branch, sought: string): boolean {
  return branch.name.toLowerCase().includes(sought) || branch.branches.some((below) => holds(below, sought));
}

/** The branch of an id; undefined when no branch has it. */
export function branchOf(roots: readonly Branch[], id: unknown): Branch | undefined {
  for (const branch of roots) {
    const found = branch.id === id ? branch : branchOf(branch.branches, id);
    if (found) return found;
  }
  return undefined;
}

/** Rows that name what they are part of, as a tree; one whose upper row is not among them is a root. */
export function grown(
  rows: readonly { id: string; name: string; parentId: string | null; heading?: boolean }[],
): Branch[] {
  const ids = new Set(rows.map(({ id }) => id));
  const under = (parentId: string | null): Branch[] =>
    rows
      .filter((row) => (row.parentId !== null && ids.has(row.parentId) ? row.parentId : null) === parentId)
      .map(({ id, name, heading }) => ({
        id,
        name,
        branches: under(id),
        ...(heading ? { heading: true as const } : {}),
      }));
  return under(null);
}
