import { type EnumName, findLabel } from '@sunlot/glossary';
import { lightShape, type PublicDraw, witnessLight } from './draw-facts.ts';
import { Overdue } from './DrawsPage.tsx';
import { Facts, Hex } from './Facts.tsx';
import { Go } from './Go.tsx';
import { OnePage } from './OnePage.tsx';
import { percent } from './PlanPage.tsx';
import { PrintButton } from './PublicationPage.tsx';
import { draw as oneDraw } from './public.operations.ts';
import { SaveVerifier } from './SaveVerifier.tsx';
import { useSpeech } from './speech.tsx';
import { Verification } from './Verification.tsx';

/** Everything anybody may know of a draw, and the means to recompute it on the reader's own machine (R27). */
export function DrawPage({ id }: { id: string }) {
  return (
    <OnePage<PublicDraw> operation={oneDraw} id={id}>
      {(draw) => <OneDraw draw={draw} />}
    </OnePage>
  );
}

function OneDraw({ draw }: { draw: PublicDraw }) {
  const { say, name } = useSpeech();
  return (
    <article>
      <h1>{draw.title}</h1>
      <p className="lead">
        {draw.number} <span className="chip">{name('DrawState', draw.state)}</span>{' '}
        {draw.attempt > 1 && <span className="chip warn">{say('attempt', { n: draw.attempt })}</span>}
        <Overdue draw={draw} />
      </p>
      {draw.voidReason && draw.state === 'VOIDED' && (
        <p className="notice red">{say('was_voided', { reason: name('VoidReason', draw.voidReason) })}</p>
      )}
      {draw.voids > 0 && draw.state !== 'VOIDED' && <p className="notice">{say('voids_before', { n: draw.voids })}</p>}
      <Replacements draw={draw} />
      <DrawFacts draw={draw} />
      <h2>{say('quotas')}</h2>
      <p>{draw.creditDifferentiation ? say('credit_on') : say('credit_off', { reason: draw.creditOffReason ?? '' })}</p>
      <Quotas quotas={draw.quotas} />
      <h2>{say('witnesses')}</h2>
      <Witnesses of={draw.witnesses} />
      <Escrow of={draw.escrow} />
      {draw.claim && <p className="notice">{draw.claim}</p>}
      <h2>{say('digests')}</h2>
      <p className="quiet">{say('digests_hint')}</p>
      <Facts
        of={[
          [say('freeze_digest'), draw.freezeDigest && <Hex key="freeze" of={draw.freezeDigest} />],
          [say('result_digest'), draw.resultDigest && <Hex key="result" of={draw.resultDigest} />],
        ]}
      />
      <h2>{say('verify')}</h2>
      {draw.recordUrl ? (
        <>
          <p>
            <a href={draw.recordUrl} download>
              {say('download_record')}
            </a>
          </p>
          <Verification recordUrl={draw.recordUrl} expected={{ draw: draw.id, attempt: draw.attempt }} />
          <SaveVerifier />
        </>
      ) : (
        <p>{say('record_not_yet')}</p>
      )}
      <PrintButton />
    </article>
  );
}

/** Who could finish this draw without the operator, and that they had to: both stand in the log. */
function Escrow({ of: escrow }: { of: PublicDraw['escrow'] }) {
  const { say, moment, list } = useSpeech();
  if (!escrow) return <p className="quiet">{say('escrow_none')}</p>;
  const { threshold, holderNames, openedAt, openedByNames } = escrow;
  return (
    <>
      <p className="quiet">{say('escrow_held', { n: threshold, holders: list(holderNames) })}</p>
      {openedAt && (
        <p className="notice">{say('escrow_opened', { at: moment(openedAt), holders: list(openedByNames) })}</p>
      )}
    </>
  );
}

/** What was skipped in this draw, and the draw it makes whole: how many and why, never who. */
function Replacements({ draw: { replaces, replacements } }: { draw: PublicDraw }) {
  const { say, name, moment } = useSpeech();
  return (
    <>
      {replaces && (
        <p className="notice">
          {say('replaces')} <Go to={`/public/draws/${replaces.id}`}>{replaces.number}</Go>
        </p>
      )}
      {replacements.map(({ skipped, reason, at, by }) => (
        <p key={by.id} className="notice">
          {say('replaced', { n: skipped, reason: name('SkipReason', reason), at: moment(at) })}{' '}
          <Go to={`/public/draws/${by.id}`}>{by.number}</Go>
        </p>
      ))}
    </>
  );
}

function DrawFacts({ draw }: { draw: PublicDraw }) {
  const { say, moment, number, name } = useSpeech();
  const { entropy } = draw;
  return (
    <Facts
      of={[
        [say('task'), draw.taskNumber],
        [say('operator'), draw.operatorOrganizationName],
        [say('pool_size'), number(draw.poolSize)],
        [say('excluded'), number(draw.exclusionCount)],
        [say('sample_size'), number(draw.sampleSize)],
        [say('frozen_at'), moment(draw.frozenAt)],
        [say('witness_deadline'), moment(draw.deadline)],
        [say('draw_by'), moment(draw.drawBy)],
        [say('entropy'), entropy && name('EntropyKind', entropy.kind)],
        [
          say('entropy_round'),
          entropy?.round && say('entropy_round_at', { round: entropy.round, at: moment(entropy.roundAt) }),
        ],
        [say('entropy_value'), draw.entropyValue && <Hex key="entropy" of={draw.entropyValue} />],
        [say('drawn_at'), moment(draw.drawnAt)],
        [say('open_at'), draw.openedAt ? '' : moment(draw.openAt)],
        [say('opened_at'), moment(draw.openedAt)],
        [say('voided_at'), moment(draw.voidedAt)],
      ]}
    />
  );
}

function Quotas({ quotas }: { quotas: PublicDraw['quotas'] }) {
  const { say, number, tell } = useSpeech();
  const of: EnumName = 'CreditClass';
  const named = (stratum: string): string => {
    const words = findLabel(of, stratum);
    return words ? tell(words) : say('all_alike');
  };
  return (
    <div className="wide">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('credit_class')}</th>
            <th scope="col">{say('pool_size')}</th>
            <th scope="col">{say('policy_rate')}</th>
            <th scope="col">{say('drawn')}</th>
            <th scope="col">{say('chance')}</th>
          </tr>
        </thead>
        <tbody>
          {quotas.map(({ stratum, size, quota, rate, chance }) => (
            <tr key={stratum}>
              <th scope="row">{named(stratum)}</th>
              <td>{number(size)}</td>
              <td>{percent(rate)}</td>
              <td>{number(quota)}</td>
              <td>{size > 0 ? `${quota}/${size} = ${percent(chance)}` : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Witnesses({ of }: { of: PublicDraw['witnesses'] }) {
  const { name } = useSpeech();
  return (
    <ul className="plain">
      {of.map(({ code, organizationName, state }) => {
        const light = witnessLight[state] ?? 'NONE';
        return (
          <li key={code}>
            <span aria-hidden className={`light ${light.toLowerCase()}`}>
              {lightShape[light]}
            </span>{' '}
            {organizationName} · {name('WitnessState', state)} <code>{code}</code>
          </li>
        );
      })}
    </ul>
  );
}
