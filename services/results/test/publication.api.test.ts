import { addDays, addWorkdays } from '@sunlot/workdays';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawVoided } from '@sunlot/facts';
import { aDrawnTask, replaced, skipped, visitsOf } from './a-drawn-task.ts';
import { publish, record, serve, today, untilTheRecord, untilTheVisit, issue } from './acts.ts';
import { type Door, openDoor, until } from './door.ts';
import { market, MARKET_DIVISION, marketColleague, nobody, office, policyDivision, tax, zhang } from './people.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const rule = (input: object, actor = office) =>
  door.ask(actor, 'mutation ($input: RuleEndDateInput!) { ruleEndDate(input: $input) { endedOn ruledByName } }', {
    input,
  });

const publicSearch = async (filter: object) => {
  const { publicPublications } = await door.ask(
    nobody,
    'query ($filter: PublicationFilter) { publicPublications(filter: $filter) { totalCount edges { node { objectName objectCode publishedByName inspection { id } rows { result } } } } }',
    { filter },
  );
  return publicPublications;
};

test('R33 the seven working days run from the last visit of the task, not from one’s own', async () => {
  const { taskId, visits } = await aDrawnTask(door, 2);
  const first = await untilTheRecord(door, visits[0]!);
  expect(first.publicationClock).toBeNull();
  const last = await untilTheRecord(door, visits[1]!);
  const endedOn = today(door);
  expect(last.publicationClock).toMatchObject({
    endedOn,
    dueOn: addWorkdays(endedOn, 7),
    outerLimitOn: addWorkdays(endedOn, 20),
    ruled: false,
  });
  expect((await door.told('task.inspected')).at(-1)).toEqual({
    taskId,
    endedOn,
    inspections: 2,
    publicationDueOn: addWorkdays(endedOn, 7),
  });
});

test('R27 R33 a skipped visit is not made and says why; the task ends with the visit that was drawn in its stead', async () => {
  const task = await aDrawnTask(door, 2);
  await untilTheRecord(door, task.visits[0]!);
  const by = await skipped(door, task, [1]);
  const skippedVisit = async () =>
    (
      await door.ask(
        office,
        'query ($id: ID!) { inspection(id: $id) { state skipReason publicationClock { endedOn } } }',
        { id: task.visits[1] },
      )
    ).inspection;
  await until(async () => (await skippedVisit()).state === 'VOIDED');
  expect(await skippedVisit()).toEqual({ state: 'VOIDED', skipReason: 'DEREGISTERED', publicationClock: null });
  await expect(issue(door, task.visits[1]!)).rejects.toThrow('LIFECYCLE_STEP_REFUSED');
  const ended = async () => (await door.told('task.inspected')).filter(({ taskId }) => taskId === task.taskId);
  expect(await ended()).toEqual([]);

  // A first replacement is voided, the second is visited.
  await replaced(door, task, by);
  await until(async () => (await visitsOf(door, task.taskId)).length === 3);
  await door.tell(drawVoided, {
    drawId: by,
    taskId: task.taskId,
    replaces: task.drawId,
    number: 'x',
    attempt: 1,
    voidedAt: door.house.clock.now().toISOString(),
    reason: 'LIST_LEAKED',
  });
  const again = await skipped(door, task, [1], true);
  await replaced(door, task, again);
  await until(async () => (await visitsOf(door, task.taskId)).length === 4);
  const visits = await visitsOf(door, task.taskId);
  expect(visits.map(({ state }) => state)).toEqual(['RECORDED', 'VOIDED', 'VOIDED', 'DRAWN']);
  expect(visits[3]!.number).toMatch(/-0004$/);
  await untilTheRecord(door, visits[3]!.id as string);
  expect(await ended()).toMatchObject([{ inspections: 2, endedOn: today(door) }]);
});

test('R33 who inspects publishes: another division is told whose it is', async () => {
  const { visits } = await aDrawnTask(door);
  await untilTheVisit(door, visits[0]!);
  await expect(publish(door, visits[0]!)).rejects.toThrow('PUBLICATION_NOT_READY');
  await record(door, visits[0]!);
  const refusal = await publish(door, visits[0]!, tax).catch((error: Error) => error);
  expect(refusal.message).toBe('PUBLICATION_OTHER_DIVISION');
  expect(refusal.cause.extensions.facts).toEqual({ division: '市场秩序处', mine: '市税务局' });
  await expect(publish(door, visits[0]!, policyDivision)).rejects.toThrow('FORBIDDEN');
});

test('S13 whoever recorded does not publish; a colleague does', async () => {
  const { visits } = await aDrawnTask(door);
  await untilTheVisit(door, visits[0]!);
  const recorded = await record(door, visits[0]!, {}, market);
  expect(recorded.allowed).not.toContain('publish');
  await expect(publish(door, visits[0]!, market)).rejects.toThrow('PUBLICATION_BY_RECORDER');
  expect((await publish(door, visits[0]!, marketColleague)).state).toBe('PUBLISHED');
});

test('R33 what is published does not change: not by a second click, not by hand in the database', async () => {
  const { visits } = await aDrawnTask(door);
  await untilTheRecord(door, visits[0]!);
  const { publication } = await publish(door, visits[0]!);
  expect(publication).toMatchObject({ objectName: '长春第1商贸有限公司', authority: '市场秩序处', late: false });
  expect(publication.rows).toHaveLength(2);
  await expect(publish(door, visits[0]!)).rejects.toThrow('ALREADY_PUBLISHED');
  for (const harm of [
    'update publication set object_name = $$x$$',
    'delete from publication',
    'truncate publication',
  ]) {
    await expect(door.sql(harm)).rejects.toThrow('what has been published does not change');
  }
});

test('R33 many results at once, each with its own answer; the ledger hears how many are out', async () => {
  const { visits } = await aDrawnTask(door, 3);
  await untilTheVisit(door, ...visits.slice(0, 2));
  for (const visit of visits.slice(0, 2)) await record(door, visit);
  const { publishInspections } = await door.ask(
    market,
    'mutation ($input: PublishInspectionsInput!) { publishInspections(input: $input) { done refused rows { done code } } }',
    { input: { inspectionIds: visits } },
  );
  expect(publishInspections).toMatchObject({ done: 2, refused: 1 });
  expect(publishInspections.rows[2].code).toBe('PUBLICATION_NOT_READY');
  expect((await door.told('inspection.published')).slice(-2).map(({ publishedCount }) => publishedCount)).toEqual([
    1, 2,
  ]);
});

test('R33 a result published after its day is marked late, for good', async () => {
  const { visits } = await aDrawnTask(door);
  await untilTheRecord(door, visits[0]!);
  door.house.clock.advance({ days: 20 });
  const light = await door.ask(office, 'query ($id: ID!) { inspection(id: $id) { light } }', { id: visits[0] });
  expect(light.inspection.light).toBe('RED');
  const { officeToDos } = { officeToDos: (await door.ask(office, '{ resultsToDos { kind light } }')).resultsToDos };
  expect(officeToDos).toContainEqual({ kind: 'publication.overdue', light: 'RED' });
  expect((await publish(door, visits[0]!)).publication.late).toBe(true);
});

test('R33 a disputed end date is ruled by the office, and moves the clock', async () => {
  const { taskId, visits } = await aDrawnTask(door);
  await expect(rule({ taskId, endedOn: today(door), reason: '结束日期有争议' })).rejects.toThrow(
    'END_DATE_NOT_DISPUTED',
  );
  await untilTheRecord(door, visits[0]!);
  await expect(rule({ taskId, endedOn: today(door), reason: '结束日期有争议' }, market)).rejects.toThrow('FORBIDDEN');
  const partial = { ...office, divisionId: MARKET_DIVISION };
  await expect(rule({ taskId, endedOn: today(door), reason: '结束日期有争议' }, partial)).rejects.toThrow('FOUR_EYES');
  await expect(rule({ taskId, endedOn: addDays(today(door), 1), reason: '结束日期有争议' })).rejects.toThrow(
    'RECORD_IN_FUTURE',
  );
  door.house.clock.advance({ days: 5 });
  await rule({ taskId, endedOn: today(door), reason: '补充检查于今日结束' });
  const { inspection } = await door.ask(
    market,
    'query ($id: ID!) { inspection(id: $id) { publicationDueOn publicationClock { ruled } } }',
    { id: visits[0] },
  );
  expect(inspection).toEqual({ publicationDueOn: addWorkdays(today(door), 7), publicationClock: { ruled: true } });
});

test('R33 a ruling on one visit opens its form again after the time for it is over', async () => {
  const { visits } = await aDrawnTask(door);
  await issue(door, visits[0]!);
  await serve(door, visits[0]!);
  door.house.clock.advance({ days: 30 });
  const endedOn = addDays(today(door), -20);
  await expect(record(door, visits[0]!, { endedOn, lateReason: '补录' })).rejects.toThrow('RECORD_TOO_LATE');
  await rule({ inspectionId: visits[0], endedOn, reason: '现场检查实际结束日期' });
  expect(await record(door, visits[0]!, { endedOn: today(door), lateReason: '补录' }, zhang)).toMatchObject({
    state: 'RECORDED',
    endedOn,
  });
});

test('R34 the public finds a result by name, code or district, and reads no official’s name', async () => {
  const { visits } = await aDrawnTask(door, 12);
  await untilTheRecord(door, visits[11]!);
  await publish(door, visits[11]!);
  for (const filter of [{ search: '第12商贸' }, { search: 'MA00000012' }, { search: '第12', districtCode: '220102' }]) {
    const found = await publicSearch(filter);
    expect(found.totalCount).toBe(1);
    expect(found.edges[0].node).toMatchObject({
      objectName: '长春第12商贸有限公司',
      publishedByName: null,
      inspection: null,
    });
  }
  expect((await publicSearch({ search: '第12', districtCode: '220103' })).totalCount).toBe(0);
  expect((await publicSearch({ search: '%' })).totalCount).toBe(0);
});
