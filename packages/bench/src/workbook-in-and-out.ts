import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Bureau, madeUpSheet } from '@sunlot/stage';
import { to as copyTo } from 'pg-copy-streams';
import { ListAtTheGateway } from './list-at-the-gateway.ts';
import { type Figure, memoryInUse, seconds, watchMemory } from './measure.ts';
import { asRegistries } from './room-database.ts';

const GOAL = { importSeconds: 30, exportSeconds: 15, megabytes: 400 };

/** An Excel workbook into the register and out again, with the memory of the whole house while it comes in. */
export async function workbookInAndOut(bureau: Bureau, rows: number): Promise<readonly Figure[]> {
  const path = join(bureau.house.dataFolder, 'list.xlsx');
  await pipeline(madeUpSheet({ count: rows, seed: 9, from: 7_000_000, label: LABEL }, 'xlsx'), createWriteStream(path));
  const file = await ListAtTheGateway.with(bureau);
  const before = memoryInUse();
  const peak = watchMemory();
  const come = await seconds(async () => {
    await file.send(path);
    await file.commit();
  });
  const [most, grown] = [peak(), peak() - before];
  const gone = await seconds(() => fetched(bureau, `objects.xlsx?label=${LABEL}`));
  const copied = await seconds(() => copiedOut(bureau));
  await file.undo();
  const size = `${Math.round((await stat(path)).size / 1e6)} MB`;
  return [
    {
      work: `an XLSX of ${rows} rows (${size}) into the register`,
      measured: `${come.toFixed(1)} s`,
      peer: 'none that reads a workbook',
      goal: `≤ ${GOAL.importSeconds} s`,
      ratio: null,
      reached: come <= GOAL.importSeconds,
    },
    {
      work: 'memory while it comes in',
      measured: `${megabytes(grown)} MB more than before; ${megabytes(most)} MB with all six rooms, gateway and queue in one process`,
      peer: '–',
      goal: `≤ ${GOAL.megabytes} MB`,
      ratio: null,
      reached: megabytes(grown) <= GOAL.megabytes,
    },
    {
      work: `the same ${rows} rows out as XLSX`,
      measured: `${gone.toFixed(1)} s`,
      peer: `COPY of the same rows to nowhere ${copied.toFixed(2)} s`,
      goal: `≤ ${GOAL.exportSeconds} s`,
      ratio: gone / copied,
      reached: gone <= GOAL.exportSeconds,
    },
  ];
}

const LABEL = 'BENCH_WORKBOOK';

const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20);

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

async function fetched({ acts }: Bureau, file: string): Promise<void> {
  const { url, token } = acts.clerk('office');
  const answer = await fetch(`${url}/files/registries/exports/${file}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!answer.ok || !answer.body) throw new Error(`the export answers ${answer.status}`);
  await pipeline(answer.body, nowhere());
}

function copiedOut(bureau: Bureau): Promise<void> {
  return asRegistries(bureau, (client) =>
    pipeline(
      client.query(copyTo(`copy (select * from inspection_object where labels @> '{${LABEL}}' order by id) to stdout`)),
      nowhere(),
    ),
  );
}
