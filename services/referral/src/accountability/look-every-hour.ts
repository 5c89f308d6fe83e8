import type { OpenContext, Surroundings } from '@sunlot/subgraph-kit';
import { lookForFindings } from './look-for-findings.ts';

const EVERY_MS = 60 * 60_000;

/** Days pass without anybody telling a fact, so the room looks by itself. A round that fails is logged and made up for by the next. */
export async function lookEveryHour(open: OpenContext, { log }: Surroundings): Promise<() => Promise<void>> {
  let round = Promise.resolve();
  const goRound = (): void => {
    const ctx = open();
    round = ctx
      .inTransaction(() => lookForFindings(ctx))
      .catch((err: unknown) => log.error({ err }, 'findings were not looked for'));
  };
  goRound();
  const timer = setInterval(goRound, EVERY_MS);
  return async () => {
    clearInterval(timer);
    await round;
  };
}
