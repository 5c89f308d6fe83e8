import { stdSerializers } from 'pino';

/** What PostgreSQL says of where a row did not fit, without the row. */
const KEPT = [
  'type',
  'message',
  'stack',
  'code',
  'severity',
  'schema',
  'table',
  'column',
  'constraint',
  'routine',
] as const;

/**
 * What the log keeps of a fault: where and why, and nothing of what it was about. The database puts the whole row into its detail, and a log is
 * read by people who may see neither a credit class nor a telephone number.
 */
export function faultInLog(fault: unknown): object {
  if (!(fault instanceof Error)) return { type: typeof fault };
  const told = stdSerializers.errWithCause(fault) as unknown as Record<string, unknown>;
  const kept = KEPT.filter((name) => told[name] !== undefined).map((name) => [name, told[name]] as const);
  return { ...Object.fromEntries(kept), ...(fault.cause === undefined ? {} : { cause: faultInLog(fault.cause) }) };
}
