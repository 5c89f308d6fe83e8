import type { RefusalCode } from '@sunlot/glossary';

export type RefusalFacts = Readonly<Record<string, unknown>>;

/**
 * A rule said no. Carries the code and the numbers behind it; the words, in the caller's language, come from the
 * glossary when the answer leaves the room. Anything that is not a Refusal is a fault and crashes the request.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly facts: RefusalFacts;

  constructor(code: RefusalCode, facts: RefusalFacts = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.facts = facts;
  }
}
