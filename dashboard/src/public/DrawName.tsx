import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { ask, type Connection } from './ask.ts';
import type { PublicDrawRow } from './draw-facts.ts';
import { Go } from './Go.tsx';
import { draws } from './public.operations.ts';
import { useSpeech } from './speech.tsx';

type Names = ReadonlyMap<string, string>;

const Known = createContext<Names>(new Map());

const AT_A_TIME = 100;
const MOST_PAGES = 20;

/** Fetches what the draws are called: the log itself knows them by their ids alone. */
export function DrawNames({ children }: { children: ReactNode }) {
  const { language } = useSpeech();
  const [names, setNames] = useState<Names>(new Map());
  useEffect(() => {
    let current = true;
    fetchNames(language).then(
      (fetched) => current && setNames(fetched),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [language]);
  return <Known value={names}>{children}</Known>;
}

/** A draw by its number and title, or by the end of its id while those are not known; a link to its page. */
export function DrawName({ id }: { id: string }) {
  const name = useContext(Known).get(id);
  return <Go to={`/public/draws/${id}`}>{name ?? <code>{id.slice(-12)}</code>}</Go>;
}

async function fetchNames(language: 'zh' | 'en'): Promise<Names> {
  const names = new Map<string, string>();
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer: Connection<PublicDrawRow> = await ask(draws, { first: AT_A_TIME, after, filter: {} }, language);
    for (const { node } of answer.edges) names.set(node.id, `${node.number} ${node.title}`);
    after = answer.pageInfo.endCursor;
    if (!answer.pageInfo.hasNextPage) break;
  }
  return names;
}
