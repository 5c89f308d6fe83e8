import type { Pool } from 'pg';

/** The time every deadline is measured by. Rooms read it from the context and never from the machine. */
export interface Clock {
  now(): Date;
}

/**
 * The database's clock, read once and carried forward by the monotonic timer, so that an operator who moves the
 * machine's date moves no deadline (S15). `refresh` is called every minute; between calls the drift is microseconds.
 */
export class DatabaseClock implements Clock {
  #anchor: number;
  #readAt: number;

  private constructor(anchor: number, readAt: number) {
    this.#anchor = anchor;
    this.#readAt = readAt;
  }

  static async read(pool: Pool): Promise<DatabaseClock> {
    const { anchor, readAt } = await readAnchor(pool);
    return new DatabaseClock(anchor, readAt);
  }

  async refresh(pool: Pool): Promise<void> {
    const { anchor, readAt } = await readAnchor(pool);
    this.#anchor = anchor;
    this.#readAt = readAt;
  }

  now(): Date {
    return new Date(this.#anchor + (performance.now() - this.#readAt));
  }
}

async function readAnchor(pool: Pool): Promise<{ anchor: number; readAt: number }> {
  const asked = performance.now();
  const { rows } = await pool.query<{ now: Date }>('select clock_timestamp() as now');
  const answered = performance.now();
  return { anchor: rows[0]!.now.getTime(), readAt: (asked + answered) / 2 };
}

/** A clock that tests and the demonstration move forward, so that three days' notice can be lived through in a second. */
export class MovableClock implements Clock {
  #offset = 0;
  readonly #base: Clock;

  constructor(base: Clock = { now: () => new Date() }) {
    this.#base = base;
  }

  now(): Date {
    return new Date(this.#base.now().getTime() + this.#offset);
  }

  advance(by: { days?: number; hours?: number; minutes?: number }): void {
    this.#offset += ((by.days ?? 0) * 24 * 60 + (by.hours ?? 0) * 60 + (by.minutes ?? 0)) * 60_000;
  }

  /** Back to the time of the clock underneath. */
  comeBack(): void {
    this.#offset = 0;
  }

  /** Moves to an instant, forwards or backwards. */
  moveTo(instant: Date): void {
    this.#offset += instant.getTime() - this.now().getTime();
  }
}
