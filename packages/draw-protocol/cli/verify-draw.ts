import { parseArgs } from 'node:util';
import { checkBeacon } from '../src/beacon/check-beacon.ts';
import {
  holdAgainstLog,
  invalid,
  type LogVerdict,
  type ValidRecord,
  type Verdict,
  verificationSteps,
  verify,
} from '../src/index.ts';
import { onNode } from '../src/node/on-node.ts';
import { loadLog } from './load-log.ts';
import { loadRecord } from './load-record.ts';

const usage = `usage: verify-draw <record.zip or folder> [--log <address or file> [--log-key <line>]] [--json]
         --log holds the record against the public log: https://…/public/log, or its entries in one file
         --log-key is the line of the log's key from a source you trust: the head of the log must be signed by it`;

/** Verifies a draw record. Exit code 0: valid; 1: invalid, the step is named, or the log says otherwise; 2: unreadable. */
async function main(args: string[]): Promise<number> {
  const call = callIn(args);
  if (call === undefined) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const { path, log, logKey, json } = call;
  let record: Uint8Array | Map<string, Uint8Array>;
  let entries: Uint8Array[] | undefined;
  try {
    record = loadRecord(path);
    entries = log === undefined ? undefined : await loadLog(log, logKey);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`读不到记录 · unreadable: ${reason}\n`);
    if (json) process.stdout.write(`${JSON.stringify(invalid('ARCHIVE', reason))}\n`);
    return 2;
  }
  const verdict = await verify(record, { hostSuite: onNode, checkBeacon });
  const held = verdict.ok && entries ? holdAgainstLog(verdict, entries) : undefined;
  process.stdout.write(`${json ? asJson(verdict, held) : inWords(verdict, held)}\n`);
  if (verdict.ok) return held?.ok === false ? 1 : 0;
  return verdict.step === 'ARCHIVE' ? 2 : 1;
}

/** What was asked for; undefined where that is not to be understood. */
function callIn(args: string[]): Call | undefined {
  try {
    const options = { log: { type: 'string' }, 'log-key': { type: 'string' }, json: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const { log, 'log-key': logKey, json = false } = values;
    const [path] = positionals;
    const isSound = path && positionals.length === 1 && log !== '' && (logKey === undefined || log !== undefined);
    return isSound ? { path, log, logKey, json } : undefined;
  } catch {
    // Whatever is no option of ours.
    return undefined;
  }
}

interface Call {
  readonly path: string;
  readonly log: string | undefined;
  readonly logKey: string | undefined;
  readonly json: boolean;
}

/** The texts of the record are in the record: what is printed is what was found of them. */
function asJson(verdict: Verdict, held: LogVerdict | undefined): string {
  if (!verdict.ok) return JSON.stringify(verdict);
  const { texts: _, ...found } = verdict;
  return JSON.stringify(held ? { ...found, log: held } : found);
}

function inWords(verdict: Verdict, held: LogVerdict | undefined): string {
  if (!verdict.ok) {
    const { step, number, reason, file, line, expected, got } = verdict;
    const place = [file, line === undefined ? undefined : `line ${line}`].filter(Boolean).join(', ');
    const lines = [`无效 · INVALID at step ${number} ${step}: ${reason}${place ? ` (${place})` : ''}`];
    if (expected !== undefined) lines.push(`  应为 expected  ${expected}`, `  实为 got       ${got}`);
    return lines.join('\n');
  }
  return [
    `有效 · VALID: ${verificationSteps.length} steps, ${verdict.kind} record of draw ${verdict.draw}, attempt ${verdict.attempt}`,
    `  候选 candidates ${verdict.candidates}   抽中 drawn ${verdict.drawn}   空缺席位 unfilled seats ${verdict.unfilledSeats}`,
    `  见证 witnesses  ${verdict.present.join(' ')}${verdict.absent.length > 0 ? `   缺席 absent ${verdict.absent.join(' ')}` : ''}`,
    `  随机 entropy    ${ENTROPY[verdict.entropy]}`,
    `  冻结 freeze     ${verdict.freeze}`,
    `  种子 seed       ${verdict.seed}`,
    `  结果 result     ${verdict.result}`,
    `  ${verdict.claim.zh}`,
    `  ${verdict.claim.en}`,
    ...logInWords(held),
  ].join('\n');
}

function logInWords(held: LogVerdict | undefined): string[] {
  if (held === undefined) return ['  请再与公开日志核对 · Now hold it against the public log (--log).'];
  if (held.ok) {
    return [
      held.voided
        ? '  与公开日志一致，但本次抽取已作废 · It agrees with the public log, and the draw is void.'
        : '  与公开日志一致 · It agrees with the public log.',
    ];
  }
  const lines = [`  与公开日志不符 · THE PUBLIC LOG SAYS OTHERWISE: ${held.problem}${placeOf(held)}`];
  if ('line' in held) lines.push(`  应为 expected  ${shown(held.expected)}`, `  实为 got       ${shown(held.got)}`);
  return lines;
}

function placeOf(held: Extract<LogVerdict, { ok: false }>): string {
  const about = 'witness' in held ? held.witness : 'reason' in held ? held.reason : undefined;
  const entry = held.index === null ? undefined : `entry ${held.index}`;
  const line = 'line' in held ? `line ${held.line}` : undefined;
  const place = [about, entry, line].filter((part) => part !== undefined);
  return place.length === 0 ? '' : ` (${place.join(', ')})`;
}

function shown(line: string | null): string {
  return line?.replaceAll('\t', ' ') ?? '–';
}

const ENTROPY: Readonly<Record<ValidRecord['entropy'], string>> = {
  none: '仅由系统与见证人 · server and witnesses alone',
  dice: '公开掷骰，无法事后验证 · dice thrown in public, which nobody can check afterwards',
  'beacon-checked': '信标签名验证通过 · the beacon’s signature verifies',
  'beacon-unchecked':
    '信标轮次相符，本工具不认识该信标，未验证其签名 · the round is the one named; this tool does not know the beacon and did not check its signature',
};

process.exitCode = await main(process.argv.slice(2));
