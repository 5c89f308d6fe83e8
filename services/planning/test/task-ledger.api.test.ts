import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Answer, type Door, openDoor, refusal } from './door.ts';
import { anItem, aTask, taskStep } from './made.ts';
import { factsAbout } from './told.ts';
import { leader, market, office, tax } from './people.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  door.on('2026-01-12');
  await anItem(door, 'G');
  await anItem(door, 'IDLE');
});
afterAll(() => door.close());
beforeEach(() => door.on('2026-01-12'));

/** A task whose draw is announced, and what the other rooms tell of it. */
async function anAnnouncedTask(): Promise<{ task: Answer; told: ReturnType<typeof factsAbout> }> {
  door.on('2026-01-12');
  const task = await aTask(door);
  door.on('2026-02-20');
  await taskStep(door, market, 'recordEducation', { taskId: task.id, kind: 'LEAFLET', on: '2026-02-20' });
  await taskStep(door, market, 'announceDraw', { taskId: task.id, drawAt: '2026-03-05T09:00:00+08:00' });
  const [row] = await door.sql(
    "select payload->'task' as brief from outbox where name = 'task.approved' and payload->'task'->>'taskId' = $1",
    [task.id],
  );
  door.on('2026-03-05');
  return { task, told: factsAbout(door, row.brief) };
}

const rowOf = async (taskId: string): Promise<Answer> => {
  const fields =
    'stage dueOn light poolSize drawn noticed recorded published problems referralsOpen drawId escrowOpenedAt';
  const { task } = await door.ask(office, `{ task(id: "${taskId}") { state ledger { ${fields} } } }`);
  return { state: task.state, ...task.ledger };
};

test('R21 the row follows a task from its announcement through publication to its last referral', async () => {
  const { task, told } = await anAnnouncedTask();
  const drawId = randomUUID();
  await told.poolCut(30);
  expect(await rowOf(task.id)).toMatchObject({ state: 'POOL_CUT', stage: 'DRAW', poolSize: 30, drawn: null });
  await told.queued(drawId);
  await told.frozen(drawId);
  expect(await rowOf(task.id)).toMatchObject({ state: 'FROZEN', stage: 'DRAW', drawId });
  await told.certified(drawId);
  expect(await rowOf(task.id)).toMatchObject({ state: 'DRAWN', stage: 'NOTICE', drawn: 2, dueOn: '2026-04-28' });
  const [first, second] = [told.visit(drawId), told.visit(drawId)];
  await told.noticed(first);
  expect(await rowOf(task.id)).toMatchObject({ state: 'DRAWN', noticed: 1 });
  await told.noticed(second);
  await told.noticed(second);
  expect(await rowOf(task.id)).toMatchObject({ state: 'NOTICED', stage: 'INSPECTION', noticed: 2 });
  await told.opened(drawId);
  door.on('2026-04-02');
  await told.recorded(first, ['G']);
  await told.recorded(second, ['G']);
  await told.problem(first, 'ORDER_TO_CORRECT');
  await told.inspected(2, '2026-04-14');
  expect(await rowOf(task.id)).toMatchObject({
    state: 'INSPECTED',
    stage: 'PUBLICATION',
    recorded: 2,
    problems: 1,
    dueOn: '2026-04-14',
  });
  await told.published(first);
  await told.published(second);
  expect(await rowOf(task.id)).toMatchObject({
    state: 'PUBLISHED',
    stage: 'REFERRAL',
    published: 2,
    referralsOpen: 0,
    light: 'NONE',
  });
  const referralId = randomUUID();
  await told.sent(first, referralId);
  expect(await rowOf(task.id)).toMatchObject({ stage: 'REFERRAL', referralsOpen: 1 });
  await told.closed(first, referralId);
  expect(await rowOf(task.id)).toMatchObject({ state: 'CLOSED', stage: 'CLOSED', referralsOpen: 0 });
  const { task: ended } = await door.ask(
    office,
    `{ task(id: "${task.id}") { plan { state } timeline { stage done note } } }`,
  );
  expect(ended.plan.state).toBe('CLOSED');
  expect(ended.timeline.every((step: { done: boolean }) => step.done)).toBe(true);
  expect(ended.timeline).toContainEqual({ stage: 'PUBLICATION', done: true, note: '2/2' });
});

test('R21 a fact heard twice, or facts heard out of order, give the same row', async () => {
  const { task, told } = await anAnnouncedTask();
  const drawId = randomUUID();
  const visit = told.visit(drawId);
  await told.inspected(1, '2026-04-14');
  await told.recorded(visit, ['G']);
  await told.noticed(visit);
  const id = await told.certified(drawId, { drawn: 1 });
  await told.poolCut(30);
  const row = await rowOf(task.id);
  expect(row).toMatchObject({ state: 'INSPECTED', stage: 'PUBLICATION', noticed: 1, recorded: 1, drawn: 1 });
  await told.certified(drawId, { drawn: 1, id });
  expect(await rowOf(task.id)).toEqual(row);
});

test('R27 a void takes the draw back to its pool; late facts of the voided attempt change nothing, and the void stays visible', async () => {
  const { task, told } = await anAnnouncedTask();
  const [first, second] = [randomUUID(), randomUUID()];
  await told.poolCut(30);
  await told.frozen(first);
  await told.certified(first);
  door.on('2026-03-05', '10:00');
  await told.voided(first);
  expect(await rowOf(task.id)).toMatchObject({
    state: 'ANNOUNCED',
    stage: 'POOL',
    poolSize: null,
    drawn: null,
    drawId: null,
  });
  door.on('2026-03-05', '11:00');
  await told.frozen(first, 1);
  expect(await rowOf(task.id)).toMatchObject({ state: 'ANNOUNCED', stage: 'POOL' });
  await told.poolCut(29);
  await told.certified(second, { attempt: 2 });
  expect(await rowOf(task.id)).toMatchObject({ state: 'DRAWN', drawId: second });
  // A replacement makes a draw whole: neither it nor its void changes what the task has drawn.
  const row = await rowOf(task.id);
  const replacement = randomUUID();
  await told.certified(replacement, { drawn: 1, replaces: second });
  await told.voided(replacement, 1, second);
  expect(await rowOf(task.id)).toEqual(row);
  const { task: shown } = await door.ask(office, `{ task(id: "${task.id}") { timeline { stage note } } }`);
  expect(shown.timeline).toContainEqual({ stage: 'DRAW', note: '见证人缺席' });
});

test('R21 R27 a visit that was noticed and then skipped counts as noticed no more, in whatever order that is heard', async () => {
  const { task, told } = await anAnnouncedTask();
  const drawId = randomUUID();
  await told.poolCut(30);
  await told.certified(drawId);
  const [kept, skipped, instead] = [told.visit(drawId), told.visit(drawId), told.visit(drawId)];
  await told.noticed(kept);
  await told.noticed(skipped);
  expect(await rowOf(task.id)).toMatchObject({ state: 'NOTICED', noticed: 2 });
  await told.voidedVisit(skipped);
  expect(await rowOf(task.id)).toMatchObject({ state: 'DRAWN', noticed: 1 });
  await told.noticed(instead);
  expect(await rowOf(task.id)).toMatchObject({ state: 'NOTICED', noticed: 2 });
  const another = told.visit(drawId);
  await told.voidedVisit(another);
  await told.noticed(another);
  expect(await rowOf(task.id)).toMatchObject({ noticed: 2 });
});

test('R27 the row and the timeline say that a stalled draw was finished from shares, and a void takes that along', async () => {
  const { task, told } = await anAnnouncedTask();
  const [first, second] = [randomUUID(), randomUUID()];
  const drawn = async () => {
    const { task: shown } = await door.ask(office, `{ task(id: "${task.id}") { timeline { stage escrowHolders } } }`);
    return shown.timeline.filter(({ stage }: Answer) => stage === 'DRAW').map((step: Answer) => step.escrowHolders);
  };
  await told.poolCut(30);
  await told.frozen(first);
  expect(await drawn()).toEqual([[]]);
  expect((await rowOf(task.id)).escrowOpenedAt).toBeNull();
  await told.escrowOpened(first, ['市司法局', '市税务局']);
  expect(await drawn()).toEqual([['市司法局', '市税务局']]);
  expect((await rowOf(task.id)).escrowOpenedAt).toMatch(/^2026-03-05T01:00/);
  await told.certified(first);
  expect(await drawn()).toEqual([['市司法局', '市税务局']]);
  door.on('2026-03-06', '10:00');
  await told.voided(first);
  door.on('2026-03-06', '11:00');
  await told.frozen(second, 2);
  expect(await drawn()).toEqual([['市司法局', '市税务局'], []]);
  expect((await rowOf(task.id)).escrowOpenedAt).toBeNull();
  await told.certified(second, { attempt: 2 });
  // A replacement stalls, too; its attempts count by themselves.
  door.on('2026-03-07', '09:00');
  await told.escrowOpened(randomUUID(), ['市税务局', '市生态环境局'], 1, second);
  expect(await drawn()).toEqual([['市司法局', '市税务局'], [], ['市税务局', '市生态环境局']]);
  expect((await rowOf(task.id)).escrowOpenedAt).toMatch(/^2026-03-07T01:00/);
});

test('R21 the ledger and the coverage can be lost and drawn again from the journal', async () => {
  const all = () => door.sql("select to_jsonb(task_ledger) - 'updated_at' as row from task_ledger order by id");
  const covered = () => door.sql('select * from item_inspection order by task_id, item_code');
  const [rows, coverage] = [await all(), await covered()];
  expect(rows.length).toBeGreaterThan(2);
  await door.sql('delete from task_ledger');
  await door.sql('delete from item_inspection');
  await door.sql("update task set state = 'CREATED'");
  expect((await refusal(door.ask(market, 'mutation { redrawTaskLedger }'))).code).toBe('FORBIDDEN');
  expect(await door.ask(office, 'mutation { redrawTaskLedger }')).toEqual({ redrawTaskLedger: rows.length });
  expect(await all()).toEqual(rows);
  expect(await covered()).toEqual(coverage);
  expect(await door.sql("select 1 from task where state = 'CREATED'")).toEqual([]);
});

test('R21 a light is that of the day it is read, in the row, in the filter and in the summary', async () => {
  const task = await aTask(door, { title: '看灯' });
  const numbers = async (light: string) => {
    const { taskLedger } = await door.ask(
      office,
      `{ taskLedger(filter: { light: ${light}, search: "看灯" }) { edges { node { number } } } }`,
    );
    return taskLedger.edges.map((edge: Answer) => edge.node.number);
  };
  // Due on Sunday 1 March; Saturday 28 February is a make-up working day after the Spring Festival of 2026.
  for (const [day, light] of [
    ['2026-02-11', 'GREEN'],
    ['2026-02-27', 'YELLOW'],
    ['2026-03-01', 'YELLOW'],
    ['2026-03-02', 'RED'],
  ] as const) {
    door.on(day);
    expect({ day, light: (await rowOf(task.id)).light }).toEqual({ day, light });
    for (const other of ['RED', 'YELLOW', 'GREEN', 'NONE'])
      expect(await numbers(other)).toEqual(other === light ? [task.number] : []);
  }
  const { ledgerSummary } = await door.ask(leader, '{ ledgerSummary(year: 2026) { stage light count } }');
  expect(ledgerSummary).toContainEqual({ stage: 'EDUCATION', light: 'RED', count: 1 });
});

test('R21 five hundred rows are walked by keyset, each once, in the order of their deadlines', async () => {
  await door.sql(
    `insert into task_ledger select gen_random_uuid(), 'N' || i, '走一遍', plan_number, plan_kind, year, initiator_id, initiator_name,
       initiator_division_id, participant_ids, stage, date '2026-01-01' + i % 40, date '2026-01-01' + i % 40, null, null, null, 0, 0, 0, 0, 0,
       null, false, null, now(), now(), '走一遍' from (select * from task_ledger limit 1) one, generate_series(1, 500) i`,
  );
  const seen: Answer[] = [];
  for (let after: string | null = null; ; ) {
    const { taskLedger }: Answer = await door.ask(
      office,
      'query ($after: String) { taskLedger(first: 60, after: $after, filter: { search: "走一遍" }) { totalCount pageInfo { hasNextPage endCursor } edges { node { id dueOn } } } }',
      { after },
    );
    expect(taskLedger.totalCount).toBe(500);
    seen.push(...taskLedger.edges.map((edge: Answer) => edge.node));
    if (!taskLedger.pageInfo.hasNextPage) break;
    after = taskLedger.pageInfo.endCursor;
  }
  expect(new Set(seen.map((row) => row.id)).size).toBe(500);
  const days = seen.map((row) => row.dueOn);
  expect(days).toEqual(days.toSorted());
  await door.sql("delete from task_ledger where title = '走一遍'");
});

test('R46 the ledger adds up by division, each seeing its own', async () => {
  door.on('2026-03-02');
  const figures = async (actor = leader) => {
    const { ledgerFigures } = await door.ask(
      actor,
      '{ ledgerFigures(year: 2026) { initiatorName tasks joint closed overdue drawn published problems } }',
    );
    return ledgerFigures;
  };
  const [own] = await figures(market);
  expect(own).toMatchObject({ initiatorName: '市场秩序处', joint: 0, closed: 1, drawn: 9, published: 2, problems: 1 });
  expect(own.overdue).toBeGreaterThan(0);
  expect(await figures()).toEqual([own]);
  expect(await figures(tax)).toEqual([]);
});

test('R05 coverage shows what has been inspected this year, by which task, and under which light the rest stands', async () => {
  const coverage = async (year = '') => {
    const { itemCoverage } = await door.ask(
      office,
      `{ itemCoverage${year} { itemCode inspected light tasksDone lastTaskNumber divisionName } }`,
    );
    return new Map(itemCoverage.map((item: Answer) => [item.itemCode, item]));
  };
  door.on('2026-11-27');
  const covered = await coverage();
  expect(covered.get('G')).toMatchObject({
    inspected: true,
    light: 'GREEN',
    lastTaskNumber: expect.stringMatching(/^长双随机任字/),
  });
  expect(covered.get('IDLE')).toMatchObject({ inspected: false, light: 'RED', tasksDone: 0, lastTaskNumber: null });
  door.on('2026-06-01');
  expect((await coverage()).get('IDLE')).toMatchObject({ light: 'GREEN' });
  expect((await coverage('(year: 2025)')).get('G')).toMatchObject({ inspected: false, light: 'RED' });
});
