import { type Bilingual, type Language, pick } from './bilingual.ts';
import { drawLabels } from './enums/draw.ts';
import { everyoneLabels } from './enums/everyone.ts';
import { identityLabels } from './enums/identity.ts';
import { planningLabels } from './enums/planning.ts';
import { referralLabels } from './enums/referral.ts';
import { registriesLabels } from './enums/registries.ts';
import { resultsLabels } from './enums/results.ts';

/** Every enum of the house with the words of each member. */
export const labels = {
  ...everyoneLabels,
  ...identityLabels,
  ...registriesLabels,
  ...planningLabels,
  ...drawLabels,
  ...resultsLabels,
  ...referralLabels,
};

export type EnumName = keyof typeof labels;
export type MemberOf<E extends EnumName> = keyof (typeof labels)[E] & string;

/** The word for a member: `label('PlanState', 'APPROVED', 'zh')` is “已批准”. */
export function label<E extends EnumName>(name: E, member: MemberOf<E>, language: Language): string {
  const words = labels[name] as Readonly<Record<MemberOf<E>, Bilingual>>;
  return pick(language, words[member]);
}

export function isEnumName(name: string): name is EnumName {
  return Object.hasOwn(labels, name);
}

/** The words of a member that came over the wire as text, or undefined when the enum does not have it. */
export function findLabel(name: EnumName, member: string): Bilingual | undefined {
  const words: Readonly<Record<string, Bilingual>> = labels[name];
  return Object.hasOwn(words, member) ? words[member] : undefined;
}
