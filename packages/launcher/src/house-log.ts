import { existsSync, openSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '@sunlot/facts';
import { destination, type Logger, pino } from 'pino';

/**
 * Where the log goes: to a file in the data folder, so that the terminal shows what its reader needs; to the terminal when somebody
 * asked for it with LOG_LEVEL.
 */
export function openLog(dataFolder: string, level: string | undefined): Logger {
  if (level !== undefined) return pino({ level }, destination(2));
  const file = join(dataFolder, 'house.log');
  if (existsSync(file) && statSync(file).size > 50_000_000) renameSync(file, `${file}.1`);
  // Opened here and now: a file the log opens by itself is not ready when a refusal ends the process at once.
  return pino({ level: 'info' }, destination({ fd: openSync(file, 'a', 0o600), sync: false }));
}

/** The shape the queue writes its log in. */
export function plainLog(log: Logger): Log {
  return {
    info: (message, about) => log.info(about ?? {}, message),
    warn: (message, about) => log.warn(about ?? {}, message),
    error: (message, about) => log.error(about ?? {}, message),
  };
}
