import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { anInspector, anObject, ofMarket } from './made.ts';
import { market, policyDivision } from './people.ts';

let door: Door;

beforeAll(async () => {
  door = await openDoor();
});

afterAll(() => door.close());

/** What was wrong with which field, of an operation that is refused for it. */
async function refusedFor(operation: string, variables: object = {}): Promise<unknown> {
  const fault = await door
    .ask(policyDivision, operation, variables as Record<string, unknown>)
    .catch((it: Error) => it);
  expect(fault).toMatchObject({ message: 'INPUT_INVALID' });
  return fault.cause.extensions.facts.fields;
}

test('R08 R49 what a filter asks for is looked at like any input, and refused in words', async () => {
  const uuid = 'must be a UUID';
  const listedBy = (list: string, filter: string) =>
    refusedFor(`{ ${list}(filter: { ${filter} }) { totalCount } }`) as Promise<{ field: string; problem: string }[]>;
  for (const [list, field] of [
    ['inspectionItems', 'divisionId'],
    ['inspectionObjects', 'divisionId'],
    ['inspectors', 'organizationId'],
  ] as const) {
    const [fault] = await listedBy(list, `${field}: "x"`);
    expect(fault).toEqual({ field: `filter.${field}`, problem: `${field} ${uuid}` });
    const [long] = await listedBy(list, `search: "${'很'.repeat(101)}"`);
    expect(long!.field).toBe('filter.search');
  }
});

test('R08 R49 a text that no database keeps is refused with its field, wherever it stands', async () => {
  const problem = 'must not contain characters that cannot be kept';
  const note = 'mutation ($input: AttestObjectsInput!) { attestObjects(input: $input) { divisionName } }';
  const scale = 'mutation ($input: KeepCreditScaleInput!) { keepCreditScale(input: $input) { id } }';
  const found = 'query ($filter: InspectionObjectFilter) { inspectionObjects(filter: $filter) { totalCount } }';
  expect(await refusedFor(note, { input: { note: '已\u0000核对' } })).toEqual([{ field: 'note', problem }]);
  expect(
    await refusedFor(scale, { input: { source: '某局', values: [{ value: '甲\ud800', creditClass: 'A' }] } }),
  ).toEqual([{ field: 'values.value', problem }]);
  expect(await refusedFor(found, { filter: { search: '商\u0000行' } })).toEqual([{ field: 'filter.search', problem }]);
  expect(await refusedFor('query ($text: String!) { search(text: $text) { id } }', { text: 'a\u0000b' })).toEqual([
    { field: 'text', problem },
  ]);
});

test('R10 R49 what cannot be kept or was said twice in the address of an export is refused in words, too', async () => {
  const refused = async (filter: string) => {
    const { status, bytes } = await door.fetch(policyDivision, 'GET', `/files/exports/objects.csv?${filter}`);
    const { code, facts } = JSON.parse(bytes.toString());
    return { status, code, fields: facts?.fields };
  };
  expect(await refused('search=%00')).toEqual({
    status: 400,
    code: 'INPUT_INVALID',
    fields: [{ field: 'search', problem: 'must not contain characters that cannot be kept' }],
  });
  const twice = await refused('search=a&search=b');
  expect(twice).toMatchObject({ status: 400, code: 'INPUT_INVALID' });
  for (const { problem } of twice.fields) expect(problem).toBe('search must be a string');
});

test('R10 R49 an export that fails on its way says so under a number, and nothing of what failed', async () => {
  await door.sql('alter table inspection_object rename to object_away');
  const { status, bytes } = await door.fetch(policyDivision, 'GET', '/files/exports/objects.csv');
  await door.sql('alter table object_away rename to inspection_object');
  const { message, code, facts } = JSON.parse(bytes.toString());
  expect({ status, code, facts }).toEqual({
    status: 500,
    code: 'INTERNAL_FAULT',
    facts: { incident: expect.any(String) },
  });
  expect(message).not.toContain('inspection_object');
});

test('R08 R10 nobody is entered under a name, and nothing is done for a reason, in which there is nothing to read', async () => {
  const create = 'mutation ($input: CreateInspectorInput!) { createInspector(input: $input) { id } }';
  const suspend = 'mutation ($input: ChangeInspectorStatusInput!) { changeInspectorStatus(input: $input) { id } }';
  const inspectorId = await anInspector(door, policyDivision, ofMarket);
  for (const blank of ['  ', '\t\n', '\u3000\u3000', '\u200b\u200b', '\u0007\u0007']) {
    expect(await refusedFor(create, { input: { name: blank, roster: 'DAILY' } })).toMatchObject([
      { field: 'name', problem: 'name must be filled in' },
    ]);
    expect(await refusedFor(suspend, { input: { inspectorId, status: 'SUSPENDED', reason: blank } })).toMatchObject([
      { field: 'reason', problem: 'reason must be filled in' },
    ]);
  }
  expect(await refusedFor(create, { input: { name: ' 张 ', roster: 'DAILY' } })).toMatchObject([
    { field: 'name', problem: 'name must be longer than or equal to 2 characters' },
  ]);
  expect(await door.sql('select 1 from inspector where name = $1', [''])).toEqual([]);
  const [{ status }] = await door.sql('select status from inspector where id = $1', [inspectorId]);
  expect(status).toBe('ACTIVE');
});

test('R08 a year or a day of no time of ours is refused, and what cannot be an id is nothing’s', async () => {
  for (const year of [0, -1, 1899, 9999, 10_000, 2_147_483_647]) {
    for (const board of ['updateProgress', 'rosterProgress']) {
      expect(await refusedFor(`{ ${board}(year: ${year}) { light } }`)).toMatchObject([{ field: 'year' }]);
    }
  }
  for (const year of [1900, 9998]) await door.ask(policyDivision, `{ updateProgress(year: ${year}) { light } }`);
  for (const day of ['0000-01-01', '1899-12-31']) {
    await expect(
      door.ask(policyDivision, `{ inspectors(filter: { eligibleOn: "${day}" }) { totalCount } }`),
    ).rejects.toThrow('GRAPHQL_VALIDATION_FAILED');
  }
  await door.ask(policyDivision, '{ inspectors(filter: { eligibleOn: "9999-12-31" }) { totalCount } }');
  expect((await door.ask(policyDivision, '{ poolsOfTask(taskId: "x") { id } }')).poolsOfTask).toEqual([]);
});

test('R08 a place in a list in another order is refused: read as the beginning, it would never come to an end', async () => {
  await anObject(door);
  const listed = (order: string) =>
    door.ask(market, `{ inspectionObjects(first: 1${order}) { edges { cursor } pageInfo { hasPreviousPage } } }`);
  const byName = (await listed(', sort: { by: NAME, order: ASC }')).inspectionObjects.edges[0].cursor;
  const plain = (await listed('')).inspectionObjects.edges[0].cursor;
  await expect(listed(`, after: "${byName}"`)).rejects.toThrow('CURSOR_INVALID');
  await expect(listed(`, before: "${byName}"`)).rejects.toThrow('CURSOR_INVALID');
  await expect(listed(`, sort: { by: NAME, order: ASC }, after: "${plain}"`)).rejects.toThrow('CURSOR_INVALID');
  for (const none of ['[]', '{}', 'x', '[1,2,3]']) {
    const cursor = Buffer.from(none).toString('base64url');
    await expect(listed(`, after: "${cursor}"`)).rejects.toThrow('CURSOR_INVALID');
  }
  expect((await listed(`, after: "${plain}"`)).inspectionObjects.pageInfo.hasPreviousPage).toBe(true);
});
