import type { Actor } from '@sunlot/subgraph-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Door, openDoor, refusal } from './door.ts';
import { aJointLine, aLine, anApprovedPlan, anItem, aPlan, seat, step, taskStep } from './made.ts';
import {
  county,
  inspector,
  justice,
  leader,
  market,
  nobody,
  observer,
  office,
  policyDivision,
  tax,
  trade,
} from './people.ts';

let door: Door;
const ids: Record<string, string> = {};
beforeAll(async () => {
  door = await openDoor();
  door.on('2026-01-12');
  await anItem(door, 'G');
  const joint = await anApprovedPlan(door, { title: '联合', kind: 'JOINT', lines: [aJointLine()] });
  ids.joint = joint.id;
  ids.jointTask = (await taskStep(door, market, 'createTask', { planId: joint.id, lineId: joint.lines[0].id })).id;
  ids.own = (await aPlan(door, { title: '自己的' })).id;
  ids.county = (
    await aPlan(door, { title: '县里的', lines: [aLine({ departments: [seat(county, 2, ['G'])] })] }, county)
  ).id;
});
afterAll(() => door.close());

const titles = async (actor: Actor): Promise<string[]> => {
  const { plans } = await door.ask(actor, '{ plans(sort: { by: TITLE, order: ASC }) { edges { node { title } } } }');
  return plans.edges.map((edge: Answer) => edge.node.title).toSorted();
};

describe('R49 R22 who sees which plans', () => {
  test.each([
    ['the office', office],
    ['the Policy & Regulations Division', policyDivision],
    ['the Justice Bureau', justice],
    ['the leader', leader],
    ['the observer', observer],
  ])('R49 %s sees all', async (_name, actor) => {
    expect(await titles(actor)).toEqual(['县里的', '联合', '自己的'].toSorted());
  });

  test('R49 a division sees its own, a department what it takes part in, another division nothing', async () => {
    expect(await titles(market)).toEqual(['联合', '自己的'].toSorted());
    expect(await titles(tax)).toEqual(['联合']);
    expect(await titles(trade)).toEqual([]);
  });

  test('R22 a county sees its own, also in the hands of its leader', async () => {
    expect(await titles(county)).toEqual(['县里的']);
    expect(await titles({ ...county, roles: ['LEADER'] })).toEqual(['县里的']);
  });

  test('R49 inspectors and the public are not let in, at any door', async () => {
    for (const query of [
      'plans { totalCount }',
      'tasks { totalCount }',
      'taskLedger { totalCount }',
      'itemCoverage { itemCode }',
      'listedItems { code }',
    ]) {
      expect((await refusal(door.ask(inspector, `{ ${query} }`))).code).toBe('FORBIDDEN');
      expect((await refusal(door.ask(nobody, `{ ${query} }`))).code).toBe('NOT_SIGNED_IN');
    }
  });

  test('R49 a reference shows no more than a list', async () => {
    const referred = async (actor: Actor, type: string, id: string) => {
      const query = `{ _entities(representations: [{ __typename: "${type}", id: "${id}" }]) { __typename ... on Plan { title } ... on Task { number } } }`;
      return (await door.ask(actor, query))._entities[0];
    };
    expect(await referred(trade, 'Plan', ids.own!)).toBeNull();
    expect(await referred(inspector, 'Task', ids.jointTask!)).toBeNull();
    expect(await referred(tax, 'Task', ids.jointTask!)).toMatchObject({ __typename: 'Task' });
    expect(await door.ask(trade, `{ plan(id: "${ids.own}") { title } task(id: "${ids.jointTask}") { id } }`)).toEqual({
      plan: null,
      task: null,
    });
  });

  test('R49 the ledger is scoped like its tasks', async () => {
    const count = async (actor: Actor) =>
      (await door.ask(actor, '{ taskLedger { totalCount } ledgerSummary { count } }')) as Answer;
    expect(await count(tax)).toEqual({ taskLedger: { totalCount: 1 }, ledgerSummary: [{ count: 1 }] });
    expect(await count(trade)).toEqual({ taskLedger: { totalCount: 0 }, ledgerSummary: [] });
  });
});

describe('R45 what there is to do', () => {
  const toDos = async (actor: Actor): Promise<Answer[]> =>
    (await door.ask(actor, '{ planningToDos { kind title light link blockedBy } }')).planningToDos;
  const kinds = async (actor: Actor) => (await toDos(actor)).map((toDo) => toDo.kind).toSorted();

  test('R45 each role is shown its own next steps, and nobody those of others', async () => {
    expect(await kinds(market)).toEqual(['plan.submit', 'task.educate']);
    expect(await kinds(county)).toEqual(['plan.submit']);
    for (const actor of [policyDivision, justice, tax, trade, inspector, leader, observer])
      expect(await kinds(actor)).toEqual([]);
  });

  test('R45 a plan on its way is a to-do of whoever it waits for, and shows its division by whom it is held', async () => {
    const { id } = await aPlan(door, { title: '在途' });
    await step(door, market, 'submitPlan', id);
    expect(await toDos(policyDivision)).toEqual([
      { kind: 'plan.review', title: '待合法性审查：在途', light: 'NONE', link: `/plans/${id}/show`, blockedBy: null },
    ]);
    expect(await toDos(market)).toContainEqual(expect.objectContaining({ kind: 'plan.wait', blockedBy: '政策法规处' }));
    await step(door, policyDivision, 'reviewPlan', id);
    expect(await kinds(justice)).toEqual(['plan.approve']);
    await step(door, justice, 'approvePlan', id);
    expect(await kinds(market)).toContain('task.create');
  });

  test('R45 what is overdue reaches those who watch over it', async () => {
    door.on('2026-03-23');
    expect(await toDos(office)).toContainEqual(
      expect.objectContaining({ kind: 'plan.late', light: 'RED', blockedBy: '市场秩序处' }),
    );
    expect(await kinds(leader)).toContain('task.overdue');
    expect(await kinds(policyDivision)).toContain('task.waive');
    door.on('2026-01-12');
  });
});

describe('R22 supervision of the counties', () => {
  const input = {
    kind: 'ON_SITE',
    supervisedOn: '2026-01-10',
    countyOrganizationId: county.organizationId,
    countyName: county.organizationName,
    itemCodes: ['G'],
    finding: '台账齐全',
  };
  const record = async (actor: Actor, more: object = {}) =>
    (
      await door.ask(
        actor,
        'mutation ($input: RecordSupervisionInput!) { recordSupervision(input: $input) { id number compiledAt } }',
        {
          input: { ...input, ...more },
        },
      )
    ).recordSupervision;

  test('R22 a city division records, a county does not, and items off the list are refused', async () => {
    expect(await record(market)).toMatchObject({ number: '长双随机督字〔2026〕1号', compiledAt: null });
    expect((await refusal(record(county))).code).toBe('FORBIDDEN');
    expect((await refusal(record(market, { itemCodes: ['X'] }))).code).toBe('ITEM_NOT_LISTED');
  });

  test('R22 the office compiles what is new; the county sees what concerns it', async () => {
    const compile = 'mutation { compileSupervisions(input: { year: 2026 }) { number } }';
    expect((await door.ask(office, compile)).compileSupervisions).toHaveLength(1);
    expect((await door.ask(office, compile)).compileSupervisions).toEqual([]);
    const count = async (actor: Actor) =>
      (await door.ask(actor, '{ supervisions { totalCount } }')).supervisions.totalCount;
    expect([await count(market), await count(county), await count(trade)]).toEqual([1, 1, 0]);
  });
});
