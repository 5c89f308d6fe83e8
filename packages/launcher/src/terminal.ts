import { CannotStart } from './cannot-start.ts';

/** Runs a command to its end: 0, or 1 with the reason in one line. What is not a reason is a fault of ours and keeps its stack. */
export async function orRefuse(command: () => Promise<void>): Promise<void> {
  try {
    await command();
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${error instanceof CannotStart ? error.message : stackOf(error)}\n`);
    process.exit(1);
  }
}

/**
 * Resolves at the first Ctrl-C or SIGTERM. npm hands on the signal the terminal has already sent, so the same Ctrl-C comes twice:
 * later ones are no more than the first.
 */
export function untilToldToStop(): Promise<'told'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('told'));
  });
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
