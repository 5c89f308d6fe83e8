import type { MiddlewareFn } from 'type-graphql';
import type { Context } from './context.ts';
import { Refusal } from './refusal.ts';

/**
 * Refuses with INPUT_INVALID, naming the fields, texts that no database keeps: with the character of number nought, or half of a
 * character in them. They come from programs and from what is copied out of broken files.
 */
export function demandKeepable(asked: unknown): void {
  const fields = new Set(unkeepable(asked, []));
  if (fields.size === 0) return;
  throw new Refusal('INPUT_INVALID', {
    fields: [...fields].map((field) => ({ field, problem: 'must not contain characters that cannot be kept' })),
  });
}

/** The same of every operation, before anything is done. */
export const refuseUnkeepable: MiddlewareFn<Context> = async ({ args }, next) => {
  demandKeepable(args);
  return next();
};

/** The paths of such texts, below the input or the filter as a validator names them. */
function* unkeepable(value: unknown, path: readonly string[]): Generator<string> {
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) yield path.join('.');
  } else if (Array.isArray(value)) {
    for (const one of value) yield* unkeepable(one, path);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, one] of Object.entries(value)) {
      yield* unkeepable(one, path.length === 0 && name === 'input' ? path : [...path, name]);
    }
  }
}
