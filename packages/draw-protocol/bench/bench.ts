import { execFileSync } from 'node:child_process';
import { createCipheriv } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deriveKey, type FrozenPool, freeze, matchTeams, rfc6962Root, select, sha256Aes256Ctr } from '../src/index.ts';
// Threads as built: one that first had to take the types out of its code would be measured for that.
import { hireOnNode, onNode } from '@sunlot/draw-protocol/node';
import { filesOf, freezeInput, frozenPool, resultOf } from './a-pool.ts';
import { duckdbOrder, hashlibRoot, numpyChoice } from './peers.ts';
import { benchDatabase } from './postgres.ts';
import { medianTime, type Time, timed, timedElsewhere } from './timed.ts';

/** One measurement beside its peer, in the same minute on the same machine. */
interface Row {
  work: string;
  peer: string;
  goal: string;
  ours?: Time;
  theirs?: Time;
  note?: string;
}

const suite = onNode(sha256Aes256Ctr);
const runs = 5;
// A million rows go through all tiers of the compiler within so many.
const warmUps = 5;
const table: Row[] = [];
const script = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Ours and the peer's in turn, after rounds that do not count; medians. */
async function beside(
  row: Omit<Row, 'ours' | 'theirs'>,
  ours: () => Promise<Time>,
  theirs: () => Promise<Time | undefined>,
): Promise<void> {
  const [own, others]: [Time[], Time[]] = [[], []];
  for (let run = 0; run < warmUps + runs; run++) {
    const mine = await ours();
    const other = await theirs();
    if (run < warmUps) continue;
    own.push(mine);
    if (other !== undefined) others.push(other);
  }
  add({ ...row, ...given('ours', medianTime(own)), ...given('theirs', medianTime(others)) });
}

function given(whose: 'ours' | 'theirs', time: Time | undefined): Partial<Row> {
  return time === undefined ? {} : { [whose]: time };
}

async function besideKeystream(): Promise<void> {
  const bytes = million.candidates.firstTickets.at(-1)! * 16;
  const raw = async () => {
    const cipher = createCipheriv('aes-256-ctr', new Uint8Array(32), new Uint8Array(16));
    const zeros = Buffer.alloc(1 << 16);
    for (let at = 0; at < bytes; at += zeros.length) cipher.update(zeros);
  };
  await beside(
    { work: 'select, 1 M at 5 %', peer: 'raw keystream (node:crypto)', goal: '≤ 3' },
    () => timed(() => selectOf(million, 50_000)),
    () => timed(raw),
  );
}

async function besideNumpy(): Promise<void> {
  const large = await frozenPool(1_500_000);
  for (const [pool, drawn, what, goal] of [
    [million, 50_000, '1 M at 5 %', '≤ 0.8'],
    [large, 300_000, '1.5 M at 20 %', '≤ 0.4'],
  ] as const) {
    const row = { work: `select, ${what}`, peer: 'numpy Generator.choice', goal };
    const peer = numpyChoice(pool.candidates.count, drawn);
    if (!peer) {
      add({ ...row, note: 'no numpy here: pip install numpy' });
      continue;
    }
    await beside(
      row,
      () => timed(() => selectOf(pool, drawn)),
      () => peer.time(),
    );
    peer.stop();
  }
}

async function besideDatabases(): Promise<void> {
  const database = await benchDatabase(1_000_000);
  await beside(
    { work: 'select, 1 M at 5 %', peer: 'PostgreSQL ORDER BY -ln(random())/w LIMIT k', goal: '≤ 0.15' },
    () => timed(() => selectOf(million, 50_000)),
    () => database.order(50_000),
  );
  // As the house does it: the helpers start while the pool is read.
  const whole = async () => {
    const helpers = hireOnNode();
    const frozen = await freeze({ ...freezeInput(await database.readPool()), suite, helpers });
    if (!frozen.ok) throw new Error(frozen.code);
    await resultOf(frozen, suite);
    for (const helper of helpers) helper.dismiss();
  };
  await beside(
    { work: 'freeze and draw, 1 M, database to result', peer: 'psql COPY of the same rows to /dev/null', goal: '≤ 3' },
    () => timed(whole),
    async () => database.copyWithPsql(),
  );
  await database.stop();

  const row = { work: 'select, 1 M at 5 %', peer: 'DuckDB ORDER BY -ln(random())/w LIMIT k', goal: '≤ 0.6' };
  const duckdb = duckdbOrder(1_000_000, 50_000);
  if (!duckdb) {
    add({ ...row, note: 'no DuckDB here: npm install @duckdb/node-api in a folder of its own, and NODE_PATH to it' });
    return;
  }
  await beside(
    row,
    () => timed(() => selectOf(million, 50_000)),
    () => duckdb.time(),
  );
  duckdb.stop();
}

async function besideHashlib(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sunlot-bench-'));
  const file = join(folder, 'candidates.tsv');
  writeFileSync(file, million.files['candidates.tsv']);
  const row = { work: 'RFC 6962 root of 1 M rows', peer: 'CPython hashlib', goal: '≤ 0.5' };
  const peer = hashlibRoot(file);
  if (peer)
    await beside(
      row,
      () => timed(async () => rfc6962Root(million.files['candidates.tsv'])),
      () => peer.time(),
    );
  else add({ ...row, note: 'no Python here' });
  peer?.stop();
  rmSync(folder, { recursive: true });
}

async function besideShell(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sunlot-bench-'));
  for (const [name, bytes] of await filesOf(million)) writeFileSync(join(folder, name), bytes);
  const run = (command: string, args: string[]) =>
    timedElsewhere(async () => execFileSync(command, args, { stdio: 'ignore' }));
  const cli = script('../cli/verify-draw.ts');
  await beside(
    { work: 'verify with the shell, 1 M', peer: 'verify-draw on the same folder', goal: '≤ 4' },
    () => run('sh', [script('../../../proto-docs/draw/recompute.sh'), folder]),
    () => run(process.execPath, [cli, folder]),
  );
  rmSync(folder, { recursive: true });
}

async function matching(): Promise<void> {
  const key = deriveKey(suite, new Uint8Array(32), 'match');
  const districts = Array.from({ length: 10 }, (_, i) => `22010${i}`);
  const departments = ['COMMERCE', 'MARKET', 'TAX', 'FIRE'];
  const input = {
    seats: departments.map((department) => ({ department, count: 1, tag: null })),
    regions: Array.from({ length: 50_000 }, (_, i) => districts[i % 10]!),
    inspectors: Array.from({ length: 2000 }, (_, i) => ({
      department: departments[i % 4]!,
      tags: [],
      regions: i % 3 === 0 ? [] : [districts[i % 10]!, districts[(i + 3) % 10]!].sort(),
      cap: 1_000_000,
    })),
    recusals: Array.from({ length: 5000 }, (_, i) => ({ object: i * 10, inspector: (i * 7) % 2000 })),
    keystream: (from: number, blocks: number) => suite.keystream(key, from, blocks),
  };
  await beside(
    { work: 'match 50,000 objects × 4 seats, 2,000 inspectors', peer: '–', goal: '< 1,000 ms' },
    () => timed(() => matchTeams(input)),
    async () => undefined,
  );
}

async function inTheBrowser(): Promise<void> {
  // What bundles and drives a page is 35 MB that the collector would walk through in every row before this one.
  const { withBrowser } = await import('../test/a-browser.ts');
  const entry = script('./in-browser.ts');
  const times = await withBrowser((page) => page.evaluate(`draw.verifyTimes(1500000, ${runs})`), entry);
  add({
    work: 'verify 1.5 M in the browser',
    peer: '–',
    goal: '< 1,000 ms',
    ...given('ours', medianTime((times as number[]).map((wall) => ({ wall })))),
  });
}

function selectOf({ candidates }: FrozenPool, drawn: number) {
  return select(suite, new Uint8Array(32), candidates, [drawn]);
}

function add(row: Row): void {
  table.push(row);
  const { work, peer, goal, ours, theirs, note } = row;
  const ratio = (a: number | undefined, b: number | undefined) =>
    a !== undefined && b !== undefined ? (a / b).toFixed(2) : '–';
  const shown = (time: Time | undefined) =>
    time === undefined ? '–' : `${time.wall.toFixed(0)}${time.cpu === undefined ? '' : ` (${time.cpu.toFixed(0)})`}`;
  const ratios = `${ratio(ours?.wall, theirs?.wall)} | ${ratio(ours?.cpu, theirs?.cpu)}`;
  process.stdout.write(`| ${work} | ${peer} | ${goal} | ${ratios} | ${shown(ours)} | ${note ?? shown(theirs)} |\n`);
}

const machine = `${cpus()[0]?.model.trim()}, Node ${process.versions.node}`;
process.stdout.write(
  `${machine}; medians of ${runs}, ms by the clock (on the processor)\n\n` +
    '| work | against | goal | ratio | on the processor | ours | theirs |\n|---|---|---|--:|--:|--:|--:|\n',
);
const million = await frozenPool(1_000_000);
const parts = { besideKeystream, besideNumpy, besideDatabases, besideHashlib, besideShell, matching, inTheBrowser };
const [wanted] = process.argv.slice(2);
for (const [name, part] of Object.entries(parts)) if (wanted === undefined || wanted === name) await part();
mkdirSync(script('../../../bench/out/'), { recursive: true });
writeFileSync(script('../../../bench/out/draw.json'), `${JSON.stringify({ machine, runs, table }, null, 1)}\n`);
