import { organizationKept } from '@sunlot/facts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodyOf, type Door, openDoor, until } from './door.ts';
import { aCreditCode, anItem, anObject } from './made.ts';
import {
  countyPerson,
  market,
  MARKET_DIVISION,
  nobody,
  observer,
  office,
  policyDivision,
  trade,
  unit,
} from './people.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  await anItem(door, 'CC-01');
});
afterAll(() => door.close());

const create = 'mutation ($input: CreateObjectInput!) { createObject(input: $input) { id creditCode creditCodeKind } }';
const enterprise = { name: '长春欧亚汽车销售有限公司', kind: 'ENTERPRISE', districtCode: '220104' };

test('R08 keeps a code as it is compared, and refuses one whose check digit is wrong', async () => {
  const { createObject } = await door.ask(market, create, {
    input: { ...enterprise, creditCode: ' 9122 0101 1239 9891 59 ' },
  });
  expect(createObject).toMatchObject({ creditCode: '912201011239989159', creditCodeKind: 'UNIFIED' });
  await expect(
    door.ask(market, create, { input: { ...enterprise, creditCode: '912201011239989158' } }),
  ).rejects.toThrow('CREDIT_CODE_INVALID');
  await expect(door.ask(market, create, { input: enterprise })).rejects.toThrow('CREDIT_CODE_INVALID');
});

test('R11 refuses a second entry with the same code', async () => {
  const { creditCode } = await anObject(door);
  await expect(door.ask(market, create, { input: { ...enterprise, creditCode } })).rejects.toThrow('DUPLICATE_CODE');
});

test('R08 refuses a district that is not Changchun’s and an item nobody knows', async () => {
  const creditCode = aCreditCode();
  await expect(
    door.ask(market, create, { input: { ...enterprise, creditCode, districtCode: '110101' } }),
  ).rejects.toThrow('DISTRICT_UNKNOWN');
  await expect(
    door.ask(market, create, { input: { ...enterprise, creditCode, itemCodes: ['CC-99'] } }),
  ).rejects.toThrow('ITEM_NOT_LISTED');
});

test('R08 a division changes its own entries only, and the trail shows what changed but no personal data', async () => {
  const object = await anObject(door);
  const update = (actor: typeof market, more: object) =>
    door.ask(
      actor,
      'mutation ($input: UpdateObjectInput!) { updateObject(input: $input) { history { action details } } }',
      {
        input: { ...enterprise, creditCode: object.creditCode, objectId: object.id, address: '人民大街1号', ...more },
      },
    );
  await expect(update(trade, {})).rejects.toThrow('FORBIDDEN');
  const { updateObject } = await update(market, { phone: '13812345678' });
  expect(updateObject.history.at(-1)).toEqual({
    action: 'object.updated',
    details: { name: { before: object.name, after: enterprise.name }, phone: true },
  });
});

test('R08 of two who change an entry at the same time the second is told of the first, and nothing is taken back unseen', async () => {
  const object = await anObject(door);
  const opened = (await door.ask(market, `{ inspectionObject(id: "${object.id}") { updatedAt } }`)).inspectionObject;
  const save = (actor: typeof market, more: object) =>
    door.ask(actor, 'mutation ($input: UpdateObjectInput!) { updateObject(input: $input) { updatedAt phone } }', {
      input: { ...enterprise, name: object.name, creditCode: object.creditCode, objectId: object.id, ...more },
    });
  door.house.clock.advance({ minutes: 1 });
  const { updateObject } = await save(office, { phone: '13812345678', unchangedSince: opened.updatedAt });
  const refused = await save(market, { address: '人民大街2号', unchangedSince: opened.updatedAt }).catch(
    (fault: Error) => fault,
  );
  expect([refused.message, refused.cause.extensions.facts]).toEqual([
    'EDITED_MEANWHILE',
    { name: object.name, at: updateObject.updatedAt, by: office.name },
  ]);
  expect(
    (await save(market, { phone: '13812345678', unchangedSince: updateObject.updatedAt })).updateObject.phone,
  ).toBe('13812345678');
});

test('R08 a deregistered object is closed: no status, no change', async () => {
  const object = await anObject(door);
  const to = (status: string) =>
    door.ask(
      market,
      `mutation { changeObjectStatus(input: { objectId: "${object.id}", status: ${status}, reason: "市场监管部门数据" }) { status allowed } }`,
    );
  await expect(to('ACTIVE')).rejects.toThrow('OBJECT_STATUS_REFUSED');
  expect((await to('DEREGISTERED')).changeObjectStatus).toEqual({ status: 'DEREGISTERED', allowed: [] });
  await expect(to('ACTIVE')).rejects.toThrow('OBJECT_STATUS_REFUSED');
});

test('R34 personal data is whole for its division, masked for others, and nobody outside sees an object', async () => {
  const { id } = await anObject(door, { legalRepresentative: '张三丰', contact: '李四', phone: '13812345678' });
  const fields = 'legalRepresentative contact phone';
  const read = async (actor: typeof market) =>
    (await door.ask(actor, `{ inspectionObject(id: "${id}") { ${fields} } }`)).inspectionObject;
  const whole = { legalRepresentative: '张三丰', contact: '李四', phone: '13812345678' };
  const masked = { legalRepresentative: '张**', contact: '李*', phone: '138****5678' };
  expect(await read(market)).toEqual(whole);
  expect(await read(office)).toEqual(whole);
  expect(await read(trade)).toEqual(masked);
  expect(await read(observer)).toEqual(masked);
  await expect(read(nobody)).rejects.toThrow('NOT_SIGNED_IN');

  const reference = await door.ask(
    trade,
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on InspectionObject { ${fields} } } }`,
    {
      r: [{ __typename: 'InspectionObject', id }],
    },
  );
  expect(reference._entities).toEqual([masked]);
});

test('R49 an entry bears the name of the division that keeps it, which there is and nobody has to say', async () => {
  const enter = (actor: typeof market, divisionId?: string) =>
    door.ask(
      actor,
      'mutation ($input: CreateObjectInput!) { createObject(input: $input) { divisionName division { id } } }',
      { input: { ...enterprise, creditCode: aCreditCode(), divisionId } },
    );
  const ofMarketDivision = { divisionName: market.organizationName, division: { id: MARKET_DIVISION } };
  expect((await enter(market)).createObject).toEqual(ofMarketDivision);
  expect((await enter(office, MARKET_DIVISION)).createObject).toEqual(ofMarketDivision);
  // An office inside a division keeps what that division keeps.
  await door.tell(organizationKept, { ...bodyOf(office), id: unit(31), name: '综合科' });
  expect((await enter(office, unit(31))).createObject).toMatchObject({ division: { id: office.divisionId } });
  const refused = await enter(policyDivision, unit(404)).catch((fault: Error) => fault);
  expect([refused.message, refused.cause.extensions.facts]).toEqual([
    'ORGANIZATION_UNKNOWN',
    { organizationId: unit(404) },
  ]);
});

test('R49 county people enter objects of their county, and none they would not see afterwards', async () => {
  const input = { ...enterprise, creditCode: aCreditCode(), districtCode: '220122' };
  const refused = await door
    .ask(countyPerson, create, { input: { ...input, districtCode: '220104' } })
    .catch((fault: Error) => fault);
  expect([refused.message, refused.cause.extensions.facts]).toMatchObject([
    'DISTRICT_OF_OTHERS',
    { own: { zh: '农安县' }, district: { zh: '朝阳区' } },
  ]);
  const { createObject } = await door.ask(countyPerson, create, { input });
  await expect(
    door.ask(countyPerson, 'mutation ($input: UpdateObjectInput!) { updateObject(input: $input) { id } }', {
      input: { ...input, districtCode: '220104', objectId: createObject.id },
    }),
  ).rejects.toThrow('DISTRICT_OF_OTHERS');
});

test('R49 county people see their county', async () => {
  const here = await anObject(door, { districtCode: '220122' });
  const there = await anObject(door, { districtCode: '220104' });
  const read = async (id: string) =>
    (await door.ask(countyPerson, `{ inspectionObject(id: "${id}") { name } }`)).inspectionObject;
  expect(await read(here.id)).toEqual({ name: here.name });
  expect(await read(there.id)).toBeNull();
});

test('R11 finds an object by a part of its name, of its code, and by initials', async () => {
  const object = await anObject(door, { name: '长春净月潭酒业有限责任公司' });
  for (const text of ['净月潭', object.creditCode.slice(4, 16), 'ccjyt', 'CCJYT']) {
    const { search } = await door.ask(market, 'query ($text: String!) { search(text: $text) { type id } }', { text });
    expect(search, text).toContainEqual({ type: 'InspectionObject', id: object.id });
  }
  expect((await door.ask(market, '{ search(text: "%") { id } }')).search).toEqual([]);
});

test('R08 a list is filtered, ordered and paged without losing a row', async () => {
  for (let n = 0; n < 7; n++) await anObject(door, { labels: ['paged'], itemCodes: ['CC-01'] });
  const names: string[] = [];
  let after: string | null = null;
  do {
    const { inspectionObjects } = await door.ask(
      market,
      `query ($after: String) { inspectionObjects(first: 3, after: $after, filter: { label: "paged", itemCode: "CC-01" }, sort: { by: NAME, order: ASC }) {
        totalCount pageInfo { hasNextPage endCursor } edges { node { name items { code } } } } }`,
      { after },
    );
    expect(inspectionObjects.totalCount).toBe(7);
    expect(inspectionObjects.edges[0].node.items).toEqual([{ code: 'CC-01' }]);
    names.push(...inspectionObjects.edges.map((edge: { node: { name: string } }) => edge.node.name));
    after = inspectionObjects.pageInfo.hasNextPage ? inspectionObjects.pageInfo.endCursor : null;
  } while (after);
  expect(new Set(names).size).toBe(7);
  expect(names).toEqual([...names].sort());
});

test('R08 a list says exactly how long it is, and of many thousands about how long', async () => {
  const length = async (label: string) =>
    (
      await door.ask(
        market,
        `{ inspectionObjects(first: 1, filter: { label: "${label}" }) { totalCount totalEstimated } }`,
      )
    ).inspectionObjects;
  const add = (label: string, count: number) =>
    door.sql(
      `insert into inspection_object (name, initials, kind, district_code, status, labels, division_id, division_name, updated_at)
       select '展会项目' || n, 'zhxm', 'PROJECT', '220104', 'ACTIVE', array[$1], $2, '市场秩序处', now() from generate_series(1, $3::int) n`,
      [label, market.divisionId, count],
    );
  await add('thousands', 9_999);
  expect(await length('thousands')).toEqual({ totalCount: 9_999, totalEstimated: false });
  expect(await length('none-at-all')).toEqual({ totalCount: 0, totalEstimated: false });

  await add('thousands', 2_345);
  await door.sql('analyze inspection_object');
  const { totalCount, totalEstimated } = await length('thousands');
  expect(totalEstimated).toBe(true);
  expect(totalCount).toBe(12_000);
  await door.sql("delete from inspection_object where labels @> array['thousands']");
});

test('R11 while the words of a list settle, a word is looked for once: how many more have it is said about', async () => {
  const asked = `{ inspectionObjects(filter: { search: "尚未就绪", label: "settling" }) { totalCount totalEstimated edges { node { name } } } }`;
  await door.sql(
    `insert into inspection_object (name, initials, kind, district_code, status, labels, division_id, division_name, updated_at)
     select '尚未就绪项目' || n, 'swjxxm', 'PROJECT', '220104', 'ACTIVE', '{settling}', $1, '市场秩序处', now() from generate_series(1, 30) n`,
    [market.divisionId],
  );
  expect((await door.ask(office, asked)).inspectionObjects).toMatchObject({ totalCount: 30, totalEstimated: false });

  await door.sql('analyze object_words');
  await door.sql(`insert into object_words (object_id, settled, name, initials)
    select uuidv7(), false, '某某' || n, 'mm' from generate_series(1, 6000) n`);
  const { edges, totalCount, totalEstimated } = (await door.ask(office, asked)).inspectionObjects;
  expect(edges).toHaveLength(25);
  expect(totalEstimated).toBe(true);
  // The page shows as many, and that there are more.
  expect(totalCount).toBeGreaterThan(25);

  await door.sql('delete from object_words where not settled');
  await door.sql("delete from inspection_object where name like '尚未就绪%'");
});

test('R08 objects are found by functional zone, and the zones are those of the register', async () => {
  const inZone = await anObject(door, { zone: '净月高新技术产业开发区' });
  await anObject(door, { zone: '长春新区' });
  await anObject(door, { zone: '长春新区' });
  const { inspectionObjects, objectZones } = await door.ask(
    market,
    '{ objectZones inspectionObjects(filter: { zone: "净月高新技术产业开发区" }) { edges { node { id zone } } } }',
  );
  expect(inspectionObjects.edges).toEqual([{ node: { id: inZone.id, zone: '净月高新技术产业开发区' } }]);
  expect([...objectZones].sort()).toEqual(['净月高新技术产业开发区', '长春新区'].sort());
});

test('R03 an item knows how many objects it applies to, once the changes have settled', async () => {
  await anItem(door, 'CC-02');
  for (let n = 0; n < 3; n++) await anObject(door, { itemCodes: ['CC-02'] });
  await until(async () => {
    const { inspectionItems } = await door.ask(
      market,
      '{ inspectionItems(filter: { search: "CC-02" }) { edges { node { poolSize } } } }',
    );
    return inspectionItems.edges[0].node.poolSize === 3;
  });
  const told = await door.sql(`select payload->'counts' as counts from outbox where name = 'objects.counted'`);
  expect(told.flatMap((row) => row.counts)).toContainEqual({ itemCode: 'CC-02', count: 3 });
});

test('R18 only the Policy & Regulations Division marks an object, and once', async () => {
  const { id } = await anObject(door);
  const mark = (actor: typeof market) =>
    door.ask(
      actor,
      `mutation { markObject(input: { objectId: "${id}", kind: EXEMPTED, reason: "经批准", validTo: "2099-12-31" }) { id } }`,
    );
  await expect(mark(market)).rejects.toThrow('FORBIDDEN');
  const { markObject } = await mark(policyDivision);
  await expect(mark(policyDivision)).rejects.toThrow('MARK_DUPLICATE');
  await door.ask(policyDivision, `mutation { endMark(input: { markId: "${markObject.id}", reason: "期满" }) { id } }`);
  const { inspectionObject } = await door.ask(
    market,
    `{ inspectionObject(id: "${id}") { marks { id } history { action details } } }`,
  );
  expect(inspectionObject.marks).toEqual([]);
  expect(inspectionObject.history.slice(-2)).toEqual([
    {
      action: 'object.marked',
      details: {
        markId: markObject.id,
        before: null,
        after: { markKind: 'EXEMPTED', itemCode: null, validTo: '2099-12-31' },
      },
    },
    { action: 'object.markEnded', details: { markId: markObject.id, markKind: { before: 'EXEMPTED', after: null } } },
  ]);
});

test('R11 finds namesakes, older numbers and the never drawn; a duplicate is named and never drawn', async () => {
  const original = await anObject(door, { name: '长春同名酒业有限公司' });
  const twin = await anObject(door, { name: '长春同名酒业有限公司', creditCode: '2201011234567' });
  const found = async (condition: string) => {
    const filter = `{ search: "同名酒业", condition: ${condition} }`;
    const { inspectionObjects } = await door.ask(
      market,
      `{ inspectionObjects(filter: ${filter}) { edges { node { id } } } }`,
    );
    return inspectionObjects.edges.map((edge: { node: { id: string } }) => edge.node.id);
  };
  await until(async () => (await found('POSSIBLE_DUPLICATE')).length > 0);
  expect(await found('POSSIBLE_DUPLICATE')).toEqual([original.id, twin.id]);
  expect(await found('OLDER_NUMBER')).toEqual([twin.id]);
  expect(await found('NEVER_DRAWN')).toEqual([original.id, twin.id]);
  expect(await found('DRAWN_REPEATEDLY')).toEqual([]);

  const mark = (objectId: string, duplicateOf: string) =>
    door.ask(
      market,
      `mutation { markDuplicate(input: { objectId: "${objectId}", duplicateOf: "${duplicateOf}", reason: "旧注册号" }) { duplicateOf } }`,
    );
  await expect(mark(twin.id, twin.id)).rejects.toThrow('DUPLICATE_OF_ITSELF');
  expect((await mark(twin.id, original.id)).markDuplicate).toEqual({ duplicateOf: original.id });
  await expect(mark(original.id, twin.id)).rejects.toThrow('DUPLICATE_OF_ITSELF');
  expect(await found('POSSIBLE_DUPLICATE')).toEqual([]);
});

test('R11 a name that is shared only since an entry was renamed is found, and no longer when it is renamed again', async () => {
  const name = '长春改名烛业有限公司';
  const kept = await anObject(door, { name });
  const renamed = await anObject(door, { name: '长春从前烛业有限公司' });
  const rename = (to: string) =>
    door.ask(market, 'mutation ($input: UpdateObjectInput!) { updateObject(input: $input) { id } }', {
      input: {
        objectId: renamed.id,
        name: to,
        kind: 'ENTERPRISE',
        creditCode: renamed.creditCode,
        districtCode: '220104',
        labels: [],
      },
    });
  const found = async () => {
    const filter = '{ search: "烛业", condition: POSSIBLE_DUPLICATE }';
    const asked = `{ inspectionObjects(filter: ${filter}) { edges { node { id } } } }`;
    return (await door.ask(market, asked)).inspectionObjects.edges.map(
      (edge: { node: { id: string } }) => edge.node.id,
    );
  };
  expect(await found()).toEqual([]);
  await rename(name);
  await until(async () => (await found()).length > 0);
  expect(await found()).toEqual([kept.id, renamed.id]);

  await rename('长春又名烛业有限公司');
  expect(await found()).toEqual([]);
  await until(async () => (await door.sql('select 1 from shared_name where name = $1', [name])).length === 0);
});

const asDuplicate = (objectId: string, duplicateOf: string, actor = market) =>
  door.ask(
    actor,
    `mutation { markDuplicate(input: { objectId: "${objectId}", duplicateOf: "${duplicateOf}", reason: "旧注册号" }) { duplicateOf } }`,
  );
const notDuplicate = (objectId: string, actor = market) =>
  door.ask(
    actor,
    `mutation { unmarkDuplicate(input: { objectId: "${objectId}", reason: "核对后系两家企业" }) { duplicateOf allowed } }`,
  );

test('R11 a duplicate is taken back with a reason by those who keep it, and what it was stays on record', async () => {
  const [original, twin] = [await anObject(door), await anObject(door)];
  await asDuplicate(twin.id, original.id);
  await expect(asDuplicate(twin.id, original.id)).rejects.toThrow('ALREADY_DUPLICATE');
  await expect(notDuplicate(twin.id, trade)).rejects.toThrow('FORBIDDEN');
  await expect(notDuplicate(original.id)).rejects.toThrow('NOT_A_DUPLICATE');
  const read = async (id: string) =>
    (
      await door.ask(
        market,
        `{ inspectionObject(id: "${id}") { original { name } duplicates { name } allowed history { action reason } } }`,
      )
    ).inspectionObject;
  expect(await read(twin.id)).toMatchObject({ original: { name: original.name }, duplicates: [] });
  expect(await read(original.id)).toMatchObject({ original: null, duplicates: [{ name: twin.name }] });

  const { unmarkDuplicate } = await notDuplicate(twin.id);
  expect(unmarkDuplicate).toEqual({ duplicateOf: null, allowed: ['update', 'changeObjectStatus', 'markDuplicate'] });
  const { history, ...rest } = await read(twin.id);
  expect(rest).toMatchObject({ original: null, duplicates: [] });
  expect(history.map(({ action, reason }: { action: string; reason: string }) => [action, reason])).toEqual(
    expect.arrayContaining([
      ['object.markedDuplicate', '旧注册号'],
      ['object.unmarkedDuplicate', '核对后系两家企业'],
    ]),
  );
});

test('R11 duplicates make neither chains nor circles: one step always leads to the record that is kept', async () => {
  const [first, second, third] = [await anObject(door), await anObject(door), await anObject(door)];
  await asDuplicate(first.id, second.id);
  const refused = await asDuplicate(third.id, first.id).catch((fault: Error) => fault);
  expect((refused as Error).message).toBe('DUPLICATE_OF_DUPLICATE');
  expect((refused as Error).cause).toMatchObject({ message: expect.stringContaining(`请改选“${second.name}”`) });
  await expect(asDuplicate(second.id, first.id)).rejects.toThrow('DUPLICATE_OF_ITSELF');

  await asDuplicate(second.id, third.id);
  expect(await door.sql('select id from inspection_object where duplicate_of = $1 order by id', [third.id])).toEqual(
    [first, second].map(({ id }) => ({ id })),
  );
  const { inspectionObject } = await door.ask(market, `{ inspectionObject(id: "${first.id}") { history { action } } }`);
  expect(
    inspectionObject.history.filter(({ action }: { action: string }) => action === 'object.markedDuplicate'),
  ).toHaveLength(2);
});

test('R11 no enterprise leaves the draws by being marked: the record that is kept is in business and has its items', async () => {
  const [closed, kept] = [await anObject(door), await anObject(door)];
  const twin = await anObject(door, { itemCodes: ['CC-01'] });
  await door.ask(
    market,
    `mutation { changeObjectStatus(input: { objectId: "${closed.id}", status: DEREGISTERED, reason: "注销" }) { id } }`,
  );
  await expect(asDuplicate(twin.id, closed.id)).rejects.toThrow('OBJECT_NOT_ACTIVE');
  const refused = await asDuplicate(twin.id, kept.id).catch((fault: Error) => fault);
  expect([refused.message, refused.cause.extensions.facts]).toEqual([
    'DUPLICATE_LOSES_ITEMS',
    { name: twin.name, of: kept.name, itemCodes: ['CC-01'] },
  ]);
  await door.ask(market, 'mutation ($input: UpdateObjectInput!) { updateObject(input: $input) { id } }', {
    input: { ...enterprise, name: kept.name, creditCode: kept.creditCode, objectId: kept.id, itemCodes: ['CC-01'] },
  });
  await asDuplicate(twin.id, kept.id);
});

test('R11 two people who mark the same pair the other way round: one is done, the other refused', async () => {
  const [one, other] = [await anObject(door), await anObject(door)];
  const told = await Promise.allSettled([asDuplicate(one.id, other.id), asDuplicate(other.id, one.id, office)]);
  expect(told.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(told.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { message: 'DUPLICATE_OF_ITSELF' },
  });
});

test('R11 an object’s page shows who may be the same enterprise, whatever its legal form; never more than ten, and by one look into the index', async () => {
  const named = (name: string, more: object = {}) => anObject(door, { name, ...more });
  const one = await named('长春旭日东升汽车销售有限责任公司');
  const alike = [await named('长春旭日东升汽车销售有限公司'), await named('长春旭日东升汽车销售有限责任公司')];
  await named('长春旭日西落汽车销售有限公司');
  const closed = await named('长春旭日东升汽车销售公司');
  await door.ask(
    market,
    `mutation { changeObjectStatus(input: { objectId: "${closed.id}", status: DEREGISTERED, reason: "注销" }) { id } }`,
  );
  const found = async (id: string, actor = market): Promise<string[]> =>
    (
      await door.ask(actor, `{ inspectionObject(id: "${id}") { possibleDuplicates { id } } }`)
    ).inspectionObject.possibleDuplicates.map((object: { id: string }) => object.id);
  expect((await found(one.id)).sort()).toEqual(alike.map(({ id }) => id).sort());
  expect(await found(closed.id)).toEqual([]);

  await asDuplicate(alike[0]!.id, one.id);
  expect(await found(one.id)).toEqual([alike[1]!.id]);
  expect(await found(alike[0]!.id)).toEqual([]);
  await named('农安旭日商贸有限公司', { districtCode: '220122' });
  const here = await named('农安旭日商贸公司', { districtCode: '220122' });
  await named('农安旭日商贸经营部', { districtCode: '220104' });
  expect(await found(here.id, countyPerson)).toHaveLength(1);
  expect(await found(here.id)).toHaveLength(2);

  await door.sql(
    `insert into inspection_object (name, initials, credit_code, kind, district_code, status, labels, division_id, division_name, updated_at)
     select '长春旭日东升汽车销售第' || n || '店', '', 'X' || n, 'ENTERPRISE', '220104', 'ACTIVE', '{}', $1, '市场秩序处', now() from generate_series(1, 5000) n`,
    [market.divisionId],
  );
  await door.sql('analyze inspection_object');
  expect(await found(one.id)).toHaveLength(10);
  await door.sql(`delete from inspection_object where credit_code ~ '^X\\d+$'`);
});
