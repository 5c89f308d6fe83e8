import { holdAgainstReplaced } from '../src/hold-against-replaced.ts';
import { unpack, verify } from '../src/index.ts';
import { onNode } from '../src/node/on-node.ts';
import type { RecordFiles } from '../src/record.ts';
import { loadRecord } from './load-record.ts';

const usage =
  'usage: verify-replacement <record> <record of the draw it replaces objects of> [<earlier replacement> …]';

/**
 * Verifies the record of a replacement draw and holds it against that of the draw it makes whole. Exit code 0: it holds; 1: it does
 * not, and why is named; 2: unreadable.
 */
async function main(paths: string[]): Promise<number> {
  if (paths.length < 2 || paths.some((path) => path.startsWith('--'))) return ends(2, usage);
  const records: RecordFiles[] = [];
  for (const path of paths) {
    try {
      const record = loadRecord(path);
      const verdict = await verify(record, { hostSuite: onNode });
      if (!verdict.ok)
        return ends(1, `无效 · INVALID ${path}: step ${verdict.number} ${verdict.step}: ${verdict.reason}`);
      records.push(await filesOf(record));
    } catch (error) {
      return ends(2, `读不到记录 · unreadable: ${error instanceof Error ? error.message : error}`);
    }
  }
  const [replacement, replaced, ...earlier] = records;
  const verdict = holdAgainstReplaced(replacement!, replaced!, earlier);
  if (!verdict.ok) return ends(1, `不符 · DOES NOT HOLD: ${verdict.problem}${'id' in verdict ? ` ${verdict.id}` : ''}`);
  return ends(0, verdict.ids ? '相符 · HOLDS: draw, result, secrets and candidates' : PUBLIC);
}

const PUBLIC = '相符 · HOLDS: draw, result and secrets; the candidates are compared where both records are full';

async function filesOf(record: Uint8Array | Map<string, Uint8Array>): Promise<RecordFiles> {
  if (!(record instanceof Uint8Array)) return record;
  const opened = await unpack(record);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.files;
}

function ends(code: number, line: string): number {
  (code === 0 ? process.stdout : process.stderr).write(`${line}\n`);
  return code;
}

process.exitCode = await main(process.argv.slice(2));
