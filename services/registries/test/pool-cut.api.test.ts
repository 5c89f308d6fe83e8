import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawCertified, drawReplaced, drawVoided, inspectionRecorded } from '@sunlot/facts';
import { Vault } from '@sunlot/subgraph-kit';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fillRegister } from '../src/generator/fill-register.ts';
import { trades } from '../src/generator/trades.ts';
import { movedClasses, sentClasses, TITLES } from './credit-file.ts';
import { type Door, openDoor, until } from './door.ts';
import { anInspector, anItem, anObject, ofMarket } from './made.ts';
import { type AskedOfTask, clearTask } from './clear-task.ts';
import {
  countyPerson,
  market,
  MARKET_DIVISION,
  observer,
  office,
  policyDivision,
  tax,
  TAX_BUREAU,
  trade,
  unit,
} from './people.ts';

let door: Door;
let vault: Vault;
let item: { id: string; code: string };
let round = 0;

beforeAll(async () => {
  door = await openDoor();
  vault = new Vault(join(door.house.dataFolder, 'vault'));
  for (let n = 0; n < 2; n++) await anInspector(door, policyDivision, ofMarket);
  await anInspector(door, tax);
});
afterAll(() => door.close());
// A new item for each story, so that no story sees the objects of another.
beforeEach(async () => {
  round += 1;
  item = await anItem(door, `POOL-${round}`);
});

const now = (): string => door.house.clock.now().toISOString();
const day = (offset: number): string =>
  new Date(door.house.clock.now().getTime() + offset * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);

/** Of this story's item. */
const aClearedTask = (asked: AskedOfTask = {}): Promise<string> =>
  clearTask(door, item, { taskNumber: `长商抽〔2026〕${round}号`, ...asked });

const FIELDS = `id objectCount exclusionCount inspectorCount recusalCount voidedAt
  byDistrict { districtCode count } byClass { creditClass count }
  exclusions { totalCount edges { node { objectName reasonCode explanation until } } }`;

const cut = async (actor: typeof market, taskId: string) =>
  (await door.ask(actor, `mutation { cutPool(input: { taskId: "${taskId}" }) { ${FIELDS} } }`)).cutPool;

async function told(poolId: string) {
  const [row] = await door.sql(`select payload from outbox where name = 'pool.cut' and payload->>'poolId' = $1`, [
    poolId,
  ]);
  const lines = async (digest: string): Promise<string[][]> =>
    Buffer.from(await vault.read(digest))
      .toString()
      .split('\n')
      .slice(0, -1)
      .map((line) => line.split('\t'));
  const fact = row.payload;
  return {
    fact,
    objects: await lines(fact.objectsFile),
    exclusions: await lines(fact.exclusionsFile),
    inspectors: await lines(fact.inspectorsFile),
    recusals: await lines(fact.recusalsFile),
  };
}

/** Draws the objects for a task, as the draw room would. */
async function aDraw(taskId: string, objectIds: string[]): Promise<string> {
  const [{ task }] = await door.sql('select task from cleared_task where task_id = $1', [taskId]);
  const team = [true, false].map((leader) => ({
    inspectorId: unit(50),
    name: '某',
    certificateNumber: '1',
    organizationId: MARKET_DIVISION,
    organizationName: '处',
    leader,
  }));
  const visits = objectIds.map((id, at) => ({
    order: at + 1,
    object: { id, code: '', name: '某', kind: 'ENTERPRISE', districtCode: '220104', address: '' },
    team,
  }));
  const { digest } = await vault.put(Buffer.from(visits.map((visit) => `${JSON.stringify(visit)}\n`).join('')));
  const drawId = randomUUID();
  await door.tell(drawCertified, {
    drawId,
    number: '长商抽取〔2026〕1号',
    attempt: 1,
    task,
    certifiedAt: now(),
    poolSize: objectIds.length,
    drawn: objectIds.length,
    resultDigest: digest,
    assignmentsFile: digest,
    openAt: now(),
  } as never);
  return drawId;
}

async function anInspection(
  taskId: string,
  drawId: string,
  object: { id: string; name: string; creditCode: string },
): Promise<void> {
  await door.tell(inspectionRecorded, {
    inspectionId: randomUUID(),
    taskId,
    drawId,
    objectId: object.id,
    objectName: object.name,
    objectCode: object.creditCode,
    recordedAt: now(),
    endedOn: day(0),
    itemCodes: [item.code],
    problems: 0,
  } as never);
}

test('R20 refuses a task nobody cleared, and one before its announced day', async () => {
  await expect(cut(market, randomUUID())).rejects.toThrow('TASK_NOT_READY');
  await anObject(door, { itemCodes: [item.code] });
  const tomorrow = new Date(door.house.clock.now().getTime() + 86_400_000).toISOString();
  await expect(cut(market, await aClearedTask({ drawAt: tomorrow }))).rejects.toThrow('POOL_TOO_EARLY');
});

test('R15 the initiating division builds the pool, the office may; no other division, and never the witness', async () => {
  await anObject(door, { itemCodes: [item.code] });
  const taskId = await aClearedTask();
  await expect(cut(trade, taskId)).rejects.toThrow('FORBIDDEN');
  await expect(cut(policyDivision, taskId)).rejects.toThrow('FORBIDDEN');
  expect(await cut(office, taskId)).toMatchObject({ objectCount: 1 });
  await expect(cut(market, taskId)).rejects.toThrow('POOL_ALREADY_CUT');
});

test('R29 every object that meets the criteria is in the pool or excluded with a reason', async () => {
  const inPool = [
    await anObject(door, { itemCodes: [item.code] }),
    await anObject(door, { itemCodes: [item.code], districtCode: '220102' }),
  ];
  const closed = await anObject(door, { itemCodes: [item.code] });
  await door.ask(
    market,
    `mutation { changeObjectStatus(input: { objectId: "${closed.id}", status: DEREGISTERED, reason: "注销" }) { id } }`,
  );
  const exempted = await anObject(door, { itemCodes: [item.code] });
  await door.ask(
    policyDivision,
    `mutation { markObject(input: { objectId: "${exempted.id}", kind: EXEMPTED, reason: "上市辅导期\t经批准", validTo: "2099-12-31" }) { id } }`,
  );
  await anObject(door, { itemCodes: [] });

  const pool = await cut(market, await aClearedTask());
  const { fact, objects, exclusions } = await told(pool.id);
  expect(objects.map(([id]) => id)).toEqual(inPool.map(({ id }) => id).sort());
  expect(objects[0]).toEqual([
    expect.anything(),
    expect.anything(),
    expect.anything(),
    'ENTERPRISE',
    expect.anything(),
    '人民大街1号',
    'UNRATED',
  ]);
  expect(exclusions).toEqual(
    [
      [closed.id, 'NOT_ACTIVE', 'DEREGISTERED', closed.creditCode, ''],
      [exempted.id, 'EXEMPTED', '上市辅导期 经批准', exempted.creditCode, '2099-12-31'],
    ].sort(),
  );
  expect(pool.byDistrict).toEqual([
    { districtCode: '220102', count: 1 },
    { districtCode: '220104', count: 1 },
  ]);
  expect(pool.exclusions.totalCount).toBe(2);
  expect(pool.exclusions.edges.map((edge: { node: object }) => edge.node)).toContainEqual({
    objectName: closed.name,
    reasonCode: 'NOT_ACTIVE',
    explanation: '已注销',
    until: null,
  });
  expect(pool.exclusions.edges.map((edge: { node: object }) => edge.node)).toContainEqual({
    objectName: exempted.name,
    reasonCode: 'EXEMPTED',
    explanation: '上市辅导期 经批准',
    until: '2099-12-31',
  });
  expect(fact).toMatchObject({ objectCount: 2, exclusionCount: 2, classCounts: { UNRATED: 2 } });
  // The classes are the office's; the division that cut the pool does not read them.
  expect(pool.byClass).toBeNull();
});

test('R29 the criteria narrow the pool: district, kind and label', async () => {
  const wanted = await anObject(door, { itemCodes: [item.code], districtCode: '220102', labels: ['CAR_DEALER'] });
  await anObject(door, { itemCodes: [item.code], districtCode: '220103', labels: ['CAR_DEALER'] });
  await anObject(door, { itemCodes: [item.code], districtCode: '220102', labels: ["it's; --"].map(() => 'OTHER') });
  await anObject(door, { itemCodes: [item.code], districtCode: '220102', labels: ['CAR_DEALER'], kind: 'COOPERATIVE' });
  const pool = await cut(
    market,
    await aClearedTask({
      criteria: { districtCodes: ['220102'], objectKinds: ['ENTERPRISE'], labels: ['CAR_DEALER', "' or true --"] },
    }),
  );
  expect((await told(pool.id)).objects.map(([id]) => id)).toEqual([wanted.id]);
});

test('R29 the criteria narrow the pool: the division that keeps an object, and its functional zone', async () => {
  const wanted = await anObject(door, { itemCodes: [item.code], zone: '长春新区' });
  await anObject(door, { itemCodes: [item.code], zone: "长春新区' or true --" });
  await anObject(door, { itemCodes: [item.code] });
  await anObject(door, { itemCodes: [item.code], zone: '长春新区' }, trade);
  const criteria = { divisionIds: [MARKET_DIVISION], zones: ['长春新区', '净月高新技术产业开发区'] };
  const pool = await cut(market, await aClearedTask({ criteria }));
  expect((await told(pool.id)).objects.map(([id]) => id)).toEqual([wanted.id]);
  const register = await door.ask(market, `{ pool(id: "${pool.id}") { reconciled byDistrict { registered } } }`);
  expect(register.pool).toEqual({ reconciled: true, byDistrict: [{ registered: 1 }] });
});

test('R09 a pool carries the classes in force when it was cut', async () => {
  const rated = await anObject(door, { itemCodes: [item.code] });
  await anObject(door, { itemCodes: [item.code] });
  await door.ask(office, 'mutation ($input: ImportCreditClassesInput!) { importCreditClasses(input: $input) { id } }', {
    input: { source: '市市场监管局', asOf: day(0), rows: [{ creditCode: rated.creditCode, value: 'D' }] },
  });
  const pool = await cut(office, await aClearedTask());
  expect(pool.byClass).toEqual([
    { creditClass: 'D', count: 1 },
    { creditClass: 'UNRATED', count: 1 },
  ]);
  const { fact, objects } = await told(pool.id);
  expect(objects.find(([id]) => id === rated.id)?.[6]).toBe('D');
  expect(fact.creditAsOf).toBe(day(0));
});

test('R09 R18 a list of classes is not taken back once a pool was cut by it', async () => {
  const { creditCode } = await anObject(door, { itemCodes: [item.code] });
  const file = await sentClasses(door, office, `${TITLES}${creditCode},,C\r\n`, { asOf: day(0) });
  await movedClasses(door, office, 'commitImport', file.id);
  const taskNumber = `长商抽〔2026〕${round}号`;
  const pool = await cut(market, await aClearedTask({ taskNumber }));
  expect((await told(pool.id)).fact.classCounts).toEqual({ C: 1 });
  const refusal = await movedClasses(door, office, 'undoImport', file.id).catch((fault: Error) => fault);
  expect(refusal).toMatchObject({ message: 'CREDIT_CLASSES_USED' });
  expect((refusal as Error).cause).toMatchObject({
    message: expect.stringContaining(`候选名单（${taskNumber}）中有企业按本次等级列入，不能撤销`),
  });
});

test('R09 R18 a pool without any of its classes keeps nobody from taking a delivery back, pasted or a file', async () => {
  const drawn = await anObject(door, { itemCodes: [item.code] });
  const other = await anObject(door);
  const paste = async (creditCode: string, value: string) => {
    const { importCreditClasses } = await door.ask(
      office,
      'mutation ($input: ImportCreditClassesInput!) { importCreditClasses(input: $input) { id } }',
      { input: { source: '市市场监管局', asOf: day(0), rows: [{ creditCode, value }] } },
    );
    return importCreditClasses.id as string;
  };
  const undo = (deliveryId: string) =>
    door.ask(office, 'mutation ($input: UndoCreditDeliveryInput!) { undoCreditDelivery(input: $input) { id } }', {
      input: { deliveryId },
    });
  await paste(drawn.creditCode, 'B');
  // Of one it repeats and one it changes; the class the pool is cut by came before.
  const pasted = await paste(other.creditCode, 'D');
  const file = await sentClasses(door, office, `${TITLES}${drawn.creditCode},,B\r\n${other.creditCode},,C\r\n`, {
    asOf: day(0),
  });
  await movedClasses(door, office, 'commitImport', file.id);
  const taskNumber = `长商抽〔2026〕${round}号`;
  const taskId = await aClearedTask({ taskNumber });
  expect((await told((await cut(market, taskId)).id)).fact.classCounts).toEqual({ B: 1 });
  expect(await movedClasses(door, office, 'undoImport', file.id)).toMatchObject({ state: 'UNDONE' });
  await undo(pasted);

  const used = await paste(drawn.creditCode, 'A');
  await door.sql('update pool set voided_at = now() where task_id = $1', [taskId]);
  expect((await told((await cut(market, taskId)).id)).fact.classCounts).toEqual({ A: 1 });
  const refusal = await undo(used).catch((fault: Error) => fault);
  expect(refusal).toMatchObject({ message: 'CREDIT_CLASSES_USED' });
  expect((refusal as Error).cause).toMatchObject({ extensions: { facts: { tasks: [taskNumber] } } });
});

test('R09 R18 a pool is cut before classes move or after, never while they do', async () => {
  const { id, creditCode } = await anObject(door, { itemCodes: [item.code] });
  const file = await sentClasses(door, office, `${TITLES}${creditCode},,C\r\n`, { asOf: day(0) });
  await movedClasses(door, office, 'commitImport', file.id);
  const taskId = await aClearedTask();
  const ahead = new pg.Client({ connectionString: door.house.databaseUrls.registries });
  await ahead.connect();
  await ahead.query(`begin; select pg_advisory_xact_lock(hashtext('registries.import.CREDIT_CLASSES'))`);
  const cutting = cut(market, taskId);
  await until(
    async () => (await door.sql(`select 1 from pg_locks where locktype = 'advisory' and not granted`)).length === 1,
  );
  await ahead.query(`update credit_class set class = 'B' where object_id = '${id}' and superseded_at is null; commit`);
  await ahead.end();
  expect((await told((await cutting).id)).fact.classCounts).toEqual({ B: 1 });
});

test('R18 nobody is inspected twice a year on one general item, unless a repeat was approved', async () => {
  const inspected = await anObject(door, { itemCodes: [item.code] });
  const fresh = await anObject(door, { itemCodes: [item.code] });
  const first = await aClearedTask();
  const drawId = await aDraw(first, [inspected.id]);

  const waiting = await told((await cut(market, await aClearedTask())).id);
  expect(waiting.exclusions).toEqual([
    [inspected.id, 'OPEN_INSPECTION', '长商抽取〔2026〕1号', inspected.creditCode, ''],
  ]);

  await anInspection(first, drawId, inspected);
  const second = await told((await cut(market, await aClearedTask())).id);
  expect(second.objects.map(([id]) => id)).toEqual([fresh.id]);
  expect(second.exclusions).toEqual([
    [inspected.id, 'INSPECTED_THIS_YEAR', `${item.code} ${day(0)}`, inspected.creditCode, ''],
  ]);

  await door.ask(
    policyDivision,
    `mutation { markObject(input: { objectId: "${inspected.id}", kind: REPEAT_PERMITTED, itemCode: "${item.code}", reason: "省厅部署" }) { id } }`,
  );
  expect((await told((await cut(market, await aClearedTask())).id)).objects).toHaveLength(2);
});

test('R18 what was done to a duplicate counts for the record that is kept: drawn, inspected, under investigation', async () => {
  const [kept, twin] = [
    await anObject(door, { itemCodes: [item.code] }),
    await anObject(door, { itemCodes: [item.code] }),
  ];
  const fresh = await anObject(door, { itemCodes: [item.code] });
  const first = await aClearedTask();
  const drawId = await aDraw(first, [twin.id]);
  await door.ask(
    market,
    `mutation { markDuplicate(input: { objectId: "${twin.id}", duplicateOf: "${kept.id}", reason: "旧注册号" }) { id } }`,
  );
  const reasons = async () => {
    const { objects, exclusions } = await told((await cut(market, await aClearedTask())).id);
    expect(objects.map(([id]) => id)).toEqual([fresh.id]);
    return exclusions.filter(([id]) => id === kept.id).map(([, reason]) => reason);
  };
  expect(await reasons()).toEqual(['OPEN_INSPECTION']);
  await anInspection(first, drawId, twin);
  expect(await reasons()).toEqual(['INSPECTED_THIS_YEAR']);
  await door.ask(
    policyDivision,
    `mutation { markObject(input: { objectId: "${twin.id}", kind: UNDER_INVESTIGATION, reason: "立案调查" }) { id } }`,
  );
  expect(await reasons()).toEqual(['UNDER_INVESTIGATION']);
});

test('R25 a recusal from a duplicate keeps the inspector from the record that is kept', async () => {
  const [kept, twin] = [
    await anObject(door, { itemCodes: [item.code] }),
    await anObject(door, { itemCodes: [item.code] }),
  ];
  const inspectorId = await anInspector(door, policyDivision, ofMarket);
  await door.ask(policyDivision, 'mutation ($input: DeclareRecusalInput!) { declareRecusal(input: $input) { id } }', {
    input: { inspectorId, objectId: twin.id, kind: 'KINSHIP', evidence: '配偶任该企业财务负责人' },
  });
  await door.ask(
    market,
    `mutation { markDuplicate(input: { objectId: "${twin.id}", duplicateOf: "${kept.id}", reason: "旧注册号" }) { id } }`,
  );
  const { recusals } = await told((await cut(market, await aClearedTask())).id);
  expect(recusals).toEqual([[inspectorId, kept.id, 'KINSHIP']]);
});

test('R18 what the province has inspected counts here, once however often it is told', async () => {
  const theirs = await anObject(door, { itemCodes: [item.code] });
  await anObject(door, { itemCodes: [item.code] });
  const note = (rows: object[]) =>
    door.ask(
      market,
      'mutation ($input: NoteInspectionsInput!) { noteInspections(input: $input) { count unknown unknownRows } }',
      {
        input: { source: '吉林省商务厅', rows },
      },
    );
  const row = { creditCode: theirs.creditCode, itemCode: item.code, inspectedOn: day(-1) };
  expect((await note([row, { ...row, itemCode: 'NO-1' }])).noteInspections).toEqual({
    count: 1,
    unknown: 1,
    unknownRows: [2],
  });
  await note([row]);
  await expect(note([{ ...row, creditCode: '1' }])).rejects.toThrow('INSPECTIONS_EMPTY');
  await expect(note([{ ...row, inspectedOn: day(1) }])).rejects.toThrow('RANGE_INVALID');
  const [{ times }] = await door.sql('select times from item_inspection where object_id = $1', [theirs.id]);
  expect(times).toBe(1);
  const { inspectionObject } = await door.ask(
    market,
    `{ inspectionObject(id: "${theirs.id}") { lastInspectedOn itemInspections { itemCode times lastOn source } } }`,
  );
  expect(inspectionObject).toEqual({
    lastInspectedOn: day(-1),
    itemInspections: [{ itemCode: item.code, times: 1, lastOn: day(-1), source: '吉林省商务厅' }],
  });
  const { exclusions } = await told((await cut(market, await aClearedTask())).id);
  expect(exclusions).toEqual([[theirs.id, 'INSPECTED_THIS_YEAR', `${item.code} ${day(-1)}`, theirs.creditCode, '']]);
});

test('R18 R49 county people note what was inspected in their county, and of other districts nothing', async () => {
  const here = await anObject(door, { itemCodes: [item.code], districtCode: '220122' });
  const elsewhere = await anObject(door, { itemCodes: [item.code], districtCode: '220104' });
  const note = (actor: typeof market, objects: (typeof here)[]) =>
    door.ask(
      actor,
      'mutation ($input: NoteInspectionsInput!) { noteInspections(input: $input) { count unknown unknownRows } }',
      {
        input: {
          source: '农安县商务局',
          rows: objects.map(({ creditCode }) => ({ creditCode, itemCode: item.code, inspectedOn: day(-1) })),
        },
      },
    );
  await expect(note(countyPerson, [elsewhere])).rejects.toThrow('INSPECTIONS_EMPTY');
  expect((await note(countyPerson, [elsewhere, here])).noteInspections).toEqual({
    count: 1,
    unknown: 1,
    unknownRows: [1],
  });
  const noted = await door.sql('select object_id from item_inspection where object_id = any($1)', [
    [here.id, elsewhere.id],
  ]);
  expect(noted).toEqual([{ object_id: here.id }]);
  expect((await note(market, [elsewhere])).noteInspections.count).toBe(1);
});

test('R08 R29 two projects without a code of their own are two candidates, each by its place in the register', async () => {
  const project = { itemCodes: [item.code], kind: 'PROJECT', creditCode: null };
  const projects = [await anObject(door, project), await anObject(door, project)];
  const { objects } = await told((await cut(market, await aClearedTask())).id);
  for (const { id } of projects) expect(objects.find(([at]) => at === id)?.[1]).toBe(id);
});

test('R18 a key item may be inspected again, up to its yearly cap', async () => {
  const capped = await anItem(door, `CAP-${round}`, {
    category: 'KEY',
    ratioMin: 0.2,
    ratioMax: 1,
    frequencyOperator: 'AT_MOST',
    frequencyCount: 1,
  });
  const object = await anObject(door, { itemCodes: [item.code, capped.code] });
  const first = await aClearedTask({ category: 'KEY' });
  const drawId = await aDraw(first, [object.id]);
  await anInspection(first, drawId, object);
  expect(await cut(market, await aClearedTask({ category: 'KEY' }))).toMatchObject({ objectCount: 1 });

  item = capped;
  const once = await aClearedTask({ category: 'KEY' });
  await anInspection(once, await aDraw(once, [object.id]), object);
  await expect(cut(market, await aClearedTask({ category: 'KEY' }))).rejects.toThrow('POOL_EMPTY');
});

test('R27 a voided draw frees its objects and its pool, and nothing but that', async () => {
  const object = await anObject(door, { itemCodes: [item.code] });
  const taskId = await aClearedTask();
  const pool = await cut(market, taskId);
  const drawId = await aDraw(taskId, [object.id]);
  const timesDrawn = async () =>
    (await door.ask(market, `{ inspectionObject(id: "${object.id}") { timesDrawn } }`)).inspectionObject.timesDrawn;
  expect(await timesDrawn()).toBe(1);
  await expect(cut(market, taskId)).rejects.toThrow('POOL_ALREADY_CUT');

  await door.tell(drawVoided, {
    drawId,
    taskId,
    number: '1',
    attempt: 1,
    voidedAt: now(),
    reason: 'POOL_WRONG',
  } as never);
  expect(await timesDrawn()).toBe(0);
  const again = await cut(market, taskId);
  expect((await told(again.id)).fact.objectsFile).toBe((await told(pool.id)).fact.objectsFile);
  const { poolsOfTask } = await door.ask(observer, `{ poolsOfTask(taskId: "${taskId}") { id voidedAt } }`);
  expect(poolsOfTask).toEqual([
    { id: again.id, voidedAt: null },
    { id: pool.id, voidedAt: expect.any(String) },
  ]);
});

test('R27 a skipped object is free again, and a voided replacement leaves the pool of its task standing', async () => {
  const [skipped, other] = [
    await anObject(door, { itemCodes: [item.code] }),
    await anObject(door, { itemCodes: [item.code] }),
  ];
  const taskId = await aClearedTask();
  await cut(market, taskId);
  const drawId = await aDraw(taskId, [skipped.id]);
  const timesDrawn = async (id: string) =>
    (await door.ask(market, `{ inspectionObject(id: "${id}") { timesDrawn } }`)).inspectionObject.timesDrawn;
  await door.tell(drawReplaced, {
    drawId,
    taskId,
    number: '1',
    by: randomUUID(),
    byNumber: '2',
    replacedAt: now(),
    skipped: [{ order: 1, objectId: skipped.id, reason: 'OUT_OF_SCOPE', again: false }],
  } as never);
  const by = await aDraw(taskId, [other.id]);
  expect([await timesDrawn(skipped.id), await timesDrawn(other.id)]).toEqual([0, 1]);
  await door.tell(drawVoided, {
    drawId: by,
    taskId,
    replaces: drawId,
    number: '2',
    attempt: 1,
    voidedAt: now(),
    reason: 'LIST_LEAKED',
  } as never);
  expect(await timesDrawn(other.id)).toBe(0);
  await expect(cut(market, taskId)).rejects.toThrow('POOL_ALREADY_CUT');
});

test('R07 who is not eligible on every day of the inspections is not in the list, and R25 recusals travel along', async () => {
  const object = await anObject(door, { itemCodes: [item.code] });
  const lapsing = await anInspector(door, tax, {}, { validTo: day(19) });
  const recused = await anInspector(door, tax, { regions: ['220104'], specialities: ['auto', '冷链'] });
  await door.ask(
    tax,
    `mutation { declareRecusal(input: { inspectorId: "${recused}", objectId: "${object.id}", kind: SHAREHOLDING, evidence: "持股" }) { id } }`,
  );
  const { inspectors, recusals } = await told((await cut(market, await aClearedTask())).id);
  const ids = inspectors.map(([id]) => id);
  expect(ids).not.toContain(lapsing);
  expect(ids).toEqual([...ids].sort());
  expect(inspectors.find(([id]) => id === recused)?.slice(3)).toEqual([TAX_BUREAU, 'auto,冷链', '220104']);
  expect(recusals).toEqual([[recused, object.id, 'SHAREHOLDING']]);
});

test('R25 refuses when a department has too few to send', async () => {
  await anObject(door, { itemCodes: [item.code] });
  const police = { organizationId: unit(77), organizationName: '市公安局', seats: 1, tag: null, itemCodes: [] };
  await expect(cut(market, await aClearedTask({ departments: [police] }))).rejects.toThrow('POOL_INSPECTORS_MISSING');
});

test('R02 refuses an item that has left the list since the task was approved', async () => {
  await anObject(door, { itemCodes: [item.code] });
  const taskId = await aClearedTask();
  await door.sql('update inspection_item set in_force_to = in_force_from where id = $1', [item.id]);
  door.house.clock.advance({ days: 1 });
  await expect(cut(market, taskId)).rejects.toThrow('ITEM_NOT_LISTED');
  door.house.clock.advance({ days: -1 });
});

test('R29 an empty pool is refused and nothing stays', async () => {
  const taskId = await aClearedTask();
  await expect(cut(market, taskId)).rejects.toThrow('POOL_EMPTY');
  expect(await door.sql('select 1 from pool where task_id = $1', [taskId])).toEqual([]);
});

test('R29 a fault while the lists are written leaves no pool, and the next cut finds all as it was', async () => {
  await anObject(door, { itemCodes: [item.code] });
  const taskId = await aClearedTask();
  const incoming = join(vault.folder, 'incoming');
  await vault.put(Buffer.from('made by the first file'));
  await rename(incoming, `${incoming}-away`);
  await writeFile(incoming, 'a file where a folder should be');
  await expect(cut(market, taskId)).rejects.toThrow('INTERNAL_FAULT');
  await rm(incoming);
  await rename(`${incoming}-away`, incoming);
  expect(await door.sql('select 1 from pool where task_id = $1', [taskId])).toEqual([]);
  expect(await cut(market, taskId)).toMatchObject({ objectCount: 1 });
});

test('R49 another division does not see the pool', async () => {
  await anObject(door, { itemCodes: [item.code] });
  const pool = await cut(market, await aClearedTask());
  expect((await door.ask(trade, `{ pool(id: "${pool.id}") { id } }`)).pool).toBeNull();
});

test('R28 two clicks cut one pool', async () => {
  await anObject(door, { itemCodes: [item.code] });
  const taskId = await aClearedTask();
  const outcomes = await Promise.allSettled([cut(market, taskId), cut(office, taskId), cut(market, taskId)]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

const COUNTS = 'count registered excluded';

test('R29 the figures of a pool are laid beside the register, by district and class', async () => {
  await anObject(door, { itemCodes: [item.code] });
  const closed = await anObject(door, { itemCodes: [item.code] });
  const alone = await anObject(door, { itemCodes: [item.code], districtCode: '220183' });
  await door.ask(
    policyDivision,
    `mutation { markObjects(input: { objectIds: ["${closed.id}", "${alone.id}"], kind: EXEMPTED, reason: "经批准" }) { done } }`,
  );
  const pool = await cut(market, await aClearedTask());
  const read = async (actor: typeof market) =>
    (
      await door.ask(
        actor,
        `{ pool(id: "${pool.id}") { reconciled byDistrict { districtCode ${COUNTS} } byClass { creditClass ${COUNTS} }
          byReason { reasonCode count } previous { id } difference { added }
          changes { totalCount } exclusions(reasonCode: NOT_ACTIVE) { totalCount } } }`,
      )
    ).pool;
  expect(await read(office)).toEqual({
    reconciled: true,
    byDistrict: [
      { districtCode: '220104', count: 1, registered: 2, excluded: 1 },
      { districtCode: '220183', count: 0, registered: 1, excluded: 1 },
    ],
    byClass: [{ creditClass: 'UNRATED', count: 1, registered: 3, excluded: 2 }],
    byReason: [{ reasonCode: 'EXEMPTED', count: 2 }],
    previous: null,
    difference: null,
    changes: { totalCount: 0 },
    exclusions: { totalCount: 0 },
  });
  expect((await read(market)).byClass).toBeNull();
});

test('R29 a pool says who came and who left since the last one of its items, and why', async () => {
  const kept = await anObject(door, { itemCodes: [item.code] });
  const leaving = await anObject(door, { itemCodes: [item.code] });
  const released = await anObject(door, { itemCodes: [item.code] });
  const { markObject } = await door.ask(
    policyDivision,
    `mutation { markObject(input: { objectId: "${released.id}", kind: UNDER_INVESTIGATION, reason: "立案", validTo: "2099-12-31" }) { id } }`,
  );
  const before = await cut(market, await aClearedTask());

  await door.ask(
    market,
    `mutation { changeObjectStatus(input: { objectId: "${leaving.id}", status: MOVED, reason: "迁出" }) { id } }`,
  );
  await door.ask(policyDivision, `mutation { endMark(input: { markId: "${markObject.id}", reason: "结案" }) { id } }`);
  const entered = await anObject(door, { itemCodes: [item.code] });
  const pool = await cut(market, await aClearedTask());
  const compared = async (actor = market, side = '') =>
    (
      await door.ask(
        actor,
        `{ pool(id: "${pool.id}") { previous { id } difference { added left kept byChange { why count } }
          changes${side} { totalCount edges { node { objectId objectName side why reasonCode explanation until } } } } }`,
      )
    ).pool;
  await until(async () => (await compared()).difference !== null);

  const { previous, difference, changes } = await compared();
  expect(previous).toEqual({ id: before.id });
  expect(difference).toEqual({
    added: 2,
    left: 1,
    kept: 1,
    byChange: [
      { why: 'NEWLY_ENTERED', count: 1 },
      { why: 'NOW_EXCLUDED', count: 1 },
      { why: 'NO_LONGER_EXCLUDED', count: 1 },
    ],
  });
  expect(changes.totalCount).toBe(3);
  expect(changes.edges.map((edge: { node: object }) => edge.node)).toEqual(
    [
      {
        objectId: leaving.id,
        objectName: leaving.name,
        side: 'LEFT',
        why: 'NOW_EXCLUDED',
        reasonCode: 'NOT_ACTIVE',
        explanation: '已迁出',
        until: null,
      },
      {
        objectId: released.id,
        objectName: released.name,
        side: 'ADDED',
        why: 'NO_LONGER_EXCLUDED',
        reasonCode: 'UNDER_INVESTIGATION',
        explanation: '立案',
        until: '2099-12-31',
      },
      {
        objectId: entered.id,
        objectName: entered.name,
        side: 'ADDED',
        why: 'NEWLY_ENTERED',
        reasonCode: null,
        explanation: null,
        until: null,
      },
    ].sort((one, other) => (one.objectId < other.objectId ? -1 : 1)),
  );
  expect((await compared(market, '(side: LEFT, first: 1)')).changes.totalCount).toBe(1);
  await expect(compared(market, '(after: "no cursor")')).rejects.toThrow('CURSOR_INVALID');
  expect(await compared(trade)).toBeNull();
  expect(kept.id).toBeDefined();
});

test('R29 an object that was there when the register was filled meets the criteria newly, and is not said to be new', async () => {
  const division = { id: MARKET_DIVISION, name: '市场秩序处' };
  await fillRegister({
    databaseUrl: door.house.databaseUrls.registries,
    objects: 20,
    seed: 1,
    divisions: new Map(trades.map((trade) => [trade.division, division])),
    units: [],
    asOf: day(-30),
  });
  await anObject(door, { itemCodes: [item.code] });
  await cut(market, await aClearedTask());
  await door.sql(
    `insert into object_item select id, $1 from inspection_object
     where substr(credit_code, 9, 1) = 'T' and status = 'ACTIVE' and kind = 'ENTERPRISE'`,
    [item.code],
  );
  const [{ count }] = await door.sql('select count(*)::int - 1 as count from object_item where item_code = $1', [
    item.code,
  ]);
  const pool = await cut(market, await aClearedTask());
  const byChange = async () =>
    (await door.ask(market, `{ pool(id: "${pool.id}") { difference { byChange { why count } } } }`)).pool.difference
      ?.byChange;
  await until(async () => (await byChange()) !== undefined);
  expect(count).toBeGreaterThan(5);
  expect(await byChange()).toEqual([{ why: 'NEWLY_MATCHING', count }]);
});
