import type { LogVerdict, Verdict, VerificationStep } from '@sunlot/draw-protocol';
import { Facts, Hex } from './Facts.tsx';
import { useSpeech } from './speech.tsx';
import { Steps } from './Steps.tsx';
import { stepWords } from './step-words.ts';

/** How the log stands to a record; `offline` where there is no log to be asked. */
export type HeldAgainstLog = LogVerdict | 'unreachable' | 'other_draw' | 'offline';

/** One verification, as far as it has come. */
export interface Run {
  readonly source: string;
  readonly step: VerificationStep | undefined;
  readonly verdict?: Verdict;
  readonly seconds?: number;
  readonly log?: HeldAgainstLog;
  readonly fault?: string;
}

const STEPS = Object.keys(stepWords).length;

export function RunReport({ run }: { run: Run }) {
  const { say, tell } = useSpeech();
  const { verdict } = run;
  const at = verdict ? (verdict.ok ? undefined : verdict.step) : run.step;
  return (
    <>
      <div role="status" aria-live="polite">
        {run.fault && <p className="notice red">{say('verify_failed', { reason: run.fault })}</p>}
        {!verdict && !run.fault && <p>{run.step ? tell(stepWords[run.step]) : say('waiting')}</p>}
        {verdict?.ok && (
          <p className="notice green">{say('valid', { steps: STEPS, seconds: (run.seconds ?? 0).toFixed(1) })}</p>
        )}
        {verdict && !verdict.ok && (
          <p className="notice red">
            {say('invalid', { number: verdict.number, step: tell(stepWords[verdict.step]) })}
          </p>
        )}
        {verdict?.ok && <AgainstLog log={run.log} />}
      </div>
      {!run.fault && <Steps words={stepWords} at={at} done={verdict !== undefined} />}
      {verdict && <VerdictFacts verdict={verdict} />}
    </>
  );
}

function AgainstLog({ log }: { log: HeldAgainstLog | undefined }) {
  const { say } = useSpeech();
  if (log === undefined) return <p>{say('log_waiting')}</p>;
  if (log === 'unreachable' || log === 'offline') return <p className="notice">{say(`log_${log}`)}</p>;
  if (log === 'other_draw') return <p className="notice red">{say('record_of_other_draw')}</p>;
  if (log.ok)
    return <p className={log.voided ? 'notice red' : 'notice green'}>{say(log.voided ? 'log_voided' : 'log_holds')}</p>;
  return (
    <>
      <p className="notice red">{say(`log_${log.problem}`, factsOf(log))}</p>
      {'line' in log && (
        <Facts
          of={[
            [say('where'), [say('log_entry', { n: log.index }), say('line', { n: log.line })].join(' · ')],
            [say('should_be'), lineOf(log.expected) ?? say('log_no_line')],
            [say('is'), lineOf(log.got) ?? say('log_no_line')],
          ]}
        />
      )}
    </>
  );
}

function lineOf(line: string | null): string | undefined {
  return line?.replaceAll('\t', ' ');
}

function factsOf(log: Extract<LogVerdict, { ok: false }>): Readonly<Record<string, string>> {
  switch (log.problem) {
    case 'OTHER_TESTIMONY':
      return { witness: log.witness };
    case 'OTHER_REASON':
      return { reason: log.reason };
    default:
      return {};
  }
}

function VerdictFacts({ verdict }: { verdict: Verdict }) {
  const { say, number, list, tell } = useSpeech();
  if (!verdict.ok) {
    const place = [verdict.file, verdict.line === undefined ? undefined : say('line', { n: verdict.line })];
    return (
      <Facts
        of={[
          [say('why'), verdict.reason],
          [say('where'), place.filter(Boolean).join(' · ')],
          [say('should_be'), verdict.expected],
          [say('is'), verdict.got],
        ]}
      />
    );
  }
  return (
    <>
      <Facts
        of={[
          [say('record_kind'), say(verdict.kind === 'full' ? 'kind_full' : 'kind_public')],
          [say('pool_size'), number(verdict.candidates)],
          [say('drawn'), number(verdict.drawn)],
          [say('witnesses_present'), list(verdict.present)],
          [say('witnesses_absent'), list(verdict.absent)],
          [say('entropy'), say(`entropy_${verdict.entropy}`)],
          [say('freeze_digest'), <Hex key="freeze" of={verdict.freeze} />],
          [say('seed'), <Hex key="seed" of={verdict.seed} />],
          [say('result_digest'), <Hex key="result" of={verdict.result} />],
        ]}
      />
      <p className="notice">{tell(verdict.claim)}</p>
    </>
  );
}
