import type { Bilingual, Language } from './bilingual.ts';
import { complaintInWords } from './input-problem.ts';
import { findLabel, isEnumName, labels } from './label.ts';
import { count, day, fileSize, hours, moment, percent } from './value-in-words.ts';
import { inputFieldName } from './words/input-fields.ts';
import { roomName } from './words/rooms.ts';
import { tagName } from './words/tags.ts';
import { thingName } from './words/things.ts';
import { verbName } from './words/verbs.ts';

export type Facts = Readonly<Record<string, unknown>>;

const clause = /\[([^[\]]*)\]/g;
const placeholder = /\{(\w+)(?::(\w+))?\}/g;

/**
 * Puts facts into a phrase. `{bound:percent}` names the fact and the manner: percent, count, size (of a file), day, moment, hours, verb, tag, room, thing,
 * state, field (of an input, with its name in an address), problems (of fields), or an enum whose word to use. A clause in [brackets] is left out when one of its facts is missing;
 * elsewhere a missing fact reads “不详” or “unknown”. An empty list reads “无” or “none”. A fact that has a word in each language reads as that.
 */
export function fill(phrase: string, facts: Facts, language: Language): string {
  const given = (name: string) => (Object.hasOwn(facts, name) ? facts[name] : undefined);
  return phrase
    .replaceAll(clause, (_, words: string) => (namesIn(words).every((name) => !isMissing(given(name))) ? words : ''))
    .replaceAll(placeholder, (_, name: string, manner: string | undefined) => inWords(given(name), manner, language));
}

function namesIn(phrase: string): string[] {
  return Array.from(phrase.matchAll(placeholder), ([, name = '']) => name);
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

/** The placeholders of a phrase with their manner, sorted, each once. */
export function placeholdersIn(phrase: string): string[] {
  return [...new Set(phrase.match(placeholder) ?? [])].sort();
}

function inWords(value: unknown, manner: string | undefined, language: Language): string {
  if (isMissing(value)) return language === 'zh' ? '不详' : 'unknown';
  if (Array.isArray(value)) {
    if (value.length === 0) return language === 'zh' ? '无' : 'none';
    return value.map((each) => inWords(each, manner, language)).join(language === 'zh' ? '、' : ', ');
  }
  if (isBilingual(value)) return value[language];
  switch (manner) {
    case undefined:
      return plain(value);
    case 'percent':
      return typeof value === 'number' ? percent(value) : plain(value);
    case 'count':
      return typeof value === 'number' ? count(value) : plain(value);
    case 'size':
      return typeof value === 'number' ? fileSize(value) : plain(value);
    case 'hours':
      return typeof value === 'number' ? hours(value, language) : plain(value);
    case 'day':
      return day(plain(value), language);
    case 'moment':
      return moment(value instanceof Date ? value.toISOString() : plain(value), language);
    case 'verb':
      return verbName(plain(value), language);
    case 'tag':
      return tagName(plain(value), language);
    case 'room':
      return roomName(plain(value), language);
    case 'thing':
      return thingName(plain(value), language);
    case 'state':
      return stateName(plain(value), language);
    case 'field':
      return fieldInAddress(plain(value), language);
    case 'problems':
      return problem(value, language);
    default:
      return isEnumName(manner) ? (findLabel(manner, plain(value))?.[language] ?? plain(value)) : plain(value);
  }
}

function isBilingual(value: unknown): value is Bilingual {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
}

/** A refused step names a state, not whose: lifecycles that share a state share its word. */
function stateName(state: string, language: Language): string {
  for (const name of Object.keys(labels)) {
    const words = isEnumName(name) && name.endsWith('State') ? findLabel(name, state) : undefined;
    if (words) return words[language];
  }
  return state;
}

/** A field by its word, and as whoever writes an address spells it. */
function fieldInAddress(name: string, language: Language): string {
  const word = inputFieldName(name, language);
  return language === 'zh' ? `${word}（${name}）` : `${word} (${name})`;
}

/** One complaint about one field of an input. */
function problem(value: unknown, language: Language): string {
  if (typeof value !== 'object' || value === null || !('field' in value) || !('problem' in value)) return plain(value);
  const input = 'of' in value ? plain(value.of) : undefined;
  const field = inputFieldName(plain(value.field), language, input);
  const words = isBilingual(value.problem) ? value.problem[language] : complaintInWords(plain(value.problem), language);
  return `${field}${language === 'zh' ? '：' : ': '}${words}`;
}

function plain(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
