import { createRoot } from 'react-dom/client';
import { Portal } from './Portal.tsx';
import { SpeechProvider } from './speech.tsx';
import './portal.css';

createRoot(document.getElementById('root')!).render(
  <SpeechProvider>
    <Portal />
  </SpeechProvider>,
);

// The glyphs come after the page: a machine with a Chinese font of its own never downloads them.
void import('./glyphs.ts');
