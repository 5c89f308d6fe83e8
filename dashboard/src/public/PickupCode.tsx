import { type FormEvent, useState } from 'react';
import { useSpeech } from './speech.tsx';
import { collectOpening } from './workbench.ts';

interface PickupCodeProps {
  readonly drawId: string;
  onOpening(opening: Uint8Array): void;
}

/** Where an enterprise enters the code on its slip. The code stays on this machine: what is fetched is sealed, and opened here. */
export function PickupCode({ drawId, onOpening }: PickupCodeProps) {
  const { say } = useSpeech();
  const [code, setCode] = useState(codeInAddress);
  const [state, setState] = useState<'ready' | 'busy' | 'unknown'>('ready');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setState('busy');
    const opening = await collectOpening(drawId, code).catch(() => null);
    setState(opening ? 'ready' : 'unknown');
    if (opening) onOpening(opening);
  };
  return (
    <form className="search no-print" onSubmit={submit}>
      <label>
        {say('own_code')}{' '}
        <input
          name="code"
          value={code}
          required
          autoComplete="off"
          spellCheck={false}
          placeholder="XXXXX-XXXXX-XXXXX-XXXXX"
          size={26}
          onChange={(event) => setCode(event.target.value)}
        />
      </label>{' '}
      <button type="submit" className="primary" disabled={state === 'busy'}>
        {say('own_check')}
      </button>
      <div role="status">{state === 'unknown' && <p className="notice red">{say('own_code_unknown')}</p>}</div>
    </form>
  );
}

/** The code a printed slip's QR carries behind the `#`, which no browser sends to a server; empty without one. */
function codeInAddress(): string {
  return new URLSearchParams(window.location.hash.slice(1)).get('code') ?? '';
}
