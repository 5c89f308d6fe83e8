/** The words pinyin-pro tells readings by. It shows them to whoever imports its files one by one, and has no types for that. */
declare module 'pinyin-pro/dist/esm/data/patterns.mjs' {
  export const PatternsNormal: readonly { readonly zh: string }[];
}
