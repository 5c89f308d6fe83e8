import { addDays } from '@sunlot/workdays';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { justice, market, MARKET_DIVISION, nobody, office, policyDivision, trade } from './people.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const content = {
  name: '新车销售企业备案与信息报送',
  category: 'GENERAL',
  basis: '汽车销售管理办法(商务部令2017年第1号)第二十九条',
  objectKind: 'ENTERPRISE',
  methods: ['ON_SITE'],
  papers: ['营业执照', '备案证明'],
  ratioMin: 0.05,
  ratioMax: 0.2,
  level: 'CITY',
  inForceFrom: '2026-01-01',
};

const create = (actor: typeof market, input: object) =>
  door.ask(actor, 'mutation ($input: CreateItemInput!) { createItem(input: $input) { id version state allowed } }', {
    input: { ...content, ...input },
  });
const step = (actor: typeof market, verb: string, itemId: string, more: object = {}) =>
  door.ask(
    actor,
    `mutation ($input: ${INPUT_OF[verb] ?? 'ItemInput'}!) { ${verb}(input: $input) { id state inForceTo } }`,
    { input: { itemId, ...more } },
  );

const INPUT_OF: Record<string, string> = {
  acknowledgeItem: 'AcknowledgeItemInput',
  returnItem: 'ReturnItemInput',
  withdrawItem: 'WithdrawItemInput',
};

const publicCodes = async (): Promise<string[]> => {
  const { publicItems } = await door.ask(nobody, '{ publicItems { edges { node { code } } } }');
  return publicItems.edges.map((edge: { node: { code: string } }) => edge.node.code);
};

async function chinaDay(): Promise<string> {
  const [day] = await door.sql(`select (now() at time zone 'Asia/Shanghai')::date::text as today`);
  return day!.today;
}

async function inForce(code: string, more: object = {}): Promise<string> {
  const { createItem } = await create(market, { code, ...more });
  await step(policyDivision, 'fileItem', createItem.id);
  await step(justice, 'acknowledgeItem', createItem.id);
  await step(policyDivision, 'putItemInForce', createItem.id);
  return createItem.id;
}

test('R04 the public sees an item only after filing, acknowledgement and entry into force', async () => {
  const { createItem } = await create(market, { code: 'CC-01' });
  expect(createItem).toMatchObject({ version: 1, state: 'DRAFT', allowed: ['edit'] });
  await expect(step(policyDivision, 'putItemInForce', createItem.id)).rejects.toThrow('LIFECYCLE_STEP_REFUSED');
  await step(policyDivision, 'fileItem', createItem.id);
  await expect(step(policyDivision, 'putItemInForce', createItem.id)).rejects.toThrow('ITEM_NOT_ACKNOWLEDGED');
  await step(justice, 'returnItem', createItem.id, { opinion: '请补充条款' });
  await step(office, 'fileItem', createItem.id);
  await step(justice, 'acknowledgeItem', createItem.id);
  expect(await publicCodes()).not.toContain('CC-01');
  await step(policyDivision, 'putItemInForce', createItem.id);
  expect(await publicCodes()).toContain('CC-01');
});

test('R01 of two who change a draft at the same time the second is told of the first', async () => {
  const { createItem } = await create(market, { code: 'CC-02M' });
  const { inspectionItem } = await door.ask(market, `{ inspectionItem(id: "${createItem.id}") { history { at } } }`);
  const save = (actor: typeof market, basis: string) =>
    door.ask(actor, 'mutation ($input: EditItemInput!) { editItem(input: $input) { id } }', {
      input: { ...content, basis, itemId: createItem.id, unchangedSince: inspectionItem.history.at(-1).at },
    });
  door.house.clock.advance({ minutes: 1 });
  await save(policyDivision, '汽车销售管理办法第二十九条');
  await expect(save(market, '汽车销售管理办法第三十条')).rejects.toThrow('EDITED_MEANWHILE');
});

test('R03 refuses a general item above 20 % and a key item below', async () => {
  await expect(create(market, { code: 'CC-02', ratioMax: 0.3 })).rejects.toThrow('ITEM_RATIO_OUT_OF_LAW');
  await expect(create(market, { code: 'CC-02', category: 'KEY' })).rejects.toThrow('ITEM_RATIO_OUT_OF_LAW');
});

test('R01 refuses a code that is on the list, and half a frequency', async () => {
  await create(market, { code: 'CC-03' });
  await expect(create(market, { code: 'CC-03' })).rejects.toThrow('ITEM_CODE_TAKEN');
  await expect(create(market, { code: 'CC-04', frequencyCount: 1 })).rejects.toThrow('INPUT_INVALID');
});

test('R49 a division writes no item for another, the Policy & Regulations Division does', async () => {
  const forMarket = { divisionId: MARKET_DIVISION };
  await expect(create(trade, { code: 'CC-05', ...forMarket })).rejects.toThrow('FORBIDDEN');
  const { createItem } = await create(policyDivision, { code: 'CC-05', ...forMarket });
  const { inspectionItem } = await door.ask(
    market,
    `{ inspectionItem(id: "${createItem.id}") { division { id } allowed } }`,
  );
  expect(inspectionItem).toEqual({ division: { id: MARKET_DIVISION }, allowed: ['edit'] });
});

test('R01 a revision is a new version; the one in force stays as it was until then', async () => {
  const first = await inForce('CC-06');
  const today = await chinaDay();
  const revise = (input: object) =>
    door.ask(market, 'mutation ($input: ReviseItemInput!) { reviseItem(input: $input) { id version state } }', {
      input: { ...content, itemId: first, reason: '条款修订', ...input },
    });
  await expect(revise({ inForceFrom: today })).rejects.toThrow('RANGE_INVALID');
  const { reviseItem } = await revise({ name: '新车销售企业备案', inForceFrom: addDays(today, 1) });
  expect(reviseItem).toMatchObject({ version: 2, state: 'DRAFT' });
  await expect(revise({ inForceFrom: addDays(today, 2) })).rejects.toThrow('ITEM_REVISION_OPEN');

  await step(policyDivision, 'fileItem', reviseItem.id);
  await step(justice, 'acknowledgeItem', reviseItem.id);
  // Its day passes before anybody puts it in force: until somebody does, the version before it holds (R02).
  door.house.clock.advance({ days: 3 });
  await step(policyDivision, 'putItemInForce', reviseItem.id);
  const { inspectionItem } = await door.ask(
    market,
    `{ inspectionItem(id: "${reviseItem.id}") { versions { version name state inForceFrom inForceTo } history { action details } } }`,
  );
  door.house.clock.advance({ days: -3 });
  expect(inspectionItem.versions).toEqual([
    { version: 2, name: '新车销售企业备案', state: 'IN_FORCE', inForceFrom: addDays(today, 3), inForceTo: null },
    { version: 1, name: content.name, state: 'LAPSED', inForceFrom: today, inForceTo: addDays(today, 2) },
  ]);
  const { details } = inspectionItem.history.find(({ action }: { action: string }) => action === 'item.putInForce');
  expect(details).toMatchObject({ inForceFrom: addDays(today, 3), statedFrom: addDays(today, 1) });
});

test('R01 not even the database rewrites what was in force', async () => {
  const id = await inForce('CC-07');
  await expect(door.sql('update inspection_item set ratio_min = 0 where id = $1', [id])).rejects.toThrow(
    'cannot be rewritten',
  );
});

test('R02 refuses to file an item whose legal basis has lapsed', async () => {
  const { createItem } = await create(market, { code: 'CC-08', basisLapsedOn: '2025-08-31' });
  await expect(step(policyDivision, 'fileItem', createItem.id)).rejects.toThrow('ITEM_BASIS_LAPSED');
});

test('R02 a withdrawn item leaves the list after its last day, which is not in the past', async () => {
  const id = await inForce('CC-09');
  const reason = '职权下放';
  await expect(step(policyDivision, 'withdrawItem', id, { inForceTo: '2026-01-31', reason })).rejects.toThrow(
    'RANGE_INVALID',
  );
  await step(policyDivision, 'withdrawItem', id, { inForceTo: await chinaDay(), reason });
  expect(await publicCodes()).toContain('CC-09');
  door.house.clock.advance({ days: 1 });
  expect(await publicCodes()).not.toContain('CC-09');
  door.house.clock.advance({ days: -1 });
});

test('R02 a withdrawn item goes with its versions: one that has begun by its last day ends, one that was to begin never does', async () => {
  const today = await chinaDay();
  const reason = '职权下放';
  const aListWithTwoVersions = async (code: string): Promise<{ first: string; second: string }> => {
    const first = await inForce(code, { inForceFrom: today });
    const { reviseItem } = await door.ask(
      market,
      'mutation ($input: ReviseItemInput!) { reviseItem(input: $input) { id } }',
      { input: { ...content, itemId: first, reason: '条款修订', inForceFrom: addDays(today, 10) } },
    );
    await step(policyDivision, 'fileItem', reviseItem.id);
    await step(justice, 'acknowledgeItem', reviseItem.id);
    await step(policyDivision, 'putItemInForce', reviseItem.id);
    return { first, second: reviseItem.id };
  };
  const days = async (id: string) =>
    (await door.ask(market, `{ inspectionItem(id: "${id}") { versions { version state inForceTo } } }`)).inspectionItem
      .versions;

  const early = await aListWithTwoVersions('CC-12');
  await step(policyDivision, 'withdrawItem', early.first, { inForceTo: addDays(today, 5), reason });
  expect(await days(early.first)).toEqual([
    { version: 2, state: 'LAPSED', inForceTo: null },
    { version: 1, state: 'IN_FORCE', inForceTo: addDays(today, 5) },
  ]);
  await expect(
    step(policyDivision, 'withdrawItem', early.first, { inForceTo: addDays(today, 6), reason }),
  ).rejects.toThrow('RANGE_INVALID');

  const late = await aListWithTwoVersions('CC-13');
  await step(policyDivision, 'withdrawItem', late.first, { inForceTo: addDays(today, 20), reason });
  expect(await days(late.first)).toEqual([
    { version: 2, state: 'IN_FORCE', inForceTo: addDays(today, 20) },
    { version: 1, state: 'IN_FORCE', inForceTo: addDays(today, 9) },
  ]);
});

test('R48 the trail of an item names who, what and why', async () => {
  const id = await inForce('CC-10');
  const { inspectionItem } = await door.ask(
    market,
    `{ inspectionItem(id: "${id}") { history { actorName organizationName action } } }`,
  );
  expect(inspectionItem.history).toEqual([
    { actorName: '王明', organizationName: '市场秩序处', action: 'item.created' },
    { actorName: '赵敏', organizationName: '政策法规处', action: 'item.filed' },
    { actorName: '钱进', organizationName: '市司法局', action: 'item.acknowledged' },
    { actorName: '赵敏', organizationName: '政策法规处', action: 'item.putInForce' },
  ]);
});

test('R45 each has the next step of a filing on his list', async () => {
  const { createItem } = await create(market, { code: 'CC-11' });
  const waiting = async (actor: typeof market) =>
    (await door.ask(actor, '{ registriesToDos { kind subjectId } }')).registriesToDos.filter(
      (toDo: { subjectId: string }) => toDo.subjectId === createItem.id,
    );
  expect(await waiting(policyDivision)).toMatchObject([{ kind: 'item.file' }]);
  expect(await waiting(justice)).toEqual([]);
  await step(policyDivision, 'fileItem', createItem.id);
  expect(await waiting(justice)).toMatchObject([{ kind: 'item.acknowledge' }]);
});

test('R01 finds the items that are not linked to the checklist, and those whose basis has lapsed', async () => {
  await create(market, { code: 'LINK-1', linkCode: 'JG-2021-01' });
  await create(market, { code: 'LINK-2' });
  await create(market, { code: 'LINK-3', linkCode: 'JG-2021-03', basisLapsedOn: '2025-08-31' });
  const found = async (filter: string) => {
    const { inspectionItems } = await door.ask(
      market,
      `{ inspectionItems(filter: { search: "LINK-", ${filter} }) { edges { node { code } } } }`,
    );
    return inspectionItems.edges.map((edge: { node: { code: string } }) => edge.node.code);
  };
  expect(await found('unlinked: true')).toEqual(['LINK-2']);
  expect(await found('unlinked: false')).toEqual(['LINK-1', 'LINK-3']);
  expect(await found('basisLapsed: true')).toEqual(['LINK-3']);
});

test('R01 the report of unlinked items counts by division what is in force, and goes out as a file', async () => {
  await inForce('LNK-1');
  await inForce('LNK-2', { linkCode: '11220100-7' });
  await create(market, { code: 'LNK-3' });
  const since = await chinaDay();
  // A quarter later.
  door.house.clock.advance({ days: 100 });
  const { itemLinks } = await door.ask(
    trade,
    '{ itemLinks { divisionId divisionName listed unlinked light items { code name since light } } }',
  );
  const links = itemLinks.find(({ divisionId }: { divisionId: string }) => divisionId === MARKET_DIVISION);
  expect(links).toMatchObject({ divisionName: '市场秩序处', light: 'RED' });
  expect(links.listed - links.unlinked).toBe(1);
  expect(links.items).toContainEqual({ code: 'LNK-1', name: content.name, since, light: 'RED' });
  expect(links.items.map(({ code }: { code: string }) => code)).not.toContain('LNK-3');
  await expect(door.ask(nobody, '{ itemLinks { divisionId } }')).rejects.toThrow('NOT_SIGNED_IN');

  const report = await door.fetch(trade, 'GET', '/files/reports/unlinked-items.csv');
  expect(report.status).toBe(200);
  expect(report.bytes.toString()).toContain(`市场秩序处,LNK-1,${content.name},${since},红`);
  expect(report.bytes.toString()).not.toMatch(/LNK-[23]/);
  expect((await door.fetch(trade, 'GET', '/files/reports/secrets.csv')).status).toBe(404);
  expect((await door.fetch(nobody, 'GET', '/files/reports/unlinked-items.csv')).status).toBe(401);
  door.house.clock.advance({ days: -100 });
});
