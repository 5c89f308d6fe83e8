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

/** What each character seen so far begins with: a letter, nothing for a blank, or null where its neighbours decide. */
const letters = new Map<string, string | null>();

function letterOf(character: string): string | null {
  const known = letters.get(character);
  if (known !== undefined) return known;
  const readings = pinyin(character, { multiple: true, pattern: 'first', toneType: 'none', type: 'array' });
  const possible = new Set(readings.map(asLetters));
  const letter = possible.size === 1 ? [...possible][0]! : null;
  letters.set(character, letter);
  return letter;
}

/** 重庆 or 重点: a character of several readings is read among its neighbours. Names repeat, so most are read once. */
function letterInContext(characters: string | readonly string[], at: number): string {
  const from = Math.max(at - NEIGHBOURS, 0);
  const near = characters.slice(from, at + NEIGHBOURS + 1);
  const around = typeof near === 'string' ? near : near.join('');
  const key = `${at - from}${around}`;
  let letter = contexts.get(key);
  if (letter === undefined) {
    letter = asLetters(pinyin(around, { pattern: 'first', toneType: 'none', type: 'array' })[at - from] ?? '');
    if (contexts.size === MOST_CONTEXTS) contexts.clear();
    contexts.set(key, letter);
  }
  return letter;
}

const NEIGHBOURS = 3;
const MOST_CONTEXTS = 100_000;
const contexts = new Map<string, string>();

function asLetters(reading: string): string {
  return reading.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
