import { LocalDate, Refusal } from '@sunlot/subgraph-kit';
import { validateSync } from 'class-validator';
import { ArgumentValidationError, getMetadataStorage } from 'type-graphql';

/** An address knows only words. */
export type Query = Readonly<Record<string, string>>;

type Reading = (word: string, name: string) => unknown;

/** How the words of an address are read; one without a reading stays a word, and a yes-or-no without one does not compile. */
export type Readings<F> = Readonly<Record<YesOrNo<F>, Reading> & Partial<Record<keyof F, Reading>>>;

type YesOrNo<F> = { [K in keyof F]-?: NonNullable<F[K]> extends boolean ? K : never }[keyof F];

/** The filter an address asks for, checked as the API checks it: what is refused there is refused here. */
export function askedFilter<F extends object>(Filter: new () => F, query: Query, readings: Readings<F>): F {
  refuseUnknown(Filter, query);
  const readingOf = readings as Readonly<Record<string, Reading | undefined>>;
  const asked = Object.entries(query).map(([name, word]) => [name, readingOf[name]?.(word, name) ?? word]);
  const filter = Object.assign(new Filter(), Object.fromEntries(asked));
  const problems = validateSync(filter, { forbidUnknownValues: false });
  if (problems.length > 0) throw new ArgumentValidationError(problems);
  return filter;
}

/** A slip in a name would give the whole register in the place of a part of it. */
function refuseUnknown(Filter: new () => object, query: Query): void {
  const { fields = [] } = getMetadataStorage().inputTypes.find(({ target }) => target === Filter) ?? {};
  const known = new Set(fields.map(({ name }) => name));
  const unknown = Object.keys(query).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new Refusal('FILTER_UNKNOWN', { asked: unknown, known: [...known] });
}

/** `false` is a word and would count as a yes. */
export const yesOrNo: Reading = (word, field) => {
  if (word === 'true') return true;
  if (word === 'false') return false;
  throw new Refusal('INPUT_INVALID', { fields: [{ field, problem: 'must be true or false' }] });
};

export const day: Reading = (word, field) => {
  try {
    return LocalDate.parseValue(word);
  } catch {
    throw new Refusal('INPUT_INVALID', { fields: [{ field, problem: 'must be a day like 2026-03-05' }] });
  }
};
