import { useEffect } from 'react';
import { type Place, placeOf } from './address.ts';
import { DrawPage } from './DrawPage.tsx';
import { DrawsPage } from './DrawsPage.tsx';
import { Go, useAddress } from './Go.tsx';
import { HomePage } from './HomePage.tsx';
import { ItemsPage } from './ItemsPage.tsx';
import { LogPage } from './LogPage.tsx';
import { PlanPage } from './PlanPage.tsx';
import { PlansPage } from './PlansPage.tsx';
import { PublicationPage } from './PublicationPage.tsx';
import { PublicationsPage } from './PublicationsPage.tsx';
import { type PortalWord, useSpeech } from './speech.tsx';
import { TasksPage } from './TasksPage.tsx';
import { VerifyPage } from './VerifyPage.tsx';

/** The public portal: what everybody may see without an account (R34). */
export function Portal() {
  const { say } = useSpeech();
  const place = placeOf(useAddress().pathname);
  useEffect(() => {
    document.title = `${say(titleOf(place))} · ${say('portal')}`;
  }, [place, say]);
  return (
    <>
      <a className="skip" href="#content">
        {say('skip')}
      </a>
      <Masthead place={place} />
      <main id="content" tabIndex={-1}>
        <Page place={place} />
      </main>
      <footer>
        <p>{say('footer')}</p>
        <p>
          <a href="/">{say('desk')}</a>
        </p>
      </footer>
    </>
  );
}

const SECTIONS: readonly { page: Place['page'] & PortalWord; ones: readonly Place['page'][] }[] = [
  { page: 'publications', ones: ['publications', 'publication'] },
  { page: 'draws', ones: ['draws', 'draw'] },
  { page: 'plans', ones: ['plans', 'plan'] },
  { page: 'tasks', ones: ['tasks'] },
  { page: 'items', ones: ['items'] },
  { page: 'verify', ones: ['verify'] },
  { page: 'log', ones: ['log'] },
];

function Masthead({ place }: { place: Place }) {
  const { say, language, setLanguage, large, setLarge } = useSpeech();
  return (
    <header>
      <div className="masthead">
        <Go to="/public" className="brand">
          <img src="/sunlot.svg" alt="" width="36" height="36" />
          <span>
            <strong>{say('portal')}</strong>
            <small>{say('motto')}</small>
          </span>
        </Go>
        <div className="switches">
          <button type="button" aria-pressed={large} onClick={() => setLarge(!large)}>
            {say('large')}
          </button>
          <button
            type="button"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
          >
            {say('other_language')}
          </button>
        </div>
      </div>
      <nav aria-label={say('sections')}>
        {SECTIONS.map(({ page, ones }) => (
          <Go key={page} to={`/public/${page}`} current={ones.includes(place.page)}>
            {say(page)}
          </Go>
        ))}
      </nav>
    </header>
  );
}

function Page({ place }: { place: Place }) {
  const { say } = useSpeech();
  switch (place.page) {
    case 'home':
      return <HomePage />;
    case 'publications':
      return <PublicationsPage />;
    case 'publication':
      return <PublicationPage id={place.id} />;
    case 'plans':
      return <PlansPage />;
    case 'plan':
      return <PlanPage id={place.id} />;
    case 'tasks':
      return <TasksPage />;
    case 'items':
      return <ItemsPage />;
    case 'draws':
      return <DrawsPage />;
    case 'draw':
      return <DrawPage key={place.id} id={place.id} />;
    case 'verify':
      return <VerifyPage />;
    case 'log':
      return <LogPage />;
    case 'nowhere':
      return <h1>{say('nowhere')}</h1>;
  }
}

function titleOf({ page }: Place): PortalWord {
  return page;
}
