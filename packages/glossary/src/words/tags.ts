import type { Language, Words } from '../bilingual.ts';
import { findLabel } from '../label.ts';
import { findWord } from './find-word.ts';

/** What an inspector is trained in and a seat of a team may ask for. Tags are the office's own; these are the usual ones. */
export const specialities = {
  'prepaid-card': { zh: '单用途预付卡', en: 'Prepaid cards' },
  vehicle: { zh: '机动车流通', en: 'Vehicles' },
  oil: { zh: '成品油', en: 'Refined oil' },
  auction: { zh: '拍卖', en: 'Auctions' },
} as const satisfies Words;

/** The word for a label of an object or a speciality of an inspector; one the office made up itself comes back as it is. */
export function tagName(tag: string, language: Language): string {
  return (findLabel('BusinessLine', tag) ?? findWord(specialities, tag))?.[language] ?? tag;
}

/** The tag a word stands for, in whichever language it is; what is none of these words is a tag of its own. */
export function tagMeant(typed: string, words: Words): string {
  const word = typed.trim();
  const known = Object.entries(words).find(([, { zh, en }]) => word === zh || word === en);
  return known?.[0] ?? word;
}
