import { readFileSync } from 'node:fs';
import { type Entry, holdAgainstReplaced, openRecord, type RecordFiles, readEntry, verify } from '../src/index.ts';
import { onNode } from '../src/node/on-node.ts';
import { loadRecord } from './load-record.ts';

const usage = `usage: verify-replacement <record> <record of the draw it replaces objects of> [<other draw of the item> …]
         [--entry <REPLACE entry of the log>] [--json]`;

/**
 * Verifies the record of a replacement draw and holds it against that of the draw it makes whole. Exit code 0: it holds; 1: it does
 * not, and why is named; 2: unreadable.
 */
async function main(args: string[]): Promise<number> {
  const { paths, entry, json } = optionsIn(args);
  if (paths.length < 2 || paths.some((path) => path.startsWith('--'))) return ends(2, usage);
  const records: RecordFiles[] = [];
  let announcement: Entry | undefined;
  try {
    for (const path of paths) {
      const record = loadRecord(path);
      const verdict = await verify(record, { hostSuite: onNode });
      if (!verdict.ok) {
        if (json) process.stdout.write(`${JSON.stringify({ ...verdict, record: path })}\n`);
        return ends(1, `无效 · INVALID ${path}: step ${verdict.number} ${verdict.step}: ${verdict.reason}`);
      }
      const opened = await openRecord(record);
      if (opened.ok) records.push(opened.files);
    }
    announcement = entry === undefined ? undefined : entryIn(entry);
  } catch (error) {
    return ends(2, `读不到记录 · unreadable: ${error instanceof Error ? error.message : error}`);
  }
  const [replacement, replaced, ...earlier] = records;
  const verdict = holdAgainstReplaced(replacement!, replaced!, { earlier, ...(announcement ? { announcement } : {}) });
  if (json) process.stdout.write(`${JSON.stringify(verdict)}\n`);
  if (!verdict.ok) return ends(1, `不符 · DOES NOT HOLD: ${verdict.problem}${verdict.at ? ` (${verdict.at})` : ''}`);
  const held = `相符 · HOLDS: draw, result, secrets, rules and inspectors${verdict.ids ? ', every name' : ''}`;
  return json
    ? 0
    : ends(0, [held, ...(verdict.ids ? [] : [PUBLIC]), ...(verdict.announced ? [] : [UNANNOUNCED])].join('\n'));
}

const PUBLIC = '  名称未比对,须两份均为完整记录 · names are compared where all records are full';
const UNANNOUNCED = '  数目未与日志核对 · the numbers were not held against the REPLACE entry of the log (--entry)';

function optionsIn(args: string[]): { paths: string[]; entry: string | undefined; json: boolean } {
  const at = args.indexOf('--entry');
  const paths = args.filter((arg, i) => arg !== '--json' && (at === -1 || (i !== at && i !== at + 1)));
  return { paths, entry: at === -1 ? undefined : (args[at + 1] ?? ''), json: args.includes('--json') };
}

function entryIn(path: string): Entry {
  const reading = readEntry(readFileSync(path));
  if (!reading.ok) throw new Error(`${path}, line ${reading.line}: ${reading.reason}`);
  return reading.value;
}

function ends(code: number, line: string): number {
  (code === 0 ? process.stdout : process.stderr).write(`${line}\n`);
  return code;
}

process.exitCode = await main(process.argv.slice(2));
