import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkBeacon } from '../src/beacon/check-beacon.ts';
import {
  encodeShare,
  finishDraw,
  fromHex,
  openingFileNames,
  openShare,
  readEscrow,
  readShare,
  type Share,
  toHex,
  unpack,
  type Unfinishable,
  x25519PublicKey,
} from '../src/index.ts';
import { deflateOnNode, onNode } from '../src/node/on-node.ts';

const usage = `usage: finish-draw new-key <key file>
         makes an escrow key for a body and prints the public key to register
       finish-draw open-share <escrow.zip or folder> --key <key file> --out <share.txt>
         opens the share that was sealed to this key
       finish-draw <escrow.zip or folder> --share <share.txt> … [--nonce <witness>=<hex>] … [--entropy <throws or signature>]
                   [--openings <folder>] --out <record.zip>
         finishes the draw from the files alone and verifies it; with the openings, the full record as well`;

/** Why nothing was written. Exit code 1: the draw cannot be finished from this; 2: unreadable, or the call is wrong. */
class Stop extends Error {
  readonly status: 1 | 2;
  constructor(status: 1 | 2, message: string) {
    super(message);
    this.status = status;
  }
}

/** Finishes a stalled draw without the house it stalled in. Exit code 0: written. */
async function main([first, ...rest]: string[]): Promise<number> {
  try {
    if (first === 'new-key') await makeKey(rest);
    else if (first === 'open-share') await openOwnShare(rest);
    else await finish([first, ...rest]);
    return 0;
  } catch (fault) {
    if (!(fault instanceof Stop)) throw fault;
    process.stderr.write(`${fault.message}\n`);
    return fault.status;
  }
}

async function makeKey([file, ...more]: string[]): Promise<void> {
  if (!file || more.length > 0) throw new Stop(2, usage);
  if (existsSync(file)) throw new Stop(2, `已存在 · exists already: ${file}`);
  const secret = randomBytes(32);
  writeFileSync(file, `${toHex(secret)}\n`, { mode: 0o600, flag: 'wx' });
  process.stdout.write(`${toHex(await x25519PublicKey(secret))}\n`);
}

async function openOwnShare(args: readonly (string | undefined)[]): Promise<void> {
  const { paths, options } = argumentsIn(args);
  const [[key], [out]] = [options.get('--key') ?? [], options.get('--out') ?? []];
  if (paths.length !== 1 || !key || !out) throw new Stop(2, usage);
  const escrow = readEscrow((await filesIn(paths[0]!)).get('escrow.txt') ?? new Uint8Array());
  if (!escrow.ok) throw new Stop(2, `读不到 · unreadable: escrow.txt, line ${escrow.line}: ${escrow.reason}`);
  const secret = read(key).toString('utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(secret)) throw new Stop(2, `不是密钥文件 · not a key file: ${key}`);
  const share = await openShare(escrow.value, fromHex(secret));
  if (!share) throw new Stop(1, '没有密封给该密钥的份额 · no share was sealed to this key');
  writeFileSync(out, encodeShare(share));
  process.stdout.write(`已打开 ${share.holder} 的份额 · opened the share of ${share.holder}: ${out}\n`);
}

async function finish(args: readonly (string | undefined)[]): Promise<void> {
  const { paths, options } = argumentsIn(args);
  const [out] = options.get('--out') ?? [];
  if (paths.length !== 1 || !out) throw new Stop(2, usage);
  const [openings] = options.get('--openings') ?? [];
  const finished = await finishDraw(
    {
      files: new Map([...(await filesIn(paths[0]!)), ...(openings ? await openingsIn(openings) : [])]),
      shares: (options.get('--share') ?? []).map(shareIn),
      nonces: new Map((options.get('--nonce') ?? []).map(nonceIn)),
      entropy: options.get('--entropy')?.[0],
    },
    // The room's own way to pack: the archive is to be the same to the byte.
    { hostSuite: onNode, deflate: deflateOnNode, checkBeacon },
  );
  if (!finished.ok) throw new Stop(1, `不能完成 · cannot be finished: ${inWords(finished)}`);
  writeFileSync(out, finished.record);
  const full = out.replace(/(\.zip)?$/, '-full.zip');
  if (finished.full) writeFileSync(full, finished.full);
  const { draw, attempt, drawn, present, absent, seed, result } = finished.verdict;
  process.stdout.write(
    [
      `已完成 · finished: draw ${draw}, attempt ${attempt}, ${drawn} drawn: ${out}${finished.full ? `, ${full}` : ''}`,
      `  见证 witnesses  ${present.join(' ')}${absent.length > 0 ? `   缺席 absent ${absent.join(' ')}` : ''}`,
      `  种子 seed       ${seed}`,
      `  结果 result     ${result}`,
      '',
    ].join('\n'),
  );
}

function inWords(problem: Unfinishable): string {
  switch (problem.problem) {
    case 'MISSING':
    case 'UNREADABLE':
    case 'OTHER_FILE':
      return `${problem.problem} ${problem.file}`;
    case 'MISQUOTED_FREEZE':
      return `${problem.problem} line ${problem.line}`;
    case 'TOO_FEW':
      return `TOO_FEW: ${problem.given} shares of ${problem.needed}`;
    case 'NOT_A_WITNESS':
    case 'NONCE_MISMATCH':
      return `${problem.problem} ${problem.witness}`;
    case 'OTHER_DRAW':
    case 'NOT_A_HOLDER':
    case 'WRONG_SHARE':
      return `${problem.problem} ${problem.holder}`;
    case 'INVALID':
      return `INVALID at step ${problem.verdict.number} ${problem.verdict.step}: ${problem.verdict.reason}`;
    default:
      return problem.problem;
  }
}

function shareIn(file: string): Share {
  const reading = readShare(read(file));
  if (!reading.ok) throw new Stop(2, `读不到 · unreadable: ${file}, line ${reading.line}: ${reading.reason}`);
  return reading.value;
}

function nonceIn(text: string): [string, string] {
  const [, witness, nonce] = /^([^=]+)=([0-9a-f]{64})$/.exec(text) ?? [];
  if (!witness || !nonce) throw new Stop(2, usage);
  return [witness, nonce];
}

/** The openings of all three lists; a full record with one of them missing would be none. */
async function openingsIn(path: string): Promise<[string, Uint8Array][]> {
  const files = await filesIn(path);
  return openingFileNames.map((name) => {
    const file = files.get(name);
    if (!file) throw new Stop(2, `读不到 · unreadable: ${join(path, name)}`);
    return [name, file];
  });
}

async function filesIn(path: string): Promise<ReadonlyMap<string, Uint8Array>> {
  if (!existsSync(path)) throw new Stop(2, `读不到 · unreadable: ${path}`);
  if (statSync(path).isDirectory())
    return new Map(
      readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => [name, read(join(path, name))]),
    );
  const unpacked = await unpack(read(path));
  if (!unpacked.ok) throw new Stop(2, `读不到 · unreadable: ${path}: ${unpacked.reason}`);
  return unpacked.files;
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (fault) {
    throw new Stop(2, `读不到 · unreadable: ${fault instanceof Error ? fault.message : fault}`);
  }
}

const REPEATED = ['--share', '--nonce'];
const ONCE = ['--key', '--out', '--entropy', '--openings'];

function argumentsIn(args: readonly (string | undefined)[]) {
  const paths: string[] = [];
  const options = new Map<string, string[]>();
  for (let place = 0; place < args.length; place++) {
    const word = args[place];
    if (word === undefined) continue;
    if (!word.startsWith('--')) {
      paths.push(word);
      continue;
    }
    const value = args[++place];
    const isKnown = REPEATED.includes(word) || (ONCE.includes(word) && !options.has(word));
    if (!isKnown || value === undefined) throw new Stop(2, usage);
    options.set(word, [...(options.get(word) ?? []), value]);
  }
  return { paths, options };
}

process.exitCode = await main(process.argv.slice(2));
