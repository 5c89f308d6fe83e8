import { useState } from 'react';
import { type PublicDrawRow, overdueOf } from './draw-facts.ts';
import { Go } from './Go.tsx';
import { draws } from './public.operations.ts';
import { SearchList } from './SearchList.tsx';
import { useSpeech } from './speech.tsx';

/** Every draw from its freeze on, voided ones included. */
export function DrawsPage() {
  const { say, name, moment, number } = useSpeech();
  return (
    <SearchList<PublicDrawRow>
      title="draws"
      lead="draws_lead"
      hint="draws_hint"
      operation={draws}
      keyOf={({ id }) => id}
    >
      {(draw) => (
        <>
          <h2>
            <Go to={`/public/draws/${draw.id}`}>{draw.title}</Go>
          </h2>
          <p>
            <span className="chip">{name('DrawState', draw.state)}</span>
            {draw.attempt > 1 && <span className="chip warn">{say('attempt', { n: draw.attempt })}</span>}
            <Overdue draw={draw} />
          </p>
          <p className="quiet">
            {[
              draw.number,
              say('drawn_of', { k: number(draw.sampleSize), n: number(draw.poolSize) }),
              moment(draw.drawnAt ?? draw.frozenAt),
            ].join(' · ')}
          </p>
        </>
      )}
    </SearchList>
  );
}

export function Overdue({ draw }: { draw: PublicDrawRow }) {
  const { say } = useSpeech();
  const [now] = useState(() => new Date());
  const overdue = overdueOf(draw, now);
  return overdue ? <strong className="chip red">{say(`overdue_${overdue}`)}</strong> : null;
}
