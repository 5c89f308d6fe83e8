import { checkBeacon } from '../src/beacon/check-beacon.ts';
import { invalid, type ValidRecord, type Verdict, verificationSteps, verify } from '../src/index.ts';
import { onNode } from '../src/node/on-node.ts';
import { loadRecord } from './load-record.ts';

const usage = 'usage: verify-draw <record.zip or folder> [--json]';

/** Verifies a draw record offline. Exit code 0: valid; 1: invalid, the step is named; 2: unreadable. */
async function main(args: string[]): Promise<number> {
  const paths = args.filter((arg) => !arg.startsWith('--'));
  const json = args.includes('--json');
  const [path] = paths;
  if (path === undefined || paths.length > 1 || args.some((arg) => arg.startsWith('--') && arg !== '--json')) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  let record: Uint8Array | Map<string, Uint8Array>;
  try {
    record = loadRecord(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`读不到记录 · unreadable: ${reason}\n`);
    if (json) process.stdout.write(`${JSON.stringify(invalid('ARCHIVE', reason))}\n`);
    return 2;
  }
  const verdict = await verify(record, { hostSuite: onNode, checkBeacon });
  process.stdout.write(`${json ? JSON.stringify(verdict) : inWords(verdict)}\n`);
  if (verdict.ok) return 0;
  return verdict.step === 'ARCHIVE' ? 2 : 1;
}

function inWords(verdict: Verdict): string {
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
    '  请再与公开日志核对冻结与结果两个摘要 · Now hold freeze and result against the public log.',
  ].join('\n');
}

const ENTROPY: Readonly<Record<ValidRecord['entropy'], string>> = {
  none: '仅由系统与见证人 · server and witnesses alone',
  dice: '公开掷骰，无法事后验证 · dice thrown in public, which nobody can check afterwards',
  'beacon-checked': '信标签名验证通过 · the beacon’s signature verifies',
  'beacon-unchecked':
    '信标轮次相符，本工具不认识该信标，未验证其签名 · the round is the one named; this tool does not know the beacon and did not check its signature',
};

process.exitCode = await main(process.argv.slice(2));
