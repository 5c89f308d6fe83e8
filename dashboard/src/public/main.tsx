import { createRoot } from 'react-dom/client';
import { Portal } from './Portal.tsx';
import { SpeechProvider } from './speech.tsx';
import './portal.css';

createRoot(document.getElementById('root')!).render(
  <SpeechProvider>
    <Portal />
  </SpeechProvider>,
);
