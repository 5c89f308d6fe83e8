import { randomUUID } from 'node:crypto';
import { drawReplaced, drawVoided } from '@sunlot/facts';
import { addDays, localDay } from '@sunlot/workdays';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, aProblem, DUAL } from './a-problem.ts';
import { aWatchedTask } from './a-watched-task.ts';
import { type Answer, type Door, openDoor } from './door.ts';
import { leader, market, MARKET_DIVISION, office, policyDivision, trade, zhang } from './people.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const today = (): string => localDay(door.house.clock.now());

const findings = async (circumstance: string, actor = office): Promise<Answer[]> =>
  (
    await door.ask(
      actor,
      `query ($filter: AccountabilityFilter) { accountabilityFindings(first: 100, filter: $filter) { edges { node { id circumstance subjectType subjectId subjectTitle
        organizationName evidence exemption allowed } } } }`,
      { filter: { circumstance } },
    )
  ).accountabilityFindings.edges.map((edge: { node: Answer }) => edge.node);

const about = async (circumstance: string, subjectId: string) =>
  (await findings(circumstance)).filter((finding) => finding.subjectId === subjectId);

const compile = async (from: string, to: string, actor = office) =>
  (
    await door.ask(
      actor,
      'mutation ($input: CompileBulletinInput!) { compileBulletin(input: $input) { id number rows { circumstance subjectTitle } } }',
      {
        input: { from, to },
      },
    )
  ).compileBulletin;

const recordByHand = (more: object = {}, actor = office) =>
  door.ask(actor, 'mutation ($input: RecordFindingInput!) { recordFinding(input: $input) { id allowed } }', {
    input: {
      circumstance: 'ABUSE_OF_OFFICE',
      divisionId: MARKET_DIVISION,
      organizationName: '市场秩序处',
      title: '现场检查中态度粗暴',
      evidence: ['执法记录仪录像'],
      ...more,
    },
  });

const assess = (findingId: string, more: object = {}, actor = office) =>
  door.ask(actor, 'mutation ($input: AssessFindingInput!) { assessFinding(input: $input) { exemption assessment } }', {
    input: { findingId, assessment: '已按计划履行职责', ...more },
  });

test('R41 (2) a record after the seventh working day and (9) a publication after its day are found as they are told', async () => {
  const task = await aWatchedTask(door);
  const endedOn = today();
  door.house.clock.advance({ days: 30 });
  await task.recorded(endedOn);
  expect(await about('DATA_NOT_ENTERED', task.inspectionId)).toMatchObject([
    { organizationName: '市场秩序处', evidence: { endedOn, recordedOn: today() } },
  ]);
  await task.published(addDays(today(), -1));
  expect(await about('NOT_PUBLISHED', task.inspectionId)).toMatchObject([{ evidence: { publishedOn: today() } }]);
});

test('R41 nothing is found where everything came in time', async () => {
  const task = await aWatchedTask(door);
  await task.recorded(today());
  await task.inspected(today(), addDays(today(), 9));
  await task.published(addDays(today(), 9));
  door.house.clock.advance({ days: 60 });
  await compile(today(), today());
  for (const circumstance of ['DATA_NOT_ENTERED', 'NOT_PUBLISHED', 'TASK_NOT_DONE']) {
    expect(await about(circumstance, task.inspectionId)).toEqual([]);
    expect(await about(circumstance, task.taskId)).toEqual([]);
  }
});

test('R41 (5) a task whose period is over and (9) results nobody published are found by looking, once; a voided draw and a skipped object are not', async () => {
  const [undone, unpublished, voided, skipped] = [
    await aWatchedTask(door),
    await aWatchedTask(door),
    await aWatchedTask(door),
    await aWatchedTask(door),
  ];
  await unpublished.recorded(today());
  await unpublished.inspected(today(), addDays(today(), 9));
  await door.tell(drawVoided, {
    drawId: voided.drawId,
    taskId: voided.taskId,
    number: 'x',
    attempt: 1,
    voidedAt: door.house.clock.now().toISOString(),
    reason: '见证人未到场',
  });
  await door.tell(drawReplaced, {
    drawId: skipped.drawId,
    taskId: skipped.taskId,
    number: 'x',
    by: randomUUID(),
    byNumber: 'y',
    replacedAt: door.house.clock.now().toISOString(),
    skipped: [
      { order: 1, objectId: randomUUID(), reason: 'DEREGISTERED', again: false },
      { order: 2, objectId: randomUUID(), reason: 'DEREGISTERED', again: true },
    ],
  });
  door.house.clock.advance({ days: 20 });
  await compile(today(), today());
  await compile(today(), today());
  expect(await about('TASK_NOT_DONE', undone.taskId)).toMatchObject([{ evidence: { drawn: 1, recorded: 0 } }]);
  expect(await about('NOT_PUBLISHED', unpublished.taskId)).toMatchObject([{ evidence: { drawn: 1, published: 0 } }]);
  expect(await about('TASK_NOT_DONE', voided.taskId)).toEqual([]);
  expect(await about('TASK_NOT_DONE', skipped.taskId)).toEqual([]);
});

test('R41 (11) a suspected crime that lies here beyond its day is found', async () => {
  const { id: problemId } = await aProblem(door);
  const { id } = await act(door, 'proposeReferral', { problemId, ...DUAL, kind: 'JUDICIAL', receiver: '市公安局' });
  door.house.clock.advance({ days: 15 });
  await compile(today(), today());
  expect(await about('CRIME_NOT_TRANSFERRED', id)).toMatchObject([
    { subjectType: 'Referral', evidence: { state: 'PROPOSED' } },
  ]);
});

test('R41 (3) a visit without a draw whose form was not filed by its day is found', async () => {
  const { submitSpecialAreaFiling } = await door.ask(
    market,
    'mutation ($input: SubmitSpecialAreaFilingInput!) { submitSpecialAreaFiling(input: $input) { id } }',
    {
      input: {
        area: '成品油',
        itemCode: 'CPY-01',
        itemName: '成品油检查',
        objectName: '某加油站',
        basis: '《安全生产法》第六十五条',
        whyNotDrawn: '全覆盖检查',
        plannedOn: today(),
        method: 'ON_SITE',
        staff: ['张检', '王检'],
      },
    },
  );
  door.house.clock.advance({ days: 1 });
  await compile(today(), today());
  expect(await about('NOT_DRAWN', submitSpecialAreaFiling.id)).toHaveLength(1);
});

test('R41 (10) and (12) are recorded by hand, with evidence, by the office', async () => {
  await expect(recordByHand({ evidence: [' '] })).rejects.toThrow('FINDING_EVIDENCE_MISSING');
  await expect(recordByHand({}, market)).rejects.toThrow('FORBIDDEN');
  const { recordFinding } = await recordByHand();
  expect(recordFinding.allowed).toEqual([]);
});

test('R42 an exemption is assessed once, with its grounds, and not by whoever recorded the finding or is concerned', async () => {
  const { recordFinding } = await recordByHand();
  const colleague = { ...office, accountId: policyDivision.accountId };
  await expect(assess(recordFinding.id)).rejects.toThrow('FOUR_EYES');
  await expect(assess(recordFinding.id, {}, { ...colleague, divisionId: MARKET_DIVISION })).rejects.toThrow(
    'FOUR_EYES',
  );
  await expect(assess(recordFinding.id, {}, market)).rejects.toThrow('FORBIDDEN');
  const { assessFinding } = await assess(recordFinding.id, { exemption: 'DUTY_DONE' }, colleague);
  expect(assessFinding).toEqual({ exemption: 'DUTY_DONE', assessment: '已按计划履行职责' });
  await expect(assess(recordFinding.id, {}, colleague)).rejects.toThrow('FINDING_ALREADY_ASSESSED');
});

test('R41 the bulletin tells each finding once, leaves exempted ones out, and may be empty', async () => {
  door.house.clock.advance({ days: 1 });
  const [told, exempted] = [
    (await recordByHand({ title: '应当通报' })).recordFinding,
    (await recordByHand({ title: '免予追责' })).recordFinding,
  ];
  await assess(exempted.id, { exemption: 'NO_CAUSATION' }, { ...office, accountId: policyDivision.accountId });
  await assess(told.id, {}, { ...office, accountId: policyDivision.accountId });
  const first = await compile(today(), today());
  const titles = first.rows.map((row: { subjectTitle: string }) => row.subjectTitle);
  expect(titles).toContain('应当通报');
  expect(titles).not.toContain('免予追责');
  expect((await compile(today(), today())).rows).toEqual([]);
  await expect(compile(today(), addDays(today(), -1))).rejects.toThrow('RANGE_INVALID');
  await expect(compile(today(), today(), policyDivision)).rejects.toThrow('FORBIDDEN');
});

test('S9 findings are read by the division concerned and by those who supervise, bulletins by the latter', async () => {
  const { recordFinding } = await recordByHand();
  const sees = async (actor: typeof market) =>
    (await findings('ABUSE_OF_OFFICE', actor)).some(({ id }) => id === recordFinding.id);
  expect([await sees(market), await sees(leader), await sees(trade)]).toEqual([true, true, false]);
  await expect(sees(zhang)).rejects.toThrow('FORBIDDEN');
  const bulletins = (actor: typeof market) => door.ask(actor, '{ bulletins { edges { node { number } } } }');
  await expect(bulletins(market)).rejects.toThrow('FORBIDDEN');
  expect((await bulletins(leader)).bulletins.edges.length).toBeGreaterThan(0);
});
