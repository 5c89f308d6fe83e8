import { pinyin } from 'pinyin-pro';
import { PatternsNormal } from 'pinyin-pro/dist/esm/data/patterns.mjs';

/** First letters of a name's pinyin in small letters, other letters and digits as they are: 长春A区 → ccaq. */
export function initialsOf(name: string): string {
  const characters = isOneEach(name) ? name : [...name];
  let initials = '';
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at]!;
    initials += letterOf(character) ?? letterInContext(characters, at);
  }
  return initials;
}

/** Beyond U+D7FF a character may be two units of a string. */
const isOneEach = (name: string): boolean => !/[\ud800-\udfff]/.test(name);

/** What each character seen so far begins with, by its code: a letter, nothing for a blank, or null where its neighbours decide. */
const letters: (string | null | undefined)[] = Array.from({ length: 0xd800 });

function letterOf(character: string): string | null {
  const code = character.codePointAt(0)!;
  const known = letters[code];
  if (known !== undefined) return known;
  const readings = pinyin(character, { multiple: true, pattern: 'first', toneType: 'none', type: 'array' });
  const possible = new Set(readings.map(asLetters));
  const letter = possible.size === 1 ? [...possible][0]! : null;
  letters[code] = letter;
  return letter;
}

/**
 * 重庆 or 重点: a character of several readings is read by the word it stands in. Words are told apart within the characters their neighbours may make a
 * word with, and nothing beyond those has a say; there are few such runs, and each is read once.
 */
function letterInContext(characters: string | readonly string[], at: number): string {
  let [from, to] = [at, at + 1];
  while (from > 0 && mayBelongTogether(characters[from - 1]!, characters[from]!)) from -= 1;
  while (to < characters.length && mayBelongTogether(characters[to - 1]!, characters[to]!)) to += 1;
  const near = characters.slice(from, to);
  const run = typeof near === 'string' ? near : near.join('');
  let read = runs.get(run);
  if (read === undefined) {
    read = pinyin(run, { pattern: 'first', toneType: 'none', type: 'array' }).map(asLetters);
    if (runs.size === MOST_RUNS) runs.clear();
    runs.set(run, read);
  }
  return read[at - from] ?? '';
}

const MOST_RUNS = 50_000;
/** The letters of runs of characters, one for each character. */
const runs = new Map<string, readonly string[]>();

/** Whether some word of the dictionary has the one right after the other. */
function mayBelongTogether(first: string, second: string): boolean {
  return pairs.has(pairOf(first, second));
}

const pairOf = (first: string, second: string): number => first.codePointAt(0)! * 0x110000 + second.codePointAt(0)!;

/** Every two characters that stand side by side in a word of the library's dictionary. */
const pairs = new Set(
  PatternsNormal.flatMap(({ zh }) => {
    const characters = [...zh];
    return characters.slice(1).map((second, before) => pairOf(characters[before]!, second));
  }),
);

function asLetters(reading: string): string {
  return reading.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
