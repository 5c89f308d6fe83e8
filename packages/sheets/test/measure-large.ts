/** Writes and reads a large sheet, and prints what it took; a process of its own, so that the memory is only ours. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { dryRun, type SheetFormat, type SheetRecord, writeSheet } from '../dist/index.js';
import { corpusColumns } from './corpus-columns.ts';

const [count = '100000', format = 'xlsx'] = process.argv.slice(2);
const columns = corpusColumns.map(({ key, title, kind, ...rest }) => ({
  key,
  title,
  kind,
  ...('members' in rest ? { members: rest.members } : {}),
}));
const folder = await mkdtemp(join(tmpdir(), 'sheet-large-'));
try {
  const path = join(folder, 'large');
  const began = process.cpuUsage();
  await pipeline(writeSheet(columns, rows(Number(count)), format as SheetFormat), createWriteStream(path));
  const written = process.cpuUsage();
  const verdict = await dryRun(path, columns);
  const read = process.cpuUsage();
  console.log(
    JSON.stringify({
      ok: verdict.ok,
      rows: verdict.rows,
      writeSeconds: secondsBetween(began, written),
      readSeconds: secondsBetween(written, read),
      megabytes: process.resourceUsage().maxRSS / 1024,
    }),
  );
} finally {
  await rm(folder, { recursive: true });
}

/** Processor seconds: on a machine with nothing else to do, more than the clock on the wall shows. */
function secondsBetween(from: NodeJS.CpuUsage, to: NodeJS.CpuUsage): number {
  return (to.user + to.system - from.user - from.system) / 1e6;
}

function* rows(count: number): Generator<SheetRecord> {
  for (let n = 0; n < count; n += 1) {
    yield {
      name: `长春市第${n}商贸有限公司人民大街分公司`,
      creditCode: `9122010${String(n).padStart(11, '0')}`,
      kind: 'ENTERPRISE',
      foundedOn: '2016-03-05',
      capital: n * 1.5,
      methods: ['ON_SITE', 'WRITTEN'],
    };
  }
}
