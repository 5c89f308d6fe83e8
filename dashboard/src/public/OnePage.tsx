import type { ReactNode } from 'react';
import type { Operation } from '../providers/operation.ts';
import { useThing } from './ask.ts';
import { useSpeech } from './speech.tsx';

interface OnePageProps<T> {
  readonly operation: Operation;
  readonly id: string;
  children(thing: T): ReactNode;
}

/** The page of one public thing, or why it cannot be shown. */
export function OnePage<T>({ operation, id, children }: OnePageProps<T>) {
  const { say, language } = useSpeech();
  const answer = useThing<T>(operation, id, language);
  if (answer.state === 'waiting') return <p role="status">{say('waiting')}</p>;
  if (answer.state === 'failed') return <p role="alert">{say('unreachable')}</p>;
  if (answer.value === null) return <h1>{say('nowhere')}</h1>;
  return children(answer.value);
}
