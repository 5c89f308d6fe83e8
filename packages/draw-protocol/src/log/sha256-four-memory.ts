// How the memory of `sha256-four.ts` is laid out: addresses in bytes.

/** The longest message with or without a prefix, in bytes: eight blocks. Longer ones are rare in any file of ours. */
export const LONGEST = 8 * 64 - 9;

/** The longest text that `hashSalted` takes: with tag and salt and padding it is one block. */
export const SHORT = 23;

export const CONSTANTS = 0;
export const INITIAL = 256;
export const TAG = 288;
export const PREFIX = 304;
export const STATE = 512;
export const FORMS = 1024;
// Messages of every length, with a prefix and without: sixteen words that stay and sixteen that are put in, for each block,
// or 64 words of a settled one.
const FORMS_END = FORMS + 2 * (128 * 64 * (1 + 2 + 3 + 4 + 5 + 6 + 7 + 8) + 256 * LONGEST);
/** For texts of every length up to SHORT: the eight words that stay and the eight that are put in. */
export const SHORT_FORMS = FORMS_END;
/** For every last byte of a pair of hashes: the 64 words of the second block, which holds that byte and padding. */
export const PAIR_ENDS = SHORT_FORMS + (SHORT + 1) * 64;
/** Where text is put, from the first or a later byte of a word on: so many bytes of it, with room behind for what is read beyond the last message. */
export const TEXT = PAIR_ENDS + 256 * 256 + 1024;
export const TEXT_SIZE = 65536;
/** Where so many hashes have room. */
export const HASHES = TEXT + TEXT_SIZE + 1024;
export const MOST_HASHES = 4096;
/** Where as many salts have room. */
export const SALTS = HASHES + MOST_HASHES * 32 + 64;
export const ENDS = SALTS + MOST_HASHES * 16 + 64;
export const PAGES = Math.ceil((ENDS + MOST_HASHES * 4) / 65536);
