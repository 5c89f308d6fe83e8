import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Remembers with what this data folder began. A house in use is never filled with demonstration data afterwards, and a seeding that
 * was killed half-way begins anew instead of leaving half a bureau.
 */
export class Beginning {
  /** Everything that was there is to be forgotten first. */
  readonly startsAnew: boolean;
  /** A new house that wants its demonstration data. */
  readonly wantsDemonstration: boolean;
  readonly #isNew: boolean;
  readonly #file: string;

  constructor(dataFolder: string, { fresh, empty }: { fresh: boolean; empty: boolean }) {
    this.#file = join(dataFolder, beginningFile);
    const before = existsSync(this.#file) ? readFileSync(this.#file, 'utf8').trim() : 'nothing';
    this.startsAnew = fresh || before === 'seeding';
    this.#isNew = this.startsAnew || before === 'nothing';
    this.wantsDemonstration = this.#isNew && !empty;
  }

  /** To be called once the house is open and nobody else can have it; does nothing for a house in use. */
  async begin(seed: () => Promise<void>): Promise<void> {
    if (!this.#isNew) return;
    if (this.wantsDemonstration) {
      this.#note('seeding');
      await seed();
    }
    this.#note(this.wantsDemonstration ? 'demonstration' : 'empty');
  }

  #note(what: 'empty' | 'seeding' | 'demonstration'): void {
    writeFileSync(this.#file, `${what}\n`);
  }
}

export const beginningFile = 'beginning';
