/** GraphQL knows the members ZH and EN; sessions, columns and functions hold the value. */
export const Language = { ZH: 'zh', EN: 'en' } as const;
export type Language = (typeof Language)[keyof typeof Language];

/** Everything a person reads exists twice. Chinese is what users see first (R47). */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export type Words = Readonly<Record<string, Bilingual>>;

export function pick(language: Language, words: Bilingual): string {
  return words[language];
}

/**
 * Makes an enum out of its words, so that a member without a name cannot exist.
 * Each member's value is its own key; the object suits `registerEnumType`, `@Enum` and `z.enum`.
 */
export function membersOf<W extends Words>(words: W): { readonly [K in keyof W & string]: K } {
  return Object.freeze(Object.fromEntries(Object.keys(words).map((key) => [key, key]))) as {
    readonly [K in keyof W & string]: K;
  };
}
