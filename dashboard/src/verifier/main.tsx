import { createRoot } from 'react-dom/client';
import { SpeechProvider, useSpeech } from '../public/speech.tsx';
import { Verification } from '../public/Verification.tsx';
import '../public/portal.css';

/** The verifier as it is saved to a disk: one page, one thing to do, no server. */
function SavedVerifier() {
  const { say, language, setLanguage, large, setLarge } = useSpeech();
  return (
    <>
      <header>
        <div className="masthead">
          <strong>{say('portal')}</strong>
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
      </header>
      <main id="content">
        <h1>{say('saved_verifier')}</h1>
        <p className="lead">{say('saved_verifier_lead')}</p>
        <Verification offline />
      </main>
    </>
  );
}

createRoot(document.getElementById('root')!).render(
  <SpeechProvider>
    <SavedVerifier />
  </SpeechProvider>,
);
