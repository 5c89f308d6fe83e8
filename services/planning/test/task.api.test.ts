import { itemWithdrawn } from '@sunlot/facts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor, refusal } from './door.ts';
import { aLine, anApprovedPlan, anItem, aPlan, aTask, seat, step, taskStep } from './made.ts';
import { justice, market, nobody, policyDivision, tax, trade, unit } from './people.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  door.on('2026-01-12');
  await anItem(door, 'G');
});
afterAll(() => door.close());

const education = (taskId: string, on: string) => ({ taskId, kind: 'TRAINING', on, audience: '全体对象' });

test('R13 no task is made from a plan that is not approved, and none while it is being adjusted', async () => {
  const draft = await aPlan(door);
  const fromDraft = taskStep(door, market, 'createTask', { planId: draft.id, lineId: draft.lines[0].id });
  expect(await refusal(fromDraft)).toMatchObject({ code: 'PLAN_NOT_APPROVED', facts: { state: 'DRAFT' } });
  const plan = await anApprovedPlan(door);
  await step(door, market, 'proposeAdjustment', plan.id, { reason: '调整', lines: [aLine()] });
  const adjusting = taskStep(door, market, 'createTask', { planId: plan.id, lineId: plan.lines[0].id });
  expect((await refusal(adjusting)).code).toBe('PLAN_NOT_APPROVED');
});

test('R13 one line has one task, which an adjustment may not touch until it is cancelled', async () => {
  const plan = await anApprovedPlan(door);
  const line = { planId: plan.id, lineId: plan.lines[0].id };
  const task = await taskStep(door, market, 'createTask', line);
  expect((await refusal(taskStep(door, market, 'createTask', line))).code).toBe('PLAN_LINE_HAS_TASK');
  expect((await refusal(taskStep(door, market, 'createTask', { ...line, lineId: unit(1) }))).code).toBe(
    'PLAN_LINE_NOT_FOUND',
  );
  const change = { reason: '调整', lines: [aLine({ id: line.lineId, ratio: 0.03 })] };
  expect(await refusal(step(door, market, 'proposeAdjustment', plan.id, change))).toMatchObject({
    code: 'ADJUSTMENT_TOUCHES_TASK',
    facts: { taskNumber: task.number },
  });
  const cancelled = await taskStep(door, market, 'cancelTask', { taskId: task.id, reason: '计划调整' });
  expect(cancelled).toMatchObject({ state: 'CANCELLED', ledger: { stage: 'CANCELLED', light: 'NONE' } });
  expect((await step(door, market, 'proposeAdjustment', plan.id, change)).state).toBe('ADJUSTING');
});

test('R13 what the list says today does not judge a line that has its task: the lines beside it can still be adjusted', async () => {
  await anItem(door, 'V');
  await anItem(door, 'W');
  const ofV = { itemCodes: ['V'], departments: [seat(market, 2, ['V'])] };
  const ofW = { itemCodes: ['W'], departments: [seat(market, 2, ['W'])] };
  const plan = await anApprovedPlan(door, { lines: [aLine(ofV)] });
  const [{ id: lineId }] = plan.lines;
  await taskStep(door, market, 'createTask', { planId: plan.id, lineId });
  await door.sql(`update listed_item set inspector_tag = 'vehicle' where code in ('V', 'W')`);

  const more = { reason: '上级要求', lines: [aLine({ ...ofV, id: lineId }), aLine(ofW)] };
  expect(await refusal(step(door, market, 'proposeAdjustment', plan.id, more))).toMatchObject({
    code: 'PLAN_SPECIALITY_UNSEATED',
    facts: { itemCode: 'W', speciality: 'vehicle' },
  });
  const asked = { ...ofW, departments: [{ ...seat(market, 2, ['W']), tag: 'vehicle' }] };
  const lines = [aLine({ ...ofV, id: lineId }), aLine(asked)];
  const proposed = await step(door, market, 'proposeAdjustment', plan.id, { ...more, lines });
  const { contentDigest } = proposed;
  expect((await step(door, justice, 'approveAdjustment', plan.id, { contentDigest })).state).toBe('APPROVED');
});

test('R19 education a month before is recorded; later it is refused, and without it no draw is announced', async () => {
  const task = await aTask(door);
  expect(task).toMatchObject({
    state: 'CREATED',
    allowed: ['educate', 'cancel'],
    ledger: { stage: 'EDUCATION', dueOn: '2026-03-01' },
  });
  const soon = { taskId: task.id, drawAt: '2026-03-20T10:00:00+08:00' };
  expect(await refusal(taskStep(door, market, 'announceDraw', soon))).toMatchObject({ code: 'EDUCATION_MISSING' });
  expect((await refusal(taskStep(door, market, 'recordEducation', education(task.id, '2026-02-01')))).code).toBe(
    'EDUCATION_IN_FUTURE',
  );
  door.on('2026-03-02');
  const late = await refusal(taskStep(door, market, 'recordEducation', education(task.id, '2026-03-02')));
  expect(late).toMatchObject({ code: 'EDUCATION_TOO_LATE', facts: { latestOn: '2026-03-01' } });
  const educated = await taskStep(door, market, 'recordEducation', education(task.id, '2026-03-01'));
  expect(educated).toMatchObject({ state: 'EDUCATED', education: { kind: 'TRAINING', recordedByName: '王明' } });
  door.on('2026-01-12');
});

test('R19 only the Policy & Regulations Division waives education, with a reason, and never its own', async () => {
  const task = await aTask(door);
  const waiver = { taskId: task.id, reason: '紧急' };
  expect((await refusal(taskStep(door, market, 'waiveEducation', waiver))).code).toBe('FORBIDDEN');
  const own = { ...policyDivision, divisionId: market.divisionId };
  expect((await refusal(taskStep(door, own, 'waiveEducation', waiver))).code).toBe('FOUR_EYES');
  expect((await refusal(taskStep(door, policyDivision, 'waiveEducation', { ...waiver, reason: '' }))).code).toBe(
    'INPUT_INVALID',
  );
  expect((await taskStep(door, policyDivision, 'waiveEducation', waiver)).education).toMatchObject({
    kind: 'WAIVED',
    reason: '紧急',
  });
});

test('R20 a draw is announced three days before, tells the whole task, and leaves planning with that', async () => {
  const task = await aTask(door, { departments: [seat(market, 1, ['G']), seat(tax, 1)] });
  door.on('2026-02-20');
  await taskStep(door, market, 'recordEducation', education(task.id, '2026-02-20'));
  const at = (drawAt: string) => taskStep(door, market, 'announceDraw', { taskId: task.id, drawAt });
  expect(await refusal(at('2026-02-23T08:59:00+08:00'))).toMatchObject({
    code: 'DRAW_NOTICE_TOO_SHORT',
    facts: { requiredDays: 3 },
  });
  expect((await refusal(at('2026-04-02T09:00:00+08:00'))).code).toBe('DRAW_AFTER_INSPECTION_START');
  const notInitiator = taskStep(door, tax, 'announceDraw', { taskId: task.id, drawAt: '2026-03-05T09:00:00+08:00' });
  expect((await refusal(notInitiator)).code).toBe('FORBIDDEN');
  expect(await at('2026-03-05T09:00:00+08:00')).toMatchObject({
    state: 'ANNOUNCED',
    allowed: [],
    ledger: { stage: 'POOL', dueOn: '2026-03-05' },
  });
  expect((await refusal(at('2026-03-06T09:00:00+08:00'))).code).toBe('LIFECYCLE_STEP_REFUSED');
  expect((await refusal(taskStep(door, market, 'cancelTask', { taskId: task.id, reason: '晚了' }))).code).toBe(
    'TASK_DRAW_STARTED',
  );
  const told = await door.sql(
    "select payload from outbox where name = 'task.approved' and payload->'task'->>'taskId' = $1",
    [task.id],
  );
  expect(told).toHaveLength(1);
  expect(told[0].payload).toMatchObject({
    drawAt: '2026-03-05T01:00:00.000Z',
    education: { kind: 'TRAINING', on: '2026-02-20', reason: null },
    task: {
      taskNumber: task.number,
      planKind: 'REMAINDER',
      items: [{ code: 'G', version: 1, papers: ['营业执照'] }],
      criteria: { itemCodes: ['G'], districtCodes: [], objectKinds: [], labels: [], divisionIds: [], zones: [] },
      departments: [{ organizationName: '市场秩序处', seats: 1, tag: null }, { organizationName: '市税务局' }],
      ratio: 0.1,
      inspectFrom: '2026-04-01',
    },
  });
  door.on('2026-01-12');
});

test('R29 a task is cut by the divisions and zones its line names, and a later line may take them back', async () => {
  const criteria = { divisionIds: [trade.divisionId], zones: ['长春新区'], labels: ['CAR_DEALER'] };
  const task = await aTask(door, { ...criteria, departments: [seat(market, 2, ['G'])] });
  const fields = 'districtCodes objectKinds labels divisionIds zones';
  const read = await door.ask(
    market,
    `{ task(id: "${task.id}") { criteria { ${fields} } plan { lines { divisionIds zones } } } }`,
  );
  expect(read.task.criteria).toEqual({ districtCodes: [], objectKinds: [], ...criteria });
  expect(read.task.plan.lines).toEqual([{ divisionIds: criteria.divisionIds, zones: criteria.zones }]);

  const draft = await aPlan(door, { lines: [aLine(criteria)] });
  await step(door, market, 'updatePlan', draft.id, { title: '改', lines: [aLine({ id: draft.lines[0].id })] });
  const again = await door.ask(market, `{ plan(id: "${draft.id}") { lines { divisionIds zones labels } } }`);
  expect(again.plan.lines).toEqual([{ divisionIds: [], zones: [], labels: [] }]);
});

test('R02 a task keeps the version of its item, and is not drawn once the item has left the list', async () => {
  await anItem(door, 'M');
  const task = await aTask(door, { itemCodes: ['M'], departments: [seat(market, 2)] });
  await anItem(door, 'M', { version: 2, name: '修订后' });
  const { task: shown } = await door.ask(
    market,
    `{ task(id: "${task.id}") { items { name version } plan { lines { items { name } } } } }`,
  );
  expect(shown).toEqual({ items: [{ name: '事项M', version: 1 }], plan: { lines: [{ items: [{ name: '修订后' }] }] } });
  door.on('2026-02-20');
  await taskStep(door, market, 'recordEducation', education(task.id, '2026-02-20'));
  await door.tell(itemWithdrawn, { itemId: unit(1), code: 'M', inForceTo: '2026-02-19' });
  const draw = taskStep(door, market, 'announceDraw', { taskId: task.id, drawAt: '2026-03-05T09:00:00+08:00' });
  expect(await refusal(draw)).toEqual({ code: 'ITEM_NOT_LISTED', facts: { itemCode: 'M' } });
  door.on('2026-01-12');
});

test('R34 the public reads a task from its announcement on', async () => {
  const task = await aTask(door, { title: '公示任务' });
  const read = async () => {
    const operation =
      '{ publicTasks(filter: { search: "公示任务" }) { totalCount edges { node { number state itemNames } } } }';
    return (await door.ask(nobody, operation)).publicTasks;
  };
  expect(await read()).toEqual({ totalCount: 0, edges: [] });
  door.on('2026-02-20');
  await taskStep(door, market, 'recordEducation', education(task.id, '2026-02-20'));
  await taskStep(door, market, 'announceDraw', { taskId: task.id, drawAt: '2026-03-05T09:00:00+08:00' });
  const node = { number: task.number, state: 'ANNOUNCED', itemNames: ['事项G'] };
  expect(await read()).toEqual({ totalCount: 1, edges: [{ node }] });
  door.on('2026-01-12');
});
