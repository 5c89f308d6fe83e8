import { useSpeech } from './speech.tsx';

/** The verifier as one file to take away: it works from a disk, without a server (R34). */
export function SaveVerifier() {
  const { say } = useSpeech();
  return (
    <p className="no-print">
      <a href="/public/verifier.html" download="sunlot-verifier.html">
        {say('save_verifier')}
      </a>
      <br />
      <span className="quiet">{say('save_verifier_lead')}</span>
    </p>
  );
}
