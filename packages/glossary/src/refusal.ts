import type { Bilingual, Language } from './bilingual.ts';
import { type Facts, fill } from './phrase.ts';
import { drawRefusals } from './refusals/draw.ts';
import { everyoneRefusals } from './refusals/everyone.ts';
import { identityRefusals } from './refusals/identity.ts';
import { planningRefusals } from './refusals/planning.ts';
import { referralRefusals } from './refusals/referral.ts';
import { registriesRefusals } from './refusals/registries.ts';
import { resultsRefusals } from './refusals/results.ts';

/** What a refusal says, with the numbers behind it, and what one may do about it. */
export interface RefusalWords extends Bilingual {
  readonly remedy: Bilingual;
}

export type RefusalTable = Readonly<Record<string, RefusalWords>>;

/** Every refusal of the house. A room adds its codes in `refusals/<room>.ts`. */
export const refusals = {
  ...everyoneRefusals,
  ...identityRefusals,
  ...registriesRefusals,
  ...planningRefusals,
  ...drawRefusals,
  ...resultsRefusals,
  ...referralRefusals,
};

/** The closed list: a code without words does not compile. */
export type RefusalCode = keyof typeof refusals;

/** The whole refusal: what is wrong, with its numbers, and what to do. A fact that was not given reads “不详” or “unknown”. */
export function refusalText(code: RefusalCode, facts: Facts, language: Language): string {
  const [reason, remedy] = [reasonText(code, facts, language), remedyText(code, facts, language)];
  return language === 'zh' ? `${reason}。${remedy}。` : `${reason}. ${remedy}.`;
}

/** What is wrong, without a full stop; for a headline above the remedy. */
export function reasonText(code: RefusalCode, facts: Facts, language: Language): string {
  return fill(refusals[code][language], facts, language);
}

/** What to do about it, without a full stop. */
export function remedyText(code: RefusalCode, facts: Facts, language: Language): string {
  return fill(refusals[code].remedy[language], facts, language);
}

export function isRefusalCode(code: unknown): code is RefusalCode {
  return typeof code === 'string' && Object.hasOwn(refusals, code);
}
