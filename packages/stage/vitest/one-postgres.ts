import { onePostgres } from '@sunlot/stage';

/** Vitest calls this once per project, and all projects of a run share one server. */
let opening: Promise<() => Promise<void>> | undefined;
let users = 0;

export async function setup(): Promise<void> {
  users += 1;
  opening ??= onePostgres();
  await opening;
}

export async function teardown(): Promise<void> {
  users -= 1;
  if (users > 0) return;
  const stop = await opening;
  opening = undefined;
  await stop?.();
}
