import { onePostgres } from '@sunlot/stage';

let stop: (() => Promise<void>) | undefined;

/** Vitest calls this for every project; the first one brings the server up, and it stays until the whole run is over. */
export async function setup(): Promise<void> {
  if (process.env.SUNLOT_STAGE_POSTGRES) return;
  stop = await onePostgres();
}

export async function teardown(): Promise<void> {
  await stop?.();
}
