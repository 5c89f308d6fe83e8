import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Actor } from '@sunlot/subgraph-kit';
import { buildSchema, type GraphQLObjectType, getNamedType, isObjectType, isRequiredArgument } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor, until } from './door.ts';
import { movedClasses, sentClasses, TITLES } from './credit-file.ts';
import { clearTask } from './clear-task.ts';
import { anInspector, anItem, anObject, ofMarket } from './made.ts';
import { countyPerson, justice, market, nobody, observer, office, policyDivision, tax, trade } from './people.ts';

const text = readFileSync(fileURLToPath(new URL('../schema.graphql', import.meta.url)), 'utf8');
const schema = buildSchema(text, { assumeValidSDL: true });

/** All that may be asked of a type without an argument, so many levels down. */
function everything(type: GraphQLObjectType, levels: number): string {
  const fields = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  const asked = fields.flatMap((field) => {
    const inner = getNamedType(field.type);
    if (!isObjectType(inner)) return [field.name];
    return levels === 0 ? [] : [`${field.name} ${everything(inner, levels - 1)}`];
  });
  return `{ __typename ${asked.join(' ')} }`;
}

/** Every question of the room that needs no argument, by name. */
const LISTS = Object.values(schema.getQueryType()!.getFields())
  .filter(({ args }) => !args.some(isRequiredArgument))
  .map((field): [string, string] => {
    const answer = getNamedType(field.type);
    return [field.name, `{ ${field.name} ${isObjectType(answer) ? everything(answer, 4) : ''} }`];
  });

/** What the gateway asks when another room's answer names a thing of this one. */
const reference = (type: string): string =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} ${everything(schema.getType(type) as GraphQLObjectType, 2)} } }`;

const logged: string[] = [];
let door: Door;
const CODES = ['CC-01', 'CC-02', 'CC-03'];
const items: { id: string; code: string }[] = [];
const objects: { id: string; creditCode: string; name: string }[] = [];

beforeAll(async () => {
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  door = await openDoor({ log });
  for (const code of CODES) items.push(await anItem(door, code));
  for (let n = 0; n < 4; n += 1) objects.push(await anObject(door, { itemCodes: CODES, districtCode: '220122' }));
  await door.ask(
    policyDivision,
    `mutation { markObject(input: { objectId: "${objects[3]!.id}", kind: EXEMPTED, reason: "经批准", validTo: "2099-12-31" }) { id } }`,
  );
  await anInspector(door, tax);
  await anInspector(door, policyDivision, ofMarket);
  await until(
    async () =>
      (await door.ask(office, '{ publicItems { edges { node { poolSize } } } }')).publicItems.edges[0].node.poolSize ===
      4,
  );
});
afterAll(() => door.close());

const withRole = (role: string): Actor => ({ ...observer, roles: [role] });
/** Everybody but the two who may know. */
const UNKNOWING: readonly Actor[] = [
  ...[nobody, market, trade, tax, justice, observer, countyPerson],
  ...['LEADER', 'ADMINISTRATOR', 'INSPECTOR'].map(withRole),
];

const deliver = (asOf: string, values: readonly string[], scaleId: string | null = null) =>
  door.ask(office, 'mutation ($input: ImportCreditClassesInput!) { importCreditClasses(input: $input) { changed } }', {
    input: {
      source: '市市场监管局',
      asOf,
      scaleId,
      rows: values.map((value, n) => ({ creditCode: objects[n]!.creditCode, value })),
    },
  });

test('R09 whoever may not know a class is told the same before and after it changed: by every list, every reference, every export', async () => {
  await deliver('2026-01-01', ['A', 'A', 'A', 'A']);
  const before = await allThatIsTold();
  await deliver('2026-02-01', ['D', 'C', 'B', 'D']);
  const after = await allThatIsTold();
  expect([...after.keys()]).toEqual([...before.keys()]);
  expect(before.size).toBeGreaterThan(100);
  for (const [question, answer] of after) expect(`${question}\n${answer}`).toBe(`${question}\n${before.get(question)}`);
});

test('R09 R18 whoever may not know a class is told the same of a pool and of a list, whatever the classes were when they were made', async () => {
  const before = await toldOfPoolAndList(items[0]!, ['A', 'A', 'A', 'A']);
  const after = await toldOfPoolAndList(items[1]!, ['D', 'C', 'B', 'D']);
  expect([...after.keys()]).toEqual([...before.keys()]);
  for (const [question, answer] of after) expect(`${question}\n${answer}`).toBe(`${question}\n${before.get(question)}`);
  const seen = [...after.values()].join();
  expect(seen).not.toContain('INTERNAL');
  for (const what of [
    '"objectCount":3',
    '"exclusionCount":1',
    '"kept":3',
    '"action":"pool.cut"',
    '"action":"import.imported"',
    '只能填写：南关区',
  ])
    expect(seen).toContain(what);
});

test('R09 R49 a list of classes that comes in as a file changes nothing for whoever may not know them, and no reference leads to it', async () => {
  await deliver('2026-02-10', ['A', 'B', 'A', 'B']);
  const before = await allThatIsTold();
  const rows = objects.map(({ creditCode, name }) => `${creditCode},${name},D\r\n`).join('');
  const sound = await sentClasses(door, office, TITLES + rows, { asOf: '2026-02-11' });
  await sentClasses(door, policyDivision, `${TITLES}${rows}${objects[0]!.creditCode},,X\r\n`, { asOf: '2026-02-11' });
  expect(await movedClasses(door, office, 'commitImport', sound.id)).toMatchObject({ state: 'IMPORTED', updated: 4 });
  const after = await allThatIsTold();
  for (const [question, answer] of before) expect(`${question}\n${after.get(question)}`).toBe(`${question}\n${answer}`);
  const more = [...after].filter(([question]) => !before.has(question));
  expect(more).toHaveLength(2 * UNKNOWING.length);
  for (const [question, answer] of more)
    expect(`${question} ${answer}`).toMatch(/ SheetImport .* \{"_entities":\[null\]\}$/);
});

test('R09 the same questions do tell a class to the two who may know it', async () => {
  for (const actor of [office, policyDivision]) {
    const answer = await referred(actor, { type: 'InspectionObject', id: objects[0]!.id });
    expect(answer).toContain('"creditClass":"D"');
    expect(answer).toContain('"source":"市市场监管局"');
  }
  const [exported] = await exportsOf(office);
  expect(exported![1]).toContain(objects[0]!.name);
});

test('R09 a class stands nowhere in the API but where this list says, each place behind credit.read or a count', () => {
  const places = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => /CreditClass/.test(getNamedType(field.type).name))
        .map((field) => `${type.name}.${field.name}`),
    );
  expect(places.sort()).toEqual([
    'ClassCount.creditClass',
    'CreditClassPeriod.creditClass',
    'CreditShare.creditClass',
    'InspectionObject.creditClass',
    'InspectionObject.creditHistory',
    'ScaleValue.creditClass',
  ]);
});

test('R09 the log holds neither a class nor whose it is, not even when the database refuses the row', async () => {
  const { keepCreditScale } = await door.ask(
    office,
    'mutation ($input: KeepCreditScaleInput!) { keepCreditScale(input: $input) { id } }',
    {
      input: {
        source: '失信分类',
        values: [
          { value: '严重失信主体', creditClass: 'D' },
          { value: '守信主体', creditClass: 'A' },
        ],
      },
    },
  );
  await deliver('2026-03-01', ['严重失信主体', '严重失信主体'], keepCreditScale.id);
  await expect(deliver('2026-03-02', ['严重失信主体', '未登记取值'], keepCreditScale.id)).rejects.toThrow('UNMAPPED');
  await door.ask(office, `{ inspectionObject(id: "${objects[0]!.id}") { creditClass creditHistory { creditClass } } }`);

  await door.sql(`alter table credit_class add constraint never_again check (as_of < date '2026-03-03')`);
  await expect(deliver('2026-03-03', ['A', 'B', 'C'])).rejects.toThrow('INTERNAL_FAULT');
  const file = await sentClasses(door, office, `${TITLES}${objects[0]!.creditCode},${objects[0]!.name},守信主体\r\n`, {
    asOf: '2026-03-03',
    scaleId: keepCreditScale.id,
  });
  await door.ask(office, `mutation { commitImport(input: { importId: "${file.id}" }) { id } }`);
  await until(async () => logged.filter((line) => line.includes('never_again')).length > 1);
  await door.sql('alter table credit_class drop constraint never_again');
  expect(await stateOf(file.id, 'IMPORTING')).toBe('IMPORTED');
  const faults = logged.filter((line) => line.includes('unexpected fault'));
  expect(faults).toHaveLength(1);
  expect(JSON.parse(faults[0]!).err).toMatchObject({
    code: '23514',
    constraint: 'never_again',
    stack: expect.any(String),
  });

  await door.sql(`alter table pool add constraint no_third check (task_number <> '第三号')`);
  const taskId = await clearTask(door, items[2]!, { taskNumber: '第三号' });
  await expect(door.ask(market, `mutation { cutPool(input: { taskId: "${taskId}" }) { id } }`)).rejects.toThrow(
    'INTERNAL_FAULT',
  );
  expect(logged.some((line) => line.includes('"no_third"'))).toBe(true);

  await door.sql(`alter table inspection_object add constraint no_such_trade check (industry <> '停业')`);
  const list = await aList('农安县', '停业');
  await until(async () => logged.some((line) => line.includes('no_such_trade')));
  await door.sql('alter table inspection_object drop constraint no_such_trade');
  expect(await stateOf(list, 'IMPORTING')).toBe('IMPORTED');

  for (const line of logged) {
    expect(line).not.toMatch(/严重失信主体|守信主体|未登记取值|"creditClass"|\\"[A-D]\\": \d|credit_class \(/i);
    for (const { id, creditCode, name } of objects) {
      expect(line).not.toContain(id);
      expect(line).not.toContain(creditCode);
      expect(line).not.toContain(name);
    }
  }
});

/** Every list and every reference with all it holds, and every export in every format, as each of those who may not know. */
async function allThatIsTold(): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  const things = await referable();
  for (const actor of UNKNOWING) {
    const as = `as ${actor.name} ${actor.roles.join()}:`;
    for (const [name, question] of LISTS) answers.set(`${as} ${name}`, await told(actor, question));
    for (const thing of things) answers.set(`${as} ${thing.type} ${thing.id}`, await referred(actor, thing));
    for (const [file, bytes] of await exportsOf(actor)) answers.set(`${as} ${file}`, bytes);
  }
  return answers;
}

interface Thing {
  readonly type: string;
  readonly id: string;
}

async function referable(): Promise<Thing[]> {
  const tables = {
    InspectionObject: 'inspection_object',
    InspectionItem: 'inspection_item',
    Pool: 'pool',
    SheetImport: 'sheet_import',
    Inspector: 'inspector',
    Filing: 'filing',
  };
  const rows = Object.entries(tables).map(async ([type, table]) =>
    (await door.sql(`select id from ${table} order by id`)).map(({ id }): Thing => ({ type, id })),
  );
  return (await Promise.all(rows)).flat();
}

const referred = (actor: Actor, { type, id }: Thing): Promise<string> =>
  told(actor, reference(type), { representations: [{ __typename: type, id }] });

async function told(actor: Actor, question: string, variables = {}): Promise<string> {
  return door.ask(actor, question, variables).then(
    (data) => JSON.stringify(data),
    (fault: Error) => fault.message,
  );
}

async function exportsOf(actor: Actor): Promise<[string, string][]> {
  const taken = ['objects.csv', 'items.csv', 'inspectors.csv', 'licences.csv'].map(
    async (file): Promise<[string, string]> => {
      const { status, bytes } = await door.fetch(actor, 'GET', `/files/exports/${file}`);
      return [file, `${status} ${bytes.toString()}`];
    },
  );
  return Promise.all(taken);
}

/** What a pool and two lists say of themselves, one list refused and one imported, that are made while the objects are so classed. */
async function toldOfPoolAndList(
  item: { id: string; code: string },
  classes: readonly string[],
): Promise<Map<string, string>> {
  await deliver('2026-02-01', ['A', 'A', 'A', 'A']);
  await aPool(item);
  await deliver('2026-02-01', classes);
  const pool = await aPool(item);
  await until(
    async () => (await door.sql('select difference from pool where id = $1', [pool.id]))[0].difference !== null,
  );
  const lists = [await aList('火星', '汽车零售'), await aList('农安县', item.code)];
  expect(await stateOf(lists[1]!, 'IMPORTING')).toBe('IMPORTED');
  const things = [{ type: 'Pool', id: pool.id }, ...lists.map((id) => ({ type: 'SheetImport', id }))];

  const answers = new Map<string, string>();
  for (const actor of UNKNOWING) {
    const as = `as ${actor.name} ${actor.roles.join()}:`;
    for (const [n, thing] of things.entries())
      answers.set(`${as} ${thing.type} ${n}`, unnamed(await referred(actor, thing)));
    answers.set(
      `${as} poolsOfTask`,
      unnamed(
        await told(
          actor,
          `{ poolsOfTask(taskId: "${pool.taskId}") ${everything(schema.getType('Pool') as GraphQLObjectType, 4)} }`,
        ),
      ),
    );
    answers.set(
      `${as} sheetImports`,
      unnamed(
        await told(
          actor,
          `{ sheetImports(filter: { register: OBJECTS }, first: 2) { edges { node ${everything(schema.getType('SheetImport') as GraphQLObjectType, 4)} } } }`,
        ),
      ),
    );
    const errors = await door.fetch(actor, 'GET', `/files/imports/${lists[0]}/errors.xlsx`);
    answers.set(
      `${as} errors.xlsx`,
      `${errors.status} ${errors.status === 200 ? errors.bytes.toString('base64') : ''}`,
    );
  }
  return answers;
}

/** Two that are made one after the other differ by their ids and times and by the item, and by nothing else. */
const unnamed = (answer: string): string =>
  answer
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>')
    .replaceAll(/CC-0\d/g, '<item>');

async function aPool(item: { id: string; code: string }): Promise<{ id: string; taskId: string }> {
  const taskId = await clearTask(door, item);
  return (await door.ask(market, `mutation { cutPool(input: { taskId: "${taskId}" }) { id taskId } }`)).cutPool;
}

/** A list that gives the first object another trade: to be imported, or refused where no district has that name. */
async function aList(district: string, industry: string): Promise<string> {
  const { name, creditCode } = objects[0]!;
  const text = `名称,统一社会信用代码,对象类型,所在区县,所属行业\r\n${name},${creditCode},企业,${district},${industry}\r\n`;
  const { bytes } = await door.fetch(market, 'POST', '/files/chunks', Buffer.from(text));
  const input = { register: 'OBJECTS', fileName: '名单.csv', chunks: [JSON.parse(bytes.toString()).digest] };
  const begun = await door.ask(market, 'mutation ($input: BeginImportInput!) { beginImport(input: $input) { id } }', {
    input,
  });
  const id: string = begun.beginImport.id;
  if ((await stateOf(id, 'CHECKING')) === 'CHECKED')
    await door.ask(market, `mutation { commitImport(input: { importId: "${id}" }) { id } }`);
  return id;
}

/** The state of a list, once it is no longer this one. */
async function stateOf(id: string, passing: 'CHECKING' | 'IMPORTING'): Promise<string> {
  let state: string = passing;
  await until(async () => {
    [{ state }] = await door.sql('select state from sheet_import where id = $1', [id]);
    return state !== passing;
  });
  return state;
}
