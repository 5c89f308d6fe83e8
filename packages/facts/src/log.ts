/** What this package needs of a log; pino's is one. Messages are sentences, everything that varies goes into `about`. */
export interface Log {
  info(about: Record<string, unknown>, message: string): void;
  warn(about: Record<string, unknown>, message: string): void;
  error(about: Record<string, unknown>, message: string): void;
}
