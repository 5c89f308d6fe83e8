import { type Bilingual, day, type EnumName, findLabel, moment } from '@sunlot/glossary';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { portalWords } from './portal.words.ts';

export type Language = 'zh' | 'en';
export type PortalWord = keyof typeof portalWords;

export interface Speech {
  readonly language: Language;
  readonly large: boolean;
  /** A sentence of the portal, with its `%{facts}` put in. */
  say(word: PortalWord, facts?: Readonly<Record<string, string | number>>): string;
  /** Words that exist in both languages. */
  tell(words: Bilingual): string;
  /** A member of a glossary enum; the member itself when the glossary does not have it. */
  name(of: EnumName, member: string): string;
  /** A day as it is written out; empty for nothing. */
  day(day: string | null | undefined): string;
  /** Date and minute in Beijing time; empty for nothing. */
  moment(instant: string | null | undefined): string;
  number(value: number | null | undefined): string;
  list(words: readonly string[]): string;
  setLanguage(language: Language): void;
  setLarge(large: boolean): void;
}

/** Chinese first, English at a switch, larger letters at another; both are remembered on this device (R47). */
export function SpeechProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(LANGUAGE) === 'en' ? 'en' : 'zh'));
  const [large, setLarge] = useState(() => localStorage.getItem(LARGE) === 'yes');
  useEffect(() => {
    localStorage.setItem(LANGUAGE, language);
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  useEffect(() => {
    localStorage.setItem(LARGE, large ? 'yes' : 'no');
    document.documentElement.classList.toggle('large', large);
  }, [large]);
  const speech = useMemo(() => speechIn(language, large, setLanguage, setLarge), [language, large]);
  return <Spoken value={speech}>{children}</Spoken>;
}

export function useSpeech(): Speech {
  const speech = useContext(Spoken);
  if (!speech) throw new Error('nobody speaks outside the portal');
  return speech;
}

const LANGUAGE = 'sunlot.language';
const LARGE = 'sunlot.public.large';
const Spoken = createContext<Speech | undefined>(undefined);

function speechIn(
  language: Language,
  large: boolean,
  setLanguage: (language: Language) => void,
  setLarge: (large: boolean) => void,
): Speech {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const numbers = new Intl.NumberFormat(locale);
  return {
    language,
    large,
    setLanguage,
    setLarge,
    say: (word, facts = {}) =>
      portalWords[word][language].replace(/%\{(\w+)\}/g, (_, fact: string) => String(facts[fact] ?? '')),
    tell: (words) => words[language],
    name: (of, member) => findLabel(of, member)?.[language] ?? member,
    day: (written) => (written ? day(written, language) : ''),
    moment: (instant) => (instant ? moment(instant, language) : ''),
    number: (value) => (value === null || value === undefined ? '' : numbers.format(value)),
    list: (words) => words.join(language === 'zh' ? '、' : ', '),
  };
}
