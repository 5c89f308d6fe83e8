import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { aBureau, type Bureau, until } from '@sunlot/stage';
import { to as copyTo } from 'pg-copy-streams';
import { type Figure, seconds, watchMemory } from './measure.ts';
import { asRegistries, tidied } from './room-database.ts';

const OBJECTS = 1_000_000;

/**
 * One draw of a million candidates through the real thing: freeze in the room, witnesses, the BullMQ job, the certificate.
 * Beside it `COPY … TO STDOUT` of the same rows, read and thrown away. Memory is that of the whole house in one process.
 */
export async function drawOfAMillion(): Promise<readonly Figure[]> {
  const bureau = await aBureau({ objects: 1_000, itemCodes: ['SW-12'] });
  try {
    const task = await aTaskOfAMillion(bureau);
    const peer = await copyOfTheRows(bureau);
    const { acts } = bureau;
    const witnesses = [
      { account: 'policy', code: 'policy-division' },
      { account: 'justice', code: 'justice-bureau' },
    ];
    const cut = await seconds(() => acts.cutPool('order', task));
    await acts.drawOf('order', task, ['POOL_CUT']);
    const peak = watchMemory();
    let draw: Awaited<ReturnType<typeof acts.freeze>> = {};
    const freeze = await seconds(async () => {
      draw = await acts.freeze('order', task, { witnesses: witnesses.map(({ code }) => code) });
    });
    await acts.witness(draw, witnesses);
    const run = await seconds(() => acts.drawOf('order', task, ['DRAWN']));
    const memory = peak();
    const total = freeze + run;
    return [
      figure(`pool cut of ${draw.poolSize} objects`, cut, peer, '≤ 3 s', cut <= 3),
      figure(`freeze + draw of ${draw.poolSize} objects, ${draw.sampleSize} drawn`, total, peer, '≤ 10 s', total <= 10),
      {
        work: 'memory of the house while it does',
        measured: `${Math.round(memory / 2 ** 20)} MB at its peak`,
        peer: '–',
        goal: '≤ 1 GB',
        ratio: null,
        reached: memory <= 2 ** 30,
      },
    ];
  } finally {
    await bureau.stop();
  }
}

function figure(work: string, ours: number, theirs: number, goal: string, reached: boolean): Figure {
  return {
    work,
    measured: `${ours.toFixed(2)} s`,
    peer: `COPY of the rows to nowhere ${theirs.toFixed(2)} s`,
    goal,
    ratio: ours / theirs,
    reached,
  };
}

/** A task over a register to which a million copies of made-up salons were added in one statement. */
async function aTaskOfAMillion(bureau: Bureau): Promise<string> {
  await asRegistries(bureau, (client) => client.query(enlarge));
  await tidied(bureau);
  const { acts } = bureau;
  const year = acts.clock.now().getUTCFullYear();
  const itemCodes = ['SW-12'];
  const plan = await acts.draftPlan({
    by: 'order',
    title: '美容美发业经营者',
    kind: 'REMAINDER',
    year,
    basisNote: 'bench',
    lines: [
      {
        title: '美容美发业经营者',
        itemCodes,
        ratio: 0.05,
        inspectFrom: `${year}-06-01`,
        inspectTo: `${year}-12-31`,
        departments: [{ body: 'market-order', seats: 2, itemCodes }],
      },
    ],
  });
  await acts.submitPlan('order', plan.id);
  await acts.reviewPlan(plan.id);
  await acts.approvePlan(plan.id);
  const task = await acts.createTask('order', plan.id, plan.lines[0].id);
  await acts.educate('order', task.id, `${year}-03-02`);
  await acts.announce('order', task.id, new Date(acts.clock.now().getTime() + 4 * 24 * 3_600_000));
  acts.clock.advance({ days: 4, minutes: 1 });
  await until('the queue has the draw', () => acts.drawOf('order', task.id, ['QUEUED']));
  return task.id as string;
}

const enlarge = `
  with added as (
    insert into inspection_object (name, initials, credit_code, credit_code_kind, kind, district_code, address, status, labels, division_id, division_name, updated_at)
    select '大量样本' || n, 'dlyb', 'Z' || lpad(n::text, 13, '0'), 'OLDER', 'INDIVIDUAL_BUSINESS', (array['220102','220103','220104','220105'])[1 + n % 4],
      '长春市样本路' || n || '号', 'ACTIVE', '{HAIR_AND_BEAUTY}', keeper.division_id, keeper.division_name, now()
    from generate_series(1, ${OBJECTS}) n, (select division_id, division_name from inspection_object where 'HAIR_AND_BEAUTY' = any(labels) limit 1) keeper
    returning id),
  applied as (insert into object_item select id, 'SW-12' from added),
  imported as (select id from credit_import limit 1)
  insert into credit_class (object_id, class, as_of, source, import_id, known_from)
  select added.id, (array['A','A','A','B','B','C','D'])[1 + (random() * 6)::int], '2026-01-08', 'bench', imported.id, '2026-01-08' from added, imported`;

function copyOfTheRows(bureau: Bureau): Promise<number> {
  const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });
  const rows = `copy (select o.id, o.credit_code, o.name, o.kind, o.district_code, o.address, c.class from inspection_object o
    join object_item i on i.object_id = o.id and i.item_code = 'SW-12' join credit_class c on c.object_id = o.id order by o.id) to stdout`;
  return asRegistries(bureau, async (client) => {
    const times: number[] = [];
    for (let run = 0; run < 3; run++) times.push(await seconds(() => pipeline(client.query(copyTo(rows)), nowhere())));
    return times.toSorted((a, b) => a - b)[1]!;
  });
}
