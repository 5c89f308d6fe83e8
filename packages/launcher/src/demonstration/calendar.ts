import type { MovableClock } from '@sunlot/subgraph-kit';
import { addDays, localDay } from '@sunlot/workdays';
import pg from 'pg';
import type { House } from '../open-house.ts';

/** The days of the story's year. Nothing of it lies in the future: a chapter that would is not told yet. */
export class Calendar {
  readonly year: number;
  readonly present: Date;
  readonly #clock: MovableClock;
  readonly #sessions: pg.Client;

  private constructor(clock: MovableClock, sessions: pg.Client) {
    this.#clock = clock;
    this.#sessions = sessions;
    this.present = clock.now();
    // In the first weeks of a year the story is still that of the year before.
    this.year = Number(addDays(localDay(this.present), -60).slice(0, 4));
  }

  day(monthDay: string): string {
    return `${this.year}-${monthDay}`;
  }

  /** Opens the year for one telling, and brings the clock back to the present however that ends. */
  static async during(house: House, telling: (calendar: Calendar) => Promise<void>): Promise<void> {
    const sessions = new pg.Client(house.databaseUrls.identity);
    await sessions.connect();
    try {
      await telling(new Calendar(house.clock, sessions));
    } finally {
      house.clock.comeBack();
      await sessions.end();
    }
  }

  async moveTo(monthDay: string, time = '09:30'): Promise<void> {
    this.#clock.moveTo(this.at(monthDay, time));
    await this.#stayedSignedIn();
  }

  async comeBack(): Promise<void> {
    this.#clock.comeBack();
    await this.#stayedSignedIn();
  }

  /** A session is half an hour long and the story leaps by weeks; two hundred sign-ins would take longer than all it tells. */
  async #stayedSignedIn(): Promise<void> {
    await this.#sessions.query('update session set began_at = $1, last_used_at = $1', [this.#clock.now()]);
  }

  hasCome(monthDay: string): boolean {
    return new Date(`${this.day(monthDay)}T20:00:00+08:00`) < this.present;
  }

  at(monthDay: string, time: string): Date {
    return new Date(`${this.day(monthDay)}T${time}:00+08:00`);
  }
}
