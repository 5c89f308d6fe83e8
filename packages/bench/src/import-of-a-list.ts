import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Bureau, madeUpSheet } from '@sunlot/stage';
import { to as copyTo } from 'pg-copy-streams';
import { ListAtTheGateway } from './list-at-the-gateway.ts';
import { type Figure, quantile, seconds } from './measure.ts';
import { lookingUp } from './pages-of-the-register.ts';
import { copier, copyInto } from './psql-copy.ts';
import { asRegistries, tidied } from './room-database.ts';

const RUNS = 3;
const GOAL_ROWS = 20_000;
const GOAL_RATIO = 0.3;

/**
 * A list of objects nobody has yet, from the first byte sent to the last row in the register: upload, dry run, import. Beside it
 * the same rows by `\copy` into the same tables with the same indexes, which checks nothing, keeps no trail and cannot be undone.
 */
export async function importOfAList(bureau: Bureau, rows: number): Promise<readonly Figure[]> {
  const folder = bureau.house.dataFolder;
  const [list, copy, words] = ['list.csv', 'list.tsv', 'words.tsv'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await pipeline(madeUpSheet({ count: rows, seed: 5, from: 5_000_000, label: LABEL }, 'csv'), createWriteStream(list));
  const lookUps: Figure[] = [];
  const took: { check: number; commit: number; peer: number; bare: number }[] = [];
  for (let run = 0; run < RUNS; run++) {
    const file = await ListAtTheGateway.with(bureau);
    const check = await seconds(() => file.send(list));
    const commit = await seconds(() => file.commit());
    if (run === 0) lookUps.push(...(await lookingUp(bureau, ' right after an import')));
    await keepRows(bureau, copy, words);
    await file.undo();
    // What the undone import left behind is cleared away, so that every run finds the same register.
    await tidied(bureau);
    const peer =
      (await copyInto(bureau, `inspection_object (${COLUMNS})`, copy)) +
      (await copyInto(bureau, `object_words (${WORDS})`, words));
    const bare = await copyInto(bureau, `bare_object (${COLUMNS})`, copy);
    took.push({ check, commit, peer, bare });
  }
  const median = (of: (run: (typeof took)[number]) => number): number => quantile(took.map(of), 0.5);
  const ours = median(({ check, commit }) => check + commit);
  const peer = median((run) => run.peer);
  const rate = rows / ours;
  const steps = `upload and dry run ${median((run) => run.check).toFixed(1)} s, import ${median((run) => run.commit).toFixed(1)} s`;
  return [
    {
      work: `a CSV of ${rows} rows, end to end`,
      measured: `${Math.round(rate)} rows/s (${steps})`,
      peer: `${copier} into the register with its indexes: ${Math.round(rows / peer)} rows/s; into a bare table: ${Math.round(rows / median((run) => run.bare))}`,
      goal: `≥ ${GOAL_ROWS} rows/s and ≥ ${GOAL_RATIO} of the copy`,
      ratio: ours / peer,
      reached: rate >= GOAL_ROWS && peer / ours >= GOAL_RATIO,
    },
    ...lookUps,
  ];
}

const LABEL = 'BENCH_LIST';
const COLUMNS =
  'id, name, initials, credit_code, credit_code_kind, kind, district_code, address, legal_representative, phone, status, registration_authority, founded_on, labels, division_id, division_name, updated_at';

const WORDS = 'object_id, settled, name, credit_code, initials';

/** The rows as they came to stand in the register, with their words settled, for the peer to copy; and a bare table beside it, made once. */
async function keepRows(bureau: Bureau, path: string, words: string): Promise<void> {
  await asRegistries(bureau, async (client) => {
    const listed = `from inspection_object where labels @> '{${LABEL}}' order by id`;
    const keep = async (selected: string, into: string): Promise<void> =>
      pipeline(client.query(copyTo(`copy (select ${selected} ${listed}) to stdout`)), createWriteStream(into));
    await keep(COLUMNS, path);
    await keep('id, true, doubled(as_looked_for(name)), credit_code, initials', words);
    await client.query(
      `create table if not exists bare_object as select ${COLUMNS} from inspection_object with no data`,
    );
  });
}
