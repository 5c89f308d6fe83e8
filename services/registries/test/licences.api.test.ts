import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '@sunlot/workdays';
import { type Door, openDoor } from './door.ts';
import { anItem, anObject, ITEM_CONTENT } from './made.ts';
import { market, nobody, office, policyDivision, trade, unit } from './people.ts';

let door: Door;
let today: string;
beforeAll(async () => {
  door = await openDoor();
  today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
});
afterAll(() => door.close());

const LICENCE = { kind: 'OIL_RETAIL', issuer: '吉林省商务厅', issuedOn: '2024-01-01' };

async function record(objectId: string, more: object, actor = market) {
  const { recordLicence } = await door.ask(
    actor,
    'mutation ($input: RecordLicenceInput!) { recordLicence(input: $input) { id number validTo endedOn light } }',
    { input: { ...LICENCE, objectId, ...more } },
  );
  return recordLicence;
}

async function licencesOf(objectId: string) {
  const { inspectionObject } = await door.ask(
    market,
    `{ inspectionObject(id: "${objectId}") { licences { number validTo endedOn light } history { action } } }`,
  );
  return inspectionObject;
}

test('R08 a licence is entered, renewed under its number, and ended; the trail keeps all three', async () => {
  const { id } = await anObject(door);
  await record(id, { number: '油零售证书第1号', validTo: addDays(today, -1) });
  expect((await licencesOf(id)).licences).toEqual([
    { number: '油零售证书第1号', validTo: addDays(today, -1), endedOn: null, light: 'RED' },
  ]);

  const renewed = await record(id, { number: '油零售证书第1号', validTo: addDays(today, 400) });
  expect(renewed.light).toBe('GREEN');
  const end = `mutation { endLicence(input: { licenceId: "${renewed.id}", reason: "企业交回" }) { endedOn light } }`;
  expect((await door.ask(market, end)).endLicence).toEqual({ endedOn: today, light: 'NONE' });
  await door.ask(market, end);

  const { licences, history } = await licencesOf(id);
  expect(licences).toHaveLength(1);
  expect(history.map((entry: { action: string }) => entry.action)).toEqual([
    'object.created',
    'object.licenceRecorded',
    'object.licenceRecorded',
    'object.licenceEnded',
  ]);
});

test('R08 refuses a number that is another object’s, an end before the beginning, and a licence of no named kind', async () => {
  const { id } = await anObject(door);
  const other = await anObject(door);
  await record(id, { number: '油零售证书第2号' });
  await expect(record(other.id, { number: '油零售证书第2号' })).rejects.toThrow('LICENCE_TAKEN');
  await expect(record(id, { number: '油零售证书第3号', validTo: '2023-12-31' })).rejects.toThrow('RANGE_INVALID');
  await expect(record(id, { number: '其他第1号', kind: 'OTHER' })).rejects.toThrow('LICENCE_UNNAMED');
  await record(id, { number: '其他第1号', kind: 'OTHER', title: '危险化学品经营许可证' });
});

test('R11 the licence of a duplicate is entered with the record that is kept, and is no longer the duplicate’s', async () => {
  const [kept, twin] = [await anObject(door), await anObject(door)];
  await record(twin.id, { number: '油零售证书第8号', validTo: addDays(today, 30) });
  await expect(record(kept.id, { number: '油零售证书第8号' })).rejects.toThrow('LICENCE_TAKEN');
  await door.ask(
    market,
    `mutation { markDuplicate(input: { objectId: "${twin.id}", duplicateOf: "${kept.id}", reason: "旧注册号" }) { id } }`,
  );
  await record(kept.id, { number: '油零售证书第8号', validTo: addDays(today, 400) });
  expect((await licencesOf(kept.id)).licences).toMatchObject([{ number: '油零售证书第8号' }]);
  const { licences, history } = await licencesOf(twin.id);
  expect(licences).toEqual([]);
  expect(history.at(-1)).toEqual({ action: 'object.licenceMoved' });
});

test('R11 a duplicate takes no more licences: they belong to the record that is kept, which is named', async () => {
  const [kept, twin] = [await anObject(door), await anObject(door)];
  await door.ask(
    market,
    `mutation { markDuplicate(input: { objectId: "${twin.id}", duplicateOf: "${kept.id}", reason: "旧注册号" }) { id } }`,
  );
  const refused = await record(twin.id, { number: '油零售证书第9号' }).catch((fault: Error) => fault);
  expect([refused.message, refused.cause.extensions.facts]).toEqual([
    'LICENCE_OF_DUPLICATE',
    { name: twin.name, kept: kept.name },
  ]);
  expect((await licencesOf(twin.id)).licences).toEqual([]);
});

test('R08 only the division that keeps the object enters its licences, and none of a closed entry', async () => {
  const { id } = await anObject(door);
  await expect(record(id, { number: '油零售证书第4号' }, trade)).rejects.toThrow('FORBIDDEN');
  await expect(record(id, { number: '油零售证书第4号' }, nobody)).rejects.toThrow('NOT_SIGNED_IN');
  const { id: licenceId } = await record(id, { number: '油零售证书第4号' }, policyDivision);
  await expect(
    door.ask(trade, `mutation { endLicence(input: { licenceId: "${licenceId}", reason: "误登" }) { id } }`),
  ).rejects.toThrow('FORBIDDEN');
  await expect(
    door.ask(market, `mutation { endLicence(input: { licenceId: "${id}", reason: "误登" }) { id } }`),
  ).rejects.toThrow('NOT_FOUND');
  await door.ask(
    market,
    `mutation { changeObjectStatus(input: { objectId: "${id}", status: DEREGISTERED, reason: "注销" }) { id } }`,
  );
  await expect(record(id, { number: '油零售证书第5号' })).rejects.toThrow('OBJECT_NOT_ACTIVE');
});

test('R45 a division is told how many of its objects have a licence that lapses, and finds exactly those', async () => {
  const lapsed = await anObject(door, {}, trade);
  const ending = await anObject(door, {}, trade);
  const lasting = await anObject(door, {}, trade);
  const ended = await anObject(door, {}, trade);
  await record(lapsed.id, { number: 'L1', validTo: addDays(today, -10) }, trade);
  await record(lapsed.id, { number: 'L1a', validTo: addDays(today, -5) }, trade);
  await record(ending.id, { number: 'L2', validTo: addDays(today, 60) }, trade);
  await record(lasting.id, { number: 'L3', validTo: addDays(today, 61) }, trade);
  const { id } = await record(ended.id, { number: 'L4', validTo: addDays(today, -10) }, trade);
  await door.ask(trade, `mutation { endLicence(input: { licenceId: "${id}", reason: "交回" }) { id } }`);

  const { registriesToDos } = await door.ask(trade, '{ registriesToDos { kind title light link } }');
  const [toDo] = registriesToDos.filter((one: { kind: string }) => one.kind === 'object.recordLicence');
  expect(toDo).toMatchObject({ title: '核对已过期或即将到期的许可证件（2 个对象）', light: 'RED' });
  const filter = JSON.parse(decodeURIComponent(toDo.link.split('filter=')[1]));
  const { inspectionObjects } = await door.ask(
    trade,
    'query ($filter: InspectionObjectFilter) { inspectionObjects(filter: $filter) { edges { node { id } } } }',
    { filter },
  );
  const found = inspectionObjects.edges.map((edge: { node: { id: string } }) => edge.node.id);
  expect(found.sort()).toEqual([lapsed.id, ending.id].sort());
});

test('R02 who keeps an item is warned sixty days before its legal basis lapses, until a revision is under way', async () => {
  const { id } = await anItem(door, 'CC-71', { basisLapsedOn: addDays(today, 30) });
  await anItem(door, 'CC-72', { basisLapsedOn: addDays(today, 90) });
  const warned = async () => {
    const { registriesToDos } = await door.ask(market, '{ registriesToDos { kind subjectId light } }');
    return registriesToDos.filter((one: { kind: string }) => one.kind === 'item.revise');
  };
  expect(await warned()).toEqual([{ kind: 'item.revise', subjectId: id, light: 'GREEN' }]);
  await door.ask(market, 'mutation ($input: ReviseItemInput!) { reviseItem(input: $input) { id } }', {
    input: {
      ...ITEM_CONTENT,
      itemId: id,
      basis: '汽车销售管理办法（2027年修订）第二十九条',
      inForceFrom: addDays(today, 31),
      reason: '依据修订',
    },
  });
  expect(await warned()).toEqual([]);
});

const RESULT = 'done refused rows { id name done code message }';

test('R08 labels are put on many objects at once, with what became of each', async () => {
  const mine = await anObject(door, { labels: ['OIL_SELLER'] });
  const theirs = await anObject(door, {}, trade);
  const { labelObjects } = await door.ask(
    market,
    `mutation ($input: LabelObjectsInput!) { labelObjects(input: $input) { ${RESULT} } }`,
    {
      input: {
        objectIds: [theirs.id, mine.id, mine.id, '00000000-0000-7000-8000-00000000ffff'],
        add: ['重点库'],
        remove: ['OIL_SELLER'],
        reason: '建立专项库',
      },
    },
  );
  expect(labelObjects).toMatchObject({
    done: 1,
    refused: 2,
    rows: [
      {
        id: theirs.id,
        name: theirs.name,
        done: false,
        code: 'FORBIDDEN',
        message: expect.stringContaining('您无权办理“设置标签”'),
      },
      { id: mine.id, done: true, code: null },
      { name: null, done: false, code: 'NOT_FOUND' },
    ],
  });
  const { inspectionObject } = await door.ask(
    market,
    `{ inspectionObject(id: "${mine.id}") { labels history { action details reason } } }`,
  );
  expect(inspectionObject.labels).toEqual(['重点库']);
  expect(inspectionObject.history.at(-1)).toEqual({
    action: 'object.labelled',
    details: { labels: { before: ['OIL_SELLER'], after: ['重点库'] } },
    reason: '建立专项库',
  });
  await expect(
    door.ask(market, `mutation { labelObjects(input: { objectIds: ["${mine.id}"], reason: "无" }) { done } }`),
  ).rejects.toThrow('INPUT_INVALID');
});

test('R08 R29 a label given by its word is the label of that word: whoever cuts a pool by it finds the object', async () => {
  const entered = await anObject(door, { labels: ['美容美发企业', '重点库'] });
  const labelled = await anObject(door);
  await door.ask(
    market,
    `mutation { labelObjects(input: { objectIds: ["${labelled.id}"], add: ["美容美发企业"], reason: "核实" }) { done } }`,
  );
  const labelsOf = async (id: string) =>
    (await door.ask(market, `{ inspectionObject(id: "${id}") { labels } }`)).inspectionObject.labels;
  expect(await labelsOf(entered.id)).toEqual(['HAIR_AND_BEAUTY', '重点库']);
  expect(await labelsOf(labelled.id)).toEqual(['HAIR_AND_BEAUTY']);
  await door.ask(
    market,
    `mutation { labelObjects(input: { objectIds: ["${labelled.id}"], remove: ["美容美发企业"], reason: "误标" }) { done } }`,
  );
  expect(await labelsOf(labelled.id)).toEqual([]);
});

test('R18 many objects are marked at once; one that has the mark is refused by itself', async () => {
  const [one, other] = [await anObject(door), await anObject(door)];
  const mark = (objectIds: string[], actor = policyDivision) =>
    door.ask(actor, `mutation ($input: MarkObjectsInput!) { markObjects(input: $input) { ${RESULT} } }`, {
      input: { objectIds, kind: 'UNDER_INVESTIGATION', reason: '市场监管部门立案通知' },
    });
  await mark([one.id]);
  const { markObjects } = await mark([one.id, other.id]);
  expect(markObjects).toMatchObject({
    done: 1,
    refused: 1,
    rows: [
      { id: one.id, code: 'MARK_DUPLICATE' },
      { id: other.id, done: true },
    ],
  });
  await expect(mark([one.id], market)).rejects.toThrow('FORBIDDEN');
});

test('R08 objects are handed over to another division by those who keep everything', async () => {
  const object = await anObject(door);
  const hand = (actor: typeof office, divisionId = trade.divisionId) =>
    door.ask(actor, `mutation ($input: HandOverObjectsInput!) { handOverObjects(input: $input) { ${RESULT} } }`, {
      input: { objectIds: [object.id], divisionId, reason: '职责调整' },
    });
  await expect(hand(market)).rejects.toThrow('FORBIDDEN');
  await expect(hand(office, unit(404))).rejects.toThrow('ORGANIZATION_UNKNOWN');
  expect((await hand(office)).handOverObjects).toMatchObject({ done: 1, refused: 0 });
  expect((await hand(office)).handOverObjects.rows).toMatchObject([{ done: false, code: 'OBJECT_ALREADY_THERE' }]);
  const { inspectionObject } = await door.ask(
    market,
    `{ inspectionObject(id: "${object.id}") { divisionName allowed history { action details } } }`,
  );
  expect(inspectionObject).toMatchObject({ divisionName: trade.organizationName, allowed: [] });
  expect(inspectionObject.history.at(-1)).toEqual({
    action: 'object.handedOver',
    details: { divisionName: { before: market.organizationName, after: trade.organizationName } },
  });
});
