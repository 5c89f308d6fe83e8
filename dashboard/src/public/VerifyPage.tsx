import { SaveVerifier } from './SaveVerifier.tsx';
import { useSpeech } from './speech.tsx';
import { Verification } from './Verification.tsx';

/** Any record of any draw, recomputed on the reader's own machine. */
export function VerifyPage() {
  const { say } = useSpeech();
  return (
    <>
      <h1>{say('verify')}</h1>
      <p className="lead">{say('verify_lead')}</p>
      <Verification />
      <SaveVerifier />
      <h2>{say('verify_elsewhere')}</h2>
      <p>{say('verify_elsewhere_lead')}</p>
      <pre>
        <code>npm run verify-draw -- record.zip</code>
      </pre>
    </>
  );
}
