import type { OwnTicket, OwnTicketVerdict } from '@sunlot/draw-protocol';
import { Facts, Hex } from './Facts.tsx';
import { ownTicketWords } from './own-ticket-words.ts';
import { useSpeech } from './speech.tsx';
import { Steps } from './Steps.tsx';

/** Whether one enterprise was drawn, and why: its key beside the last one that was. Its class stays internal and is not named. */
export function OwnTicketReport({ verdict }: { verdict: OwnTicketVerdict }) {
  const { say, tell } = useSpeech();
  return (
    <section aria-label={say('own_title')} className="own-ticket">
      <div role="status" aria-live="polite">
        {verdict.ok ? (
          <Answer ticket={verdict} />
        ) : (
          <p className="notice red">{say('own_wrong', { step: tell(ownTicketWords[verdict.step]) })}</p>
        )}
      </div>
      <Steps words={ownTicketWords} at={verdict.ok ? undefined : verdict.step} done />
      {verdict.ok ? (
        <TicketFacts ticket={verdict} />
      ) : (
        <Facts
          of={[
            [say('why'), verdict.reason],
            [say('should_be'), verdict.expected],
            [say('is'), verdict.got],
          ]}
        />
      )}
    </section>
  );
}

function Answer({ ticket: { order, size, quota } }: { ticket: OwnTicket }) {
  const { say, number } = useSpeech();
  const facts = { size: number(size), quota: number(quota) };
  if (order !== null) return <p className="notice">{say('own_drawn', { ...facts, place: number(order + 1) })}</p>;
  return <p className="notice">{say(quota === 0 ? 'own_no_quota' : 'own_not_drawn', facts)}</p>;
}

function TicketFacts({ ticket }: { ticket: OwnTicket }) {
  const { say, number } = useSpeech();
  const { id, index, firstTicket, weight, key, lastDrawnKey, command } = ticket;
  const last = firstTicket + weight - 1;
  return (
    <>
      <Facts
        of={[
          [say('credit_code'), id],
          [say('own_row'), String(index)],
          [say('own_tickets'), weight === 1 ? String(firstTicket) : `${firstTicket} – ${last} (${number(weight)})`],
          [say('own_key'), <Hex key="key" of={key} />],
          [say('own_last_key'), lastDrawnKey && <Hex key="last" of={lastDrawnKey} />],
        ]}
      />
      <p>{say('own_command')}</p>
      <pre>
        <code>{command}</code>
      </pre>
      <p className="quiet">{say('own_private')}</p>
    </>
  );
}
