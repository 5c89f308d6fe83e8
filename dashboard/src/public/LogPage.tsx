import type { Entry, LogReport } from '@sunlot/draw-protocol';
import { useEffect, useState } from 'react';
import { DrawName, DrawNames } from './DrawName.tsx';
import { Facts, Hex } from './Facts.tsx';
import { entryWords, findingWords } from './log-words.ts';
import { fetchLog } from './log-entries.ts';
import { useSpeech } from './speech.tsx';
import { type CosignerCheck, type HeadCheck, type KeyCheck, type LogReading, monitor } from './workbench.ts';

/** The transparency log as somebody reads it who trusts nobody: fetched whole, recomputed here, and what is overdue in red. */
export function LogPage() {
  const { say, number } = useSpeech();
  const [reading, setReading] = useState<LogReading | 'failed'>();
  useEffect(() => {
    let current = true;
    fetchLog()
      .then((log) => monitor({ ...log, now: new Date().toISOString() }))
      .then(
        (read) => current && setReading(read),
        () => current && setReading('failed'),
      );
    return () => {
      current = false;
    };
  }, []);
  return (
    <DrawNames>
      <h1>{say('log')}</h1>
      <p className="lead">{say('log_lead')}</p>
      <div role="status">
        {reading === undefined && <p>{say('log_reading')}</p>}
        {reading === 'failed' && <p className="notice red">{say('unreachable')}</p>}
        {reading !== undefined && reading !== 'failed' && <Findings findings={reading.report.findings} />}
      </div>
      {reading !== undefined && reading !== 'failed' && (
        <>
          <Head head={reading.head} />
          <Cosigners cosigners={reading.cosigners} />
          <Keys keys={reading.keys} />
          <h2>{say('log_draws', { n: number(reading.report.draws.length) })}</h2>
          <DrawStates draws={reading.report.draws} />
          <h2>{say('log_entries', { n: number(reading.entries.length) })}</h2>
          <Entries entries={reading.entries} />
        </>
      )}
    </DrawNames>
  );
}

function Findings({ findings }: { findings: LogReport['findings'] }) {
  const { say, tell, moment } = useSpeech();
  if (findings.length === 0) return <p className="notice green">{say('log_in_order')}</p>;
  return (
    <div className="notice red">
      <strong>{say('log_findings', { n: findings.length })}</strong>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.code}${finding.index}${'draw' in finding ? finding.draw : ''}`}>
            {tell(findingWords[finding.code])}
            {finding.index !== null && ` (#${finding.index})`}
            {'draw' in finding && (
              <>
                {' '}
                <DrawName id={finding.draw} />
              </>
            )}
            {'by' in finding && (
              <>
                {' · '}
                {'order' in finding && `${say('log_place', { n: finding.order + 1 })} · `}
                {say('log_replaced_by')} <DrawName id={finding.by} />
              </>
            )}
            {'deadline' in finding && ` · ${say('log_was_due', { at: moment(finding.deadline) })}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Head({ head }: { head: HeadCheck | null }) {
  const { say, number } = useSpeech();
  if (!head) return <p className="notice red">{say('head_unreadable')}</p>;
  const signed = head.signed === null ? 'head_signature_unknown' : head.signed ? 'head_signed' : 'head_unsigned';
  return (
    <>
      <h2>{say('head')}</h2>
      <Facts
        of={[
          [say('head_size'), number(head.size)],
          [say('head_root'), <Hex key="root" of={head.root} />],
          [say('head_signature'), say(signed)],
          [say('head_recomputed'), say(head.holds ? 'head_holds' : 'head_differs')],
        ]}
      />
      {(head.signed === false || !head.holds) && <p className="notice red">{say('head_wrong')}</p>}
    </>
  );
}

/** Who has signed that this log continues what they saw before, and when. */
function Cosigners({ cosigners }: { cosigners: readonly CosignerCheck[] }) {
  const { say, moment, number } = useSpeech();
  return (
    <>
      <h2>{say('cosigners')}</h2>
      <p>{say(cosigners.length === 0 ? 'cosigners_none' : 'cosigners_lead')}</p>
      {cosigners.length > 0 && (
        <ul className="rows">
          {cosigners.map(({ title, verifier, until, last }) => (
            <li key={verifier}>
              <strong>{title}</strong>{' '}
              {until ? (
                <span className="chip">{say('cosigner_until', { at: moment(until) })}</span>
              ) : last ? (
                <>
                  {say('cosigner_last', { at: moment(last.at), n: number(last.size) })}{' '}
                  <span className={`chip ${last.holds === false ? 'red' : last.holds ? 'green' : ''}`}>
                    {say(
                      last.holds === null
                        ? 'head_signature_unknown'
                        : last.holds
                          ? 'cosigner_holds'
                          : 'cosigner_differs',
                    )}
                  </span>
                </>
              ) : (
                <span className="chip">{say('cosigner_never')}</span>
              )}
              <br />
              <code className="line">{verifier}</code>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The keys the log has had; one that was not handed over by the one before is somebody else's. */
function Keys({ keys }: { keys: readonly KeyCheck[] }) {
  const { say, moment } = useSpeech();
  return (
    <>
      <h2>{say('log_keys')}</h2>
      <ol className="rows">
        {keys.map(({ verifier, from, until, reason, handedOver }, place) => (
          <li key={verifier}>
            {say(until ? 'key_was' : 'key_is', { from: moment(from), until: moment(until) })}
            {place > 0 && (
              <>
                {' '}
                {reason && `· ${reason} `}
                <span className={`chip ${handedOver === false ? 'red' : handedOver ? 'green' : ''}`}>
                  {say(handedOver === null ? 'head_signature_unknown' : handedOver ? 'key_handed_over' : 'key_alien')}
                </span>
              </>
            )}
            <br />
            <code className="line">{verifier}</code>
          </li>
        ))}
      </ol>
    </>
  );
}

function DrawStates({ draws }: { draws: LogReport['draws'] }) {
  const { say, moment } = useSpeech();
  return (
    <div className="wide">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('draw')}</th>
            <th scope="col">{say('attempt_head')}</th>
            <th scope="col">{say('state')}</th>
            <th scope="col">{say('next_due')}</th>
          </tr>
        </thead>
        <tbody>
          {draws.toReversed().map(({ draw, attempt, state, due, overdue }) => (
            <tr key={`${draw} ${attempt}`} className={overdue ? 'red' : undefined}>
              <th scope="row">
                <DrawName id={draw} />
              </th>
              <td>{attempt}</td>
              <td>
                {say(`log_state_${state}`)}
                {overdue && (
                  <strong className="chip red">{say(overdue === 'DRAW' ? 'overdue_draw' : 'overdue_open')}</strong>
                )}
              </td>
              <td>{moment(due)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const AT_A_TIME = 30;

function Entries({ entries }: { entries: LogReading['entries'] }) {
  const { say, tell, moment } = useSpeech();
  const [shown, setShown] = useState(AT_A_TIME);
  const latest = entries
    .map((entry, index) => ({ entry, index }))
    .toReversed()
    .slice(0, shown);
  return (
    <>
      <ol className="entries">
        {latest.map(({ entry, index }) => (
          <li key={index}>
            <a href={`/public/log/entries/${index}`}>#{index}</a>{' '}
            {entry ? (
              <>
                <strong>{tell(entryWords[entry.kind])}</strong> {moment(entry.time)} · {whoOf(entry)}
                <DrawName id={entry.draw} />
              </>
            ) : (
              <strong className="chip red">{tell(findingWords.MALFORMED)}</strong>
            )}
          </li>
        ))}
      </ol>
      {shown < entries.length && (
        <button type="button" onClick={() => setShown(shown + AT_A_TIME)}>
          {say('more')}
        </button>
      )}
    </>
  );
}

function whoOf(entry: Entry): string {
  return entry.kind === 'COMMIT' || entry.kind === 'REVEAL' ? `${entry.witness} · ` : '';
}
