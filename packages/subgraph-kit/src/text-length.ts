import { length, ValidateBy, type ValidationOptions } from 'class-validator';

/** A text of so many characters; the least counts what can be read of it, so that a reason of two blanks is none. */
export function TextLength(least: number, most: number, options?: ValidationOptions): PropertyDecorator {
  const problemOf = (text: unknown): string | undefined => {
    if (typeof text !== 'string') return 'must be a string';
    if (!length(text, 0, most)) return `must be shorter than or equal to ${most} characters`;
    const said = readable(text);
    if (length(said, least)) return undefined;
    return said === '' && text !== '' ? 'must be filled in' : `must be longer than or equal to ${least} characters`;
  };
  return ValidateBy(
    {
      name: 'textLength',
      constraints: [least, most],
      validator: {
        validate: (text: unknown) => problemOf(text) === undefined,
        defaultMessage: (asked) => {
          const texts: unknown[] = options?.each && Array.isArray(asked?.value) ? asked.value : [asked?.value];
          return `$property ${texts.map(problemOf).find((problem) => problem !== undefined) ?? ''}`;
        },
      },
    },
    options,
  );
}

/** Without what cannot be seen at its ends: blanks, control characters, marks of width nought. */
function readable(text: string): string {
  return text.replace(/^[\s\p{Cc}\p{Cf}]+/u, '').replace(/[\s\p{Cc}\p{Cf}]+$/u, '');
}
