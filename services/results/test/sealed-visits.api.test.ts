import { drawCertified, drawVoided } from '@sunlot/facts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCertifiedDraw, aDrawnTask, visitsOf } from './a-drawn-task.ts';
import { issue, publish, untilTheRecord } from './acts.ts';
import { type Door, openDoor, until } from './door.ts';
import {
  administrator,
  leader,
  market,
  nobody,
  observer,
  office,
  policyDivision,
  stranger,
  tax,
  trade,
  zhang,
} from './people.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const seen = async (actor: typeof market, taskId: string): Promise<number> => {
  const { inspections } = await door.ask(
    actor,
    'query ($filter: InspectionFilter) { inspections(filter: $filter) { totalCount edges { node { id } } } }',
    {
      filter: { taskId },
    },
  );
  return inspections.totalCount;
};

test('R30 a certified draw becomes one sealed visit per enterprise, in the order of the draw', async () => {
  const { taskId } = await aDrawnTask(door, 3);
  const visits = await visitsOf(door, taskId);
  expect(visits.map(({ number }) => number.slice(-4))).toEqual(['0001', '0002', '0003']);
  expect(visits.every(({ state, sealed }) => state === 'DRAWN' && sealed)).toBe(true);
});

test('R30 the same draw told twice makes no second visit', async () => {
  const { fact, taskId } = await aCertifiedDraw(door, 2);
  await door.tell(drawCertified, fact);
  await door.tell(drawCertified, fact);
  expect(await visitsOf(door, taskId)).toHaveLength(2);
});

test('R30 a draw of many enterprises arrives in batches and completely', async () => {
  const { fact, taskId } = await aCertifiedDraw(door, 1_500);
  await door.tell(drawCertified, fact);
  const count = async (id: string) =>
    (await door.sql('select count(*)::int as n from inspection where task_id = $1', [id]))[0].n;
  expect(await count(taskId)).toBe(1_500);
});

test('S9 a sealed visit is seen by those who prepare it and by nobody else', async () => {
  const { taskId, visits } = await aDrawnTask(door);
  for (const actor of [office, policyDivision, market, tax, zhang])
    expect([actor.name, await seen(actor, taskId)]).toEqual([actor.name, 1]);
  for (const actor of [trade, stranger, leader, observer, administrator]) {
    const count = await seen(actor, taskId).catch((refusal: Error) => refusal.message);
    expect([actor.name, count]).toEqual([actor.name, actor === administrator ? 'FORBIDDEN' : 0]);
  }
  await expect(seen(nobody, taskId)).rejects.toThrow('NOT_SIGNED_IN');
  const byReference = 'query ($it: [_Any!]!) { _entities(representations: $it) { ... on Inspection { number } } }';
  const it = [{ __typename: 'Inspection', id: visits[0] }];
  expect((await door.ask(leader, byReference, { it }))._entities).toEqual([null]);
  expect((await door.ask(market, byReference, { it }))._entities[0].number).toBeTruthy();
});

test('S9 once the notice is issued, those who supervise see the visit too, and the other division still does not', async () => {
  const { taskId, visits } = await aDrawnTask(door);
  await issue(door, visits[0]!);
  for (const actor of [leader, observer, stranger])
    expect([actor.name, await seen(actor, taskId)]).toEqual([actor.name, 1]);
  expect(await seen(trade, taskId)).toBe(0);
});

test('R48 every look at a sealed visit is on the audit trail, by list, by id and by reference; none after the notice', async () => {
  const { taskId, visits } = await aDrawnTask(door);
  const [visit] = visits;
  const looks = async (): Promise<number> => {
    const rows = await door.sql(
      `select count(*)::int as n from audit_entry where action = 'inspection.viewed_sealed' and subject_id = $1 and actor_name = $2`,
      [visit, tax.name],
    );
    return rows[0].n;
  };
  await seen(tax, taskId);
  expect(await looks()).toBe(1);
  await door.ask(tax, 'query ($id: ID!) { inspection(id: $id) { number } }', { id: visit });
  expect(await looks()).toBe(2);
  await door.ask(tax, 'query ($it: [_Any!]!) { _entities(representations: $it) { ... on Inspection { number } } }', {
    it: [{ __typename: 'Inspection', id: visit }],
  });
  expect(await looks()).toBe(3);
  await issue(door, visit!);
  await seen(tax, taskId);
  expect(await looks()).toBe(3);
});

test('R35 neither the dossier nor the object betrays a sealed visit', async () => {
  const { objectIds } = await aDrawnTask(door);
  const answer = await door.ask(
    office,
    'query ($id: ID!, $it: [_Any!]!) { dossier(objectId: $id) { objectName } _entities(representations: $it) { ... on InspectionObject { inspections { id } } } }',
    { id: objectIds[0], it: [{ __typename: 'InspectionObject', id: objectIds[0] }] },
  );
  expect(answer).toEqual({ dossier: null, _entities: [{ inspections: [] }] });
});

test('R27 a voided draw takes its visits with it, but not what was published', async () => {
  const { taskId, drawId, visits } = await aDrawnTask(door, 2);
  await untilTheRecord(door, visits[0]!);
  await publish(door, visits[0]!);
  const voidedAt = door.house.clock.now().toISOString();
  await door.tell(drawVoided, { drawId, taskId, number: 'x', attempt: 1, voidedAt, reason: '见证人未到场' });
  const states = (await visitsOf(door, taskId)).map(({ state }) => state);
  expect(states).toEqual(['PUBLISHED', 'VOIDED']);
});

test('R27 a void that overtakes its draw leaves nothing to work on', async () => {
  const { fact, taskId, drawId } = await aCertifiedDraw(door, 1);
  const voidedAt = door.house.clock.now().toISOString();
  await door.tell(drawVoided, { drawId, taskId, number: 'x', attempt: 1, voidedAt, reason: '见证人未到场' });
  await door.tell(drawCertified, fact);
  await until(async () => (await visitsOf(door, taskId)).length === 1);
  const [visit] = await visitsOf(door, taskId);
  expect(visit.state).toBe('VOIDED');
  await expect(issue(door, visit.id)).rejects.toThrow('LIFECYCLE_STEP_REFUSED');
});
