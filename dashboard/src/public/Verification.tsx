import type { LogVerdict, Verdict, VerificationStep } from '@sunlot/draw-protocol';
import { type ChangeEvent, type DragEvent, useEffect, useState } from 'react';
import { Facts, Hex } from './Facts.tsx';
import { fetchLog } from './log-entries.ts';
import { useSpeech } from './speech.tsx';
import { stepWords } from './step-words.ts';
import { holdRecord, verifyRecord } from './workbench.ts';

interface VerificationProps {
  /** Where the record of this page lies; left out where only files are verified. */
  readonly recordUrl?: string;
  /** Which draw the record must be of. */
  readonly expected?: { readonly draw: string; readonly attempt: number };
}

type HeldAgainstLog = LogVerdict | 'unreachable' | 'other_draw';

interface Run {
  readonly source: string;
  readonly step: VerificationStep | undefined;
  readonly verdict?: Verdict;
  readonly seconds?: number;
  readonly log?: HeldAgainstLog;
  readonly fault?: string;
}

/**
 * Recomputes a draw on the reader's own machine: the record of this page, or any file that is chosen or dropped. Each step
 * turns green as it is passed; then the record is held against the public log.
 */
export function Verification({ recordUrl, expected }: VerificationProps) {
  const { say } = useSpeech();
  const [run, setRun] = useState<Run>();

  const verifyBytes = async (source: string, read: () => Promise<Uint8Array>): Promise<void> => {
    setRun({ source, step: undefined });
    try {
      const record = await read();
      const begun = performance.now();
      const verdict = await verifyRecord(record, (step) => setRun({ source, step }));
      const seconds = (performance.now() - begun) / 1_000;
      setRun({ source, step: undefined, verdict, seconds });
      if (verdict.ok)
        setRun({ source, step: undefined, verdict, seconds, log: await heldAgainstLog(verdict, expected) });
    } catch (fault) {
      setRun({ source, step: undefined, fault: (fault as Error).message });
    }
  };
  const verifyFile = (file: File): void =>
    void verifyBytes(file.name, async () => new Uint8Array(await file.arrayBuffer()));
  const verifyHere = (): void => void verifyBytes(recordUrl!, () => download(recordUrl!));

  return (
    <section className="verification" aria-label={say('verify')}>
      {recordUrl && (
        <button type="button" className="primary big no-print" onClick={verifyHere}>
          {say('verify_here')}
        </button>
      )}
      <DropZone words={say(recordUrl ? 'or_drop' : 'drop')} onFile={verifyFile} />
      {run && <RunReport run={run} />}
    </section>
  );
}

async function download(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function heldAgainstLog(
  verdict: Extract<Verdict, { ok: true }>,
  expected: VerificationProps['expected'],
): Promise<HeldAgainstLog> {
  if (expected && (verdict.draw !== expected.draw || verdict.attempt !== expected.attempt)) return 'other_draw';
  const { draw, attempt, freeze, seed, result } = verdict;
  try {
    return await holdRecord({ draw, attempt, freeze, seed, result }, (await fetchLog()).entries);
  } catch {
    return 'unreachable';
  }
}

/** Takes a record file: chosen, dropped on the zone, or dropped anywhere on the page. */
function DropZone({ words, onFile }: { words: string; onFile(file: File): void }) {
  const { say } = useSpeech();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const keepPage = (event: globalThis.DragEvent): void => event.preventDefault();
    window.addEventListener('dragover', keepPage);
    window.addEventListener('drop', keepPage);
    return () => {
      window.removeEventListener('dragover', keepPage);
      window.removeEventListener('drop', keepPage);
    };
  }, []);
  const take = (file: File | null | undefined): void => {
    if (file) onFile(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files.item(0));
  };
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    take(event.target.files?.item(0));
    event.target.value = '';
  };
  return (
    <label
      className={over ? 'drop over no-print' : 'drop no-print'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span>{words}</span>
      <span className="like-button">{say('choose_file')}</span>
      <input className="hidden" type="file" accept=".zip,application/zip" onChange={choose} />
    </label>
  );
}

const STEPS = Object.keys(stepWords) as VerificationStep[];

function RunReport({ run }: { run: Run }) {
  const { say, tell } = useSpeech();
  const { verdict } = run;
  const at = verdict
    ? verdict.ok
      ? STEPS.length
      : STEPS.indexOf(verdict.step)
    : run.step
      ? STEPS.indexOf(run.step)
      : -1;
  return (
    <>
      <div role="status" aria-live="polite">
        {run.fault && <p className="notice red">{say('verify_failed', { reason: run.fault })}</p>}
        {!verdict && !run.fault && <p>{run.step ? tell(stepWords[run.step]) : say('waiting')}</p>}
        {verdict?.ok && (
          <p className="notice green">
            {say('valid', { steps: STEPS.length, seconds: (run.seconds ?? 0).toFixed(1) })}
          </p>
        )}
        {verdict && !verdict.ok && (
          <p className="notice red">
            {say('invalid', { number: verdict.number, step: tell(stepWords[verdict.step]) })}
          </p>
        )}
        {verdict?.ok && <AgainstLog log={run.log} />}
      </div>
      {!run.fault && (
        <ol className="steps">
          {STEPS.map((step, index) => (
            <li key={step} className={classOf(index, at, verdict)}>
              {tell(stepWords[step])}
              <span className="hidden">{say(stateWord(index, at, verdict))}</span>
            </li>
          ))}
        </ol>
      )}
      {verdict && <VerdictFacts verdict={verdict} />}
    </>
  );
}

function stateWord(index: number, at: number, verdict: Verdict | undefined) {
  const state = classOf(index, at, verdict);
  return state === 'passed' ? 'step_passed' : state === 'wrong' ? 'step_wrong' : 'step_open';
}

function classOf(index: number, at: number, verdict: Verdict | undefined): 'passed' | 'wrong' | 'now' | 'open' {
  if (index < at) return 'passed';
  if (index > at) return 'open';
  return verdict ? 'wrong' : 'now';
}

function AgainstLog({ log }: { log: HeldAgainstLog | undefined }) {
  const { say } = useSpeech();
  if (log === undefined) return <p>{say('log_waiting')}</p>;
  if (log === 'unreachable') return <p className="notice">{say('log_unreachable')}</p>;
  if (log === 'other_draw') return <p className="notice red">{say('record_of_other_draw')}</p>;
  if (log.ok)
    return <p className={log.voided ? 'notice red' : 'notice green'}>{say(log.voided ? 'log_voided' : 'log_holds')}</p>;
  return <p className="notice red">{say(`log_${log.problem}`)}</p>;
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
