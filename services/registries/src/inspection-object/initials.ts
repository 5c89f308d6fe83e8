import { pinyin } from 'pinyin-pro';

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

/** 重庆 or 重点: a character of several readings is read among its neighbours. Names repeat, so most are read once. */
function letterInContext(characters: string | readonly string[], at: number): string {
  const from = Math.max(at - NEIGHBOURS, 0);
  const near = characters.slice(from, at + NEIGHBOURS + 1);
  const around = typeof near === 'string' ? near : near.join('');
  const known = contexts[at - from]!;
  let letter = known.get(around);
  if (letter === undefined) {
    letter = asLetters(pinyin(around, { pattern: 'first', toneType: 'none', type: 'array' })[at - from] ?? '');
    if (known.size === MOST_CONTEXTS) known.clear();
    known.set(around, letter);
  }
  return letter;
}

const NEIGHBOURS = 3;
const MOST_CONTEXTS = 50_000;
/** By how many neighbours stand before the character, and by what stands around it and what it is. */
const contexts = Array.from({ length: NEIGHBOURS + 1 }, () => new Map<string, string>());

function asLetters(reading: string): string {
  return reading.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
