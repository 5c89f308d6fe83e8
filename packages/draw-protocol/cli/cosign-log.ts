import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import {
  type Checkpoint,
  COSIGNATURE,
  cosign,
  encodeNote,
  encodeVerifier,
  fromHex,
  type Note,
  type NoteSigner,
  type NoteVerifier,
  readCheckpoint,
  readConsistency,
  toHex,
  verifierOf,
} from '../src/index.ts';
import { keyOfTheLog } from './key-of-the-log.ts';

const usage = `usage: cosign-log new-key <name> <key file>
         makes a key for a body of this name and prints the line to register it with
       cosign-log <address of the log> --key <key file> --memory <file> [--log-key <line>]
         checks that the log continues what was cosigned before, cosigns its head and hands it in
         --log-key is needed the first time: the line of the log's key, from a source you trust`;

/** Why nothing was cosigned. Exit code 1: the log is not what it was; 2: it could not be asked, or the call is wrong. */
class Stop extends Error {
  readonly status: 1 | 2;
  constructor(status: 1 | 2, message: string) {
    super(message);
    this.status = status;
  }
}

/** What a body must remember between two cosignatures; whoever loses it can no longer tell a rewritten log. */
interface Memory {
  readonly logKey: string;
  /** Null before the first head. */
  readonly head: { readonly size: number; readonly root: string } | null;
}

/** Cosigns the head of a log for another body. Exit code 0: cosigned and handed in. */
async function main([first, ...rest]: string[]): Promise<number> {
  try {
    if (first === 'new-key') await makeKey(rest);
    else await cosignHead(first, rest);
    return 0;
  } catch (fault) {
    if (!(fault instanceof Stop)) throw fault;
    process.stderr.write(`${fault.message}\n`);
    return fault.status;
  }
}

async function makeKey([name, file, ...more]: string[]): Promise<void> {
  if (!name || !file || more.length > 0 || !/^[^+\s]+$/u.test(name)) throw new Stop(2, usage);
  if (existsSync(file)) throw new Stop(2, `已存在 · exists already: ${file}`);
  const secret = randomBytes(32);
  writeFileSync(file, `${name}\n${toHex(secret)}\n`, { mode: 0o600, flag: 'wx' });
  process.stdout.write(`${encodeVerifier(await verifierOf({ name, secret }, COSIGNATURE))}\n`);
}

async function cosignHead(address: string | undefined, args: readonly string[]): Promise<void> {
  const { key: keyFile, memory: memoryFile, 'log-key': logKey } = optionsIn(args);
  if (!address || !keyFile || !memoryFile) throw new Stop(2, usage);
  const log = address.replace(/\/+$/, '');
  const signer = readKey(keyFile);
  const before = readMemory(memoryFile, logKey);

  const known = await keySigningNow(log, before);
  const { checkpoint, note } = await continuedHead(log, before, known);
  const time = Math.floor(Date.now() / 1000);
  const cosigned = encodeNote({
    text: note.text,
    signatures: [...note.signatures, await cosign(note.text, signer, time)],
  });
  // Remembered before it is handed in: what others may have seen signed is never forgotten here.
  remember(memoryFile, {
    logKey: encodeVerifier(known),
    head: { size: checkpoint.size, root: toHex(checkpoint.root) },
  });
  await handIn(log, cosigned);
  process.stdout.write(
    `已会签 · cosigned: ${checkpoint.size} entries, root ${toHex(checkpoint.root)}\n` +
      (before.head
        ? `  延续上次的 ${before.head.size} 条 · continues the ${before.head.size} entries cosigned before\n`
        : '  首次会签 · cosigned for the first time\n'),
  );
}

/** The key that signs now: the one known, or the one it handed over to. */
async function keySigningNow(log: string, { logKey }: Memory): Promise<NoteVerifier> {
  const followed = await keyOfTheLog(log, logKey, get);
  if (!followed) throw new Stop(2, `不是日志公钥 · not a key line: ${logKey}`);
  if (!followed.ok)
    throw new Stop(
      1,
      `日志换钥未经旧钥证明 · the change to key ${followed.change + 2} does not hold: ${followed.problem}`,
    );
  for (const { time, reason } of followed.changes)
    process.stdout.write(`日志已换钥 · the log changed its key at ${time}: ${reason}\n`);
  return followed.key;
}

/** The newest head, signed by the log, continuing the one remembered. */
async function continuedHead(
  log: string,
  { head }: Memory,
  known: NoteVerifier,
): Promise<{ checkpoint: Checkpoint; note: Note }> {
  const newest = await readCheckpoint(await get(`${log}/checkpoint`), known);
  if (!newest.ok) throw new Stop(1, `日志头无效 · the head does not hold: ${newest.problem}`);
  if (!head) return newest;
  if (newest.checkpoint.size < head.size)
    throw new Stop(1, `日志变短 · the log has shrunk: ${newest.checkpoint.size} entries, ${head.size} before`);
  const proof = await readConsistency(
    await get(`${log}/proof/consistency?old=${head.size}`),
    fromHex(head.root),
    known,
  );
  if (!proof.ok)
    throw new Stop(
      1,
      `日志未延续上次的 ${head.size} 条 · it does not continue what was cosigned before: ${proof.problem}`,
    );
  return proof;
}

async function handIn(log: string, note: Uint8Array): Promise<void> {
  const response = await fetch(`${log}/cosignatures`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', 'accept-language': 'zh' },
    body: Uint8Array.from(note),
  }).catch(unreachable(log));
  if (response.ok) return;
  throw new Stop(2, `未被接收 · not taken: ${response.status} ${await response.text()}`);
}

async function get(address: string): Promise<Buffer> {
  const response = await fetch(address).catch(unreachable(address));
  if (!response.ok) throw new Stop(2, `读不到 · cannot be read: ${address} (${response.status})`);
  return Buffer.from(await response.arrayBuffer());
}

function unreachable(address: string): (fault: unknown) => never {
  return (fault) => {
    throw new Stop(2, `联系不上 · cannot be reached: ${address} (${fault instanceof Error ? fault.message : fault})`);
  };
}

function readKey(file: string): NoteSigner {
  const [name, secret] = textOf(file).split('\n');
  if (!name || !/^[0-9a-f]{64}$/.test(secret ?? '')) throw new Stop(2, `不是密钥文件 · not a key file: ${file}`);
  return { name, secret: fromHex(secret!) };
}

function readMemory(file: string, logKey: string | undefined): Memory {
  if (existsSync(file)) {
    const [line = '', size, root] = textOf(file).trimEnd().split('\n');
    const isHead = /^\d+$/.test(size ?? '') && /^[0-9a-f]{64}$/.test(root ?? '');
    if (!isHead) throw new Stop(2, `无法读取上次的会签 · what was cosigned before cannot be read: ${file}`);
    if (logKey !== undefined && logKey !== line)
      process.stderr.write('沿用上次的日志密钥 · going on from the key remembered, not from --log-key\n');
    return { logKey: line, head: { size: Number(size), root: root! } };
  }
  if (logKey === undefined) throw new Stop(2, usage);
  return { logKey, head: null };
}

function remember(file: string, { logKey, head }: Memory): void {
  writeFileSync(`${file}.new`, `${logKey}\n${head!.size}\n${head!.root}\n`);
  renameSync(`${file}.new`, file);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (fault) {
    throw new Stop(2, `读不到 · unreadable: ${fault instanceof Error ? fault.message : fault}`);
  }
}

function optionsIn(args: readonly string[]): Partial<Record<string, string>> {
  const options: Record<string, string> = {};
  for (let place = 0; place < args.length; place += 2) {
    const [name, value] = [args[place]!, args[place + 1]];
    if (!OPTIONS.includes(name) || value === undefined) throw new Stop(2, usage);
    options[name.slice(2)] = value;
  }
  return options;
}

const OPTIONS = ['--key', '--memory', '--log-key'];

process.exitCode = await main(process.argv.slice(2));
