import type { Bilingual } from '@sunlot/glossary';
import { useSpeech } from './speech.tsx';

interface StepsProps<S extends string> {
  /** Every step with its words, in the order they are taken. */
  readonly words: Readonly<Record<S, Bilingual>>;
  /** The step at hand or the one that failed; left out before the first and, with `done`, after the last. */
  readonly at?: S | undefined;
  readonly done: boolean;
}

/** The steps of a verification: those passed are green, and the one that failed is red and named. */
export function Steps<S extends string>({ words, at, done }: StepsProps<S>) {
  const { say, tell } = useSpeech();
  const steps = Object.keys(words) as S[];
  const reached = at ? steps.indexOf(at) : done ? steps.length : -1;
  return (
    <ol className="steps">
      {steps.map((step, index) => {
        const state = stateOf(index, reached, done);
        return (
          <li key={step} className={state}>
            {tell(words[step])}
            <span className="hidden">{say(STATE_WORDS[state])}</span>
          </li>
        );
      })}
    </ol>
  );
}

type State = 'passed' | 'wrong' | 'now' | 'open';

const STATE_WORDS = { passed: 'step_passed', wrong: 'step_wrong', now: 'step_open', open: 'step_open' } as const;

function stateOf(index: number, reached: number, done: boolean): State {
  if (index < reached) return 'passed';
  if (index > reached) return 'open';
  return done ? 'wrong' : 'now';
}
