import type { ClientBase } from 'pg';
import type { Task } from './cleared-task.ts';
import { excludedCounts, reasonCounts, registeredCounts } from './pool.sql.ts';

/** How many of a district or class the register has for the criteria, and how many of those were left out. */
export interface Reckoned {
  readonly registered: number;
  readonly excluded: number;
}

/** The register's side of a pool, counted from the register itself and not from the lists. */
export interface Reckoning {
  readonly districts: Readonly<Record<string, Reckoned>>;
  readonly classes: Readonly<Record<string, Reckoned>>;
  readonly reasons: Readonly<Record<string, number>>;
}

/** How many objects meet the criteria, by district and class, excluded or not. */
export async function countRegister(client: ClientBase, task: Task): Promise<readonly Count[]> {
  // All three tables lie in the order of the objects and need only be leafed through side by side. Left to itself PostgreSQL puts a million into
  // hash tables on three processors, and takes four times the work away from the lists that are written meanwhile.
  await client.query('set local enable_hashjoin = off; set local max_parallel_workers_per_gather = 0');
  const { rows } = await client.query<Count>(registeredCounts(task));
  return rows;
}

/** Those left out by district and class, and by reason. */
export interface LeftOut {
  readonly counts: readonly Count[];
  readonly reasons: Readonly<Record<string, number>>;
}

/** Counts who was left out; `excluded` is filled by then. */
export async function countLeftOut(client: ClientBase): Promise<LeftOut> {
  const counts = await client.query<Count>(excludedCounts);
  const reasons = await client.query<{ reason: string; count: number }>(reasonCounts);
  return {
    counts: counts.rows,
    reasons: Object.fromEntries(reasons.rows.map(({ reason, count }) => [reason, count])),
  };
}

/** Lays what was counted in the register beside what was left out. */
export function reckon(registered: readonly Count[], { counts, reasons }: LeftOut): Reckoning {
  return {
    districts: bySide('district', registered, counts),
    classes: bySide('class', registered, counts),
    reasons,
  };
}

export interface Count {
  readonly district: string;
  readonly class: string;
  readonly count: number;
}

function bySide(
  side: 'district' | 'class',
  registered: readonly Count[],
  excluded: readonly Count[],
): Record<string, Reckoned> {
  const counts: Record<string, { registered: number; excluded: number }> = {};
  const of = (row: Count) => (counts[row[side]] ??= { registered: 0, excluded: 0 });
  for (const row of registered) of(row).registered += row.count;
  for (const row of excluded) of(row).excluded += row.count;
  return counts;
}

/** Whether pool and exclusions together are the register, district by district and class by class. */
export function isReconciled(
  { districts, classes }: Reckoning,
  districtCounts: Readonly<Record<string, number>>,
  classCounts: Readonly<Record<string, number>>,
): boolean {
  return adds(districts, districtCounts) && adds(classes, classCounts);
}

function adds(reckoned: Readonly<Record<string, Reckoned>>, counts: Readonly<Record<string, number>>): boolean {
  const keys = new Set([...Object.keys(reckoned), ...Object.keys(counts)]);
  return [...keys].every((key) => {
    const { registered = 0, excluded = 0 } = reckoned[key] ?? {};
    return registered - excluded === (counts[key] ?? 0);
  });
}
