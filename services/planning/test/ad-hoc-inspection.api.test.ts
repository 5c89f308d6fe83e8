import { campaignProposed } from '@sunlot/facts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor, refusal } from './door.ts';
import { aLine, anItem, step, taskStep } from './made.ts';
import { justice, market, policyDivision, trade, unit } from './people.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  door.on('2026-06-08');
  await anItem(door, 'G');
});
afterAll(() => door.close());

const apply = async (intendedOn: string, more: object = {}) => {
  const input = {
    title: '临时检查',
    intendedOn,
    basis: '汽车销售管理办法第二十九条',
    superiorDocument: '商厅函〔2026〕1号',
    lines: [aLine({ inspectFrom: intendedOn, inspectTo: '2026-06-30' })],
    ...more,
  };
  const operation =
    'mutation ($input: ApplyAdHocInput!) { applyAdHoc(input: $input) { id number kind state lines { id } } }';
  return (await door.ask(market, operation, { input })).applyAdHoc;
};

test('R14 an application made a week before becomes a plan like any other, and its task is drawn like any other', async () => {
  const plan = await apply('2026-06-15');
  expect(plan).toMatchObject({ kind: 'AD_HOC', state: 'SUBMITTED' });
  expect(plan.number).toMatch(/^长双随机临字〔2026〕\d+号$/);
  await step(door, policyDivision, 'reviewPlan', plan.id);
  await step(door, justice, 'approvePlan', plan.id);
  const task = await taskStep(door, market, 'createTask', { planId: plan.id, lineId: plan.lines[0].id });
  const leaflet = { taskId: task.id, kind: 'LEAFLET', on: '2026-06-08' };
  expect((await refusal(taskStep(door, market, 'recordEducation', leaflet))).code).toBe('EDUCATION_TOO_LATE');
  const waived = await taskStep(door, policyDivision, 'waiveEducation', {
    taskId: task.id,
    reason: '上级要求立即检查',
  });
  expect(waived).toMatchObject({ state: 'EDUCATED', ledger: { educationWaiver: '上级要求立即检查' } });
  const announced = await taskStep(door, market, 'announceDraw', {
    taskId: task.id,
    drawAt: '2026-06-11T10:00:00+08:00',
  });
  expect(announced.state).toBe('ANNOUNCED');
});

test('R14 refuses an ad-hoc inspection applied for six days before, and leaves no number behind', async () => {
  const before = await door.sql("select last from document_number where word = '长双随机临字'");
  expect(await refusal(apply('2026-06-14'))).toMatchObject({
    code: 'AD_HOC_TOO_LATE',
    facts: { intendedOn: '2026-06-14', earliest: '2026-06-15' },
  });
  expect(await door.sql("select last from document_number where word = '长双随机临字'")).toEqual(before);
});

test('R14 refuses an application without legal basis or without the superior’s document', async () => {
  expect((await refusal(apply('2026-06-20', { basis: ' ' }))).code).toBe('AD_HOC_BASIS_MISSING');
  expect((await refusal(apply('2026-06-20', { superiorDocument: '' }))).code).toBe('AD_HOC_BASIS_MISSING');
  expect((await refusal(apply('2026-06-20', { superiorDocumentFile: 'a'.repeat(64) }))).code).toBe('FILE_MISSING');
  const input = { title: '绕道', kind: 'AD_HOC', year: 2026, lines: [] };
  const around = door.ask(market, 'mutation ($input: CreatePlanInput!) { createPlan(input: $input) { id } }', {
    input,
  });
  expect((await refusal(around)).code).toBe('AD_HOC_BASIS_MISSING');
});

test('R14 a returned application that is sent again too late is refused', async () => {
  const plan = await apply('2026-06-15');
  await step(door, policyDivision, 'returnPlan', plan.id, { opinion: '补充依据' });
  door.on('2026-06-09');
  expect((await refusal(step(door, market, 'submitPlan', plan.id))).code).toBe('AD_HOC_TOO_LATE');
  door.on('2026-06-08');
});

test('R39 a proposed campaign is laid before its division as a draft, once', async () => {
  const proposal = {
    proposalId: unit(500),
    title: '预付卡专项检查',
    reason: '投诉集中',
    itemCodes: ['G'],
    organization: { id: trade.organizationId, name: trade.organizationName, divisionId: trade.divisionId },
    proposedAt: door.house.clock.now().toISOString(),
  };
  await door.tell(campaignProposed, proposal);
  await door.tell(campaignProposed, proposal);
  const { plans } = await door.ask(
    trade,
    '{ plans { edges { node { id kind state basisNote lines { ratio inspectFrom } } } } }',
  );
  expect(plans.edges).toHaveLength(1);
  const [{ node }] = plans.edges;
  expect(node).toMatchObject({
    kind: 'CAMPAIGN',
    state: 'DRAFT',
    basisNote: '投诉集中',
    lines: [{ ratio: 0.03, inspectFrom: '2026-07-22' }],
  });
  expect((await step(door, trade, 'submitPlan', node.id)).state).toBe('SUBMITTED');
});
