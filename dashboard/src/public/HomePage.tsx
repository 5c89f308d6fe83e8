import { type FormEvent, useState } from 'react';
import { Go, goTo } from './Go.tsx';
import { type PortalWord, useSpeech } from './speech.tsx';

const DOORS: readonly { page: PortalWord; lead: PortalWord }[] = [
  { page: 'publications', lead: 'publications_lead' },
  { page: 'draws', lead: 'draws_lead' },
  { page: 'plans', lead: 'plans_lead' },
  { page: 'tasks', lead: 'tasks_lead' },
  { page: 'items', lead: 'items_lead' },
  { page: 'verify', lead: 'verify_lead' },
  { page: 'log', lead: 'log_lead' },
];

/** Where a citizen begins: what this is, a search, and six doors. */
export function HomePage() {
  const { say } = useSpeech();
  const [words, setWords] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    goTo(`/public/publications${words.trim() ? `?q=${encodeURIComponent(words.trim())}` : ''}`);
  };
  return (
    <>
      <h1>{say('home_title')}</h1>
      <p className="lead">{say('home_lead')}</p>
      <form role="search" className="search" onSubmit={submit}>
        <label>
          <span>{say('publications_hint')}</span>
          <input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
        <button type="submit" className="primary">
          {say('search')}
        </button>
      </form>
      <ul className="doors">
        {DOORS.map(({ page, lead }) => (
          <li key={page}>
            <Go to={`/public/${page}`}>{say(page)}</Go>
            <p>{say(lead)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
