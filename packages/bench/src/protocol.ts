import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Figure } from './measure.ts';

const SCRIPT = fileURLToPath(new URL('../../draw-protocol/bench/bench.ts', import.meta.url));

/** The table of the draw itself: select, root, freeze, match and verify beside their peers. It prints its own rows. */
export async function protocol(): Promise<readonly Figure[]> {
  const code = await new Promise<number | null>((resolve) => {
    spawn(process.execPath, [SCRIPT], { stdio: ['ignore', 'inherit', 'inherit'] }).once('close', resolve);
  });
  if (code !== 0) throw new Error(`the bench of the draw protocol ended with ${code}`);
  return [];
}
