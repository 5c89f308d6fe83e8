import { readdirSync, readFileSync } from 'node:fs';
import { type Column, defineColumns, readSheet } from '@sunlot/sheets';
import { aPerson } from '@sunlot/stage';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { creditClassColumns } from '../src/sheet/credit-class.columns.ts';
import { movedClasses, sentClasses, settledClasses, TITLES } from './credit-file.ts';
import { type Door, openDoor, until } from './door.ts';
import { aCreditCode, anObject } from './made.ts';
import { justice, market, observer, office, policyDivision, tax } from './people.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const deliver = (actor: typeof market, asOf: string, rows: object[]) =>
  door.ask(
    actor,
    'mutation ($input: ImportCreditClassesInput!) { importCreditClasses(input: $input) { count changed unknown unknownRows { row creditCode } asOf } }',
    {
      input: { source: '市市场监管局', asOf, rows },
    },
  );
const classOf = async (actor: typeof market, id: string) =>
  (await door.ask(actor, `{ inspectionObject(id: "${id}") { creditClass } }`)).inspectionObject.creditClass;

test('R09 keeps every class an object had, and uses the last', async () => {
  const one = await anObject(door);
  const other = await anObject(door);
  expect(await classOf(office, one.id)).toBe('UNRATED');

  const first = await deliver(office, '2026-03-01', [
    { creditCode: one.creditCode, value: 'A' },
    { creditCode: ` ${other.creditCode.toLowerCase()}`, value: 'B' },
    { creditCode: '1E+17', value: 'D' },
  ]);
  expect(first.importCreditClasses).toEqual({
    count: 2,
    changed: 2,
    unknown: 1,
    unknownRows: [{ row: 3, creditCode: '1E+17' }],
    asOf: '2026-03-01',
  });
  const second = await deliver(policyDivision, '2026-04-01', [
    { creditCode: one.creditCode, value: 'D' },
    { creditCode: other.creditCode, value: 'B' },
  ]);
  expect(second.importCreditClasses).toMatchObject({ count: 2, changed: 1 });
  expect(await classOf(office, one.id)).toBe('D');
  const history = await door.sql(
    'select class, as_of::text, superseded_at is not null as over from credit_class where object_id = $1 order by known_from',
    [one.id],
  );
  expect(history).toEqual([
    { class: 'A', as_of: '2026-03-01', over: true },
    { class: 'D', as_of: '2026-04-01', over: false },
  ]);
});

test('R09 refuses data older than what is known, of the future, or of use to nobody', async () => {
  const { creditCode } = await anObject(door);
  await deliver(office, '2026-05-01', [{ creditCode, value: 'A' }]);
  await expect(deliver(office, '2026-04-30', [{ creditCode, value: 'B' }])).rejects.toThrow('CREDIT_IMPORT_OLDER');
  await expect(deliver(office, '2099-01-01', [{ creditCode, value: 'B' }])).rejects.toThrow('CREDIT_IMPORT_AHEAD');
  await expect(deliver(office, '2026-05-02', [{ creditCode: 'nobody', value: 'B' }])).rejects.toThrow(
    'CREDIT_IMPORT_EMPTY',
  );
});

test('R09 the class is internal: null for the division, no shares for the observer', async () => {
  const { id, creditCode } = await anObject(door);
  await deliver(office, '2026-06-01', [{ creditCode, value: 'C' }]);
  expect(await classOf(market, id)).toBeNull();
  expect(await classOf(observer, id)).toBeNull();
  await expect(door.ask(observer, '{ creditShares { creditClass } }')).rejects.toThrow('FORBIDDEN');
  await expect(deliver(market, '2026-06-01', [{ creditCode, value: 'A' }])).rejects.toThrow('FORBIDDEN');
});

test('R09 the shares add up to the whole', async () => {
  const { creditShares } = await door.ask(office, '{ creditShares { creditClass count share } }');
  const [{ count }] = await door.sql(`select count(*)::int as count from inspection_object where status = 'ACTIVE'`);
  expect(creditShares.reduce((sum: number, one: { count: number }) => sum + one.count, 0)).toBe(count);
  expect(creditShares.reduce((sum: number, one: { share: number }) => sum + one.share, 0)).toBeCloseTo(1);
});

const SCALE = '税务纳税信用级别';
const keep = (actor: typeof market, values: object[], source = SCALE) =>
  door.ask(
    actor,
    'mutation ($input: KeepCreditScaleInput!) { keepCreditScale(input: $input) { id source values { value creditClass } keptByName } }',
    { input: { source, values } },
  );
const deliverBy = (scaleId: string | null, asOf: string, rows: object[]) =>
  door.ask(office, 'mutation ($input: ImportCreditClassesInput!) { importCreditClasses(input: $input) { changed } }', {
    input: { source: '市税务局', asOf, scaleId, rows },
  });

test('R09 another body’s scale is read as the office says, and what the office said before is on the trail', async () => {
  const one = await anObject(door);
  const other = await anObject(door);
  const { keepCreditScale } = await keep(office, [
    { value: 'A级', creditClass: 'A' },
    { value: 'm', creditClass: 'B' },
  ]);
  await deliverBy(keepCreditScale.id, '2026-07-01', [
    { creditCode: one.creditCode, value: ' Ａ级' },
    { creditCode: other.creditCode, value: 'M' },
  ]);
  expect(await classOf(office, one.id)).toBe('A');
  expect(await classOf(office, other.id)).toBe('B');

  const again = await keep(policyDivision, [{ value: 'M', creditClass: 'C' }]);
  expect(again.keepCreditScale.id).toBe(keepCreditScale.id);
  const { creditScales } = await door.ask(office, '{ creditScales { source values { value creditClass } } }');
  expect(creditScales).toEqual([{ source: SCALE, values: [{ value: 'M', creditClass: 'C' }] }]);
  const [, entry] = await door.sql(`select details from audit_entry where action = 'credit.scaleKept' order by at`);
  expect(entry.details.values.before).toHaveLength(2);
});

test('R09 a value that stands for no class is refused with its row, and nothing of the delivery is kept', async () => {
  const { id, creditCode } = await anObject(door);
  const { keepCreditScale } = await keep(office, [{ value: '优', creditClass: 'A' }], '水务信用等级');
  const rows = [
    { creditCode, value: '优' },
    { creditCode: 'nobody', value: '良' },
    { creditCode, value: 'A' },
  ];
  const refusal = await deliverBy(keepCreditScale.id, '2026-07-02', rows).catch((fault: Error) => fault);
  expect((refusal as Error).message).toBe('CREDIT_VALUE_UNMAPPED');
  expect((refusal as Error).cause).toMatchObject({
    message: expect.stringContaining('2 行的取值没有对应等级：良、A；行号：2、3'),
    extensions: {
      facts: {
        count: 2,
        rows: [
          { row: 2, creditCode: 'nobody', value: '良' },
          { row: 3, value: 'A' },
        ],
      },
    },
  });
  expect(await classOf(office, id)).toBe('UNRATED');
  await expect(deliverBy(null, '2026-07-02', [{ creditCode, value: '优' }])).rejects.toThrow('CREDIT_VALUE_UNMAPPED');
  await expect(deliverBy(id, '2026-07-02', [{ creditCode, value: '优' }])).rejects.toThrow('NOT_FOUND');
});

test('R09 a scale that gives a value two classes is refused, and so is anybody who does not keep them', async () => {
  const twofold = [
    { value: '一般', creditClass: 'B' },
    { value: '一般 ', creditClass: 'C' },
  ];
  await expect(keep(office, twofold)).rejects.toThrow('CREDIT_SCALE_AMBIGUOUS');
  await expect(keep(office, [{ value: '', creditClass: 'B' }])).rejects.toThrow('INPUT_INVALID');
  await expect(keep(market, [{ value: '优', creditClass: 'A' }])).rejects.toThrow('FORBIDDEN');
  await expect(door.ask(market, '{ creditScales { source } }')).rejects.toThrow('FORBIDDEN');
});

test('R09 the classes of an object are told with source and day, to those who may know them', async () => {
  const { id, creditCode } = await anObject(door);
  await deliver(office, '2026-08-01', [{ creditCode, value: 'B' }]);
  await deliver(office, '2026-09-01', [{ creditCode, value: 'D' }]);
  const read = async (actor: typeof market) =>
    (
      await door.ask(
        actor,
        `{ inspectionObject(id: "${id}") { creditHistory { creditClass source asOf supersededAt } } }`,
      )
    ).inspectionObject.creditHistory;
  expect(await read(office)).toEqual([
    { creditClass: 'D', source: '市市场监管局', asOf: '2026-09-01', supersededAt: null },
    { creditClass: 'B', source: '市市场监管局', asOf: '2026-08-01', supersededAt: expect.any(String) },
  ]);
  expect(await read(market)).toBeNull();
  expect(await read(observer)).toBeNull();
});

const [CODE, NAME] = creditClassColumns({ scale: null, values: null }) as [Column, Column];

const historyOf = (id: string) =>
  door.sql('select class, as_of::text, superseded_at from credit_class where object_id = $1 order by known_from', [id]);

test('R09 R10 classes come in as a file: the check says how many change, stay and are not ours, and names the strangers; nothing is written before', async () => {
  const [worse, stays, fresh] = [await anObject(door), await anObject(door), await anObject(door)];
  await deliver(office, '2026-09-10', [
    { creditCode: worse.creditCode, value: 'A' },
    { creditCode: stays.creditCode, value: 'B' },
  ]);
  const [stranger, other] = [aCreditCode(), aCreditCode()];
  const rows = [
    `${worse.creditCode},与库中不同的名称,d`,
    `${stranger},外地有限公司,A`,
    `${stays.creditCode},,Ｂ`,
    `${fresh.creditCode},,未评级`,
    `${other},,C`,
    `${fresh.creditCode},,Unrated`,
  ];
  const text = `\ufeff${TITLES}${rows.join('\r\n')}`;
  const file = await sentClasses(door, office, text, { asOf: '2026-09-11' });
  expect(file).toMatchObject({
    register: 'CREDIT_CLASSES',
    state: 'CHECKED',
    rows: 6,
    faultyRows: 0,
    created: 1,
    updated: 1,
    unchanged: 2,
    unknown: 2,
    unknownRows: [
      { row: 3, creditCode: stranger, name: '外地有限公司' },
      { row: 6, creditCode: other, name: null },
    ],
    delivery: { source: '市市场监管局', asOf: '2026-09-11', scale: null },
    errorsUrl: null,
    findings: [],
    allowed: ['commit', 'cancel'],
  });
  expect(await classOf(office, worse.id)).toBe('A');

  const unknown = await door.fetch(office, 'GET', file.unknownUrl.replace('/files/registries/', '/files/'));
  const strangers = readSheet(unknown.bytes, defineColumns([CODE, NAME]));
  const told = [];
  for await (const { values } of strangers) told.push(values);
  expect(told).toEqual([
    { creditCode: stranger, objectName: '外地有限公司' },
    { creditCode: other, objectName: null },
  ]);
  expect(strangers.verdict.titles).toEqual(['原行号', CODE.title.zh, NAME.title.zh]);

  expect(await movedClasses(door, policyDivision, 'commitImport', file.id)).toMatchObject({
    state: 'IMPORTED',
    created: 1,
    updated: 1,
    unchanged: 2,
    unknown: 2,
  });
  expect(await classOf(office, worse.id)).toBe('D');
  expect(await classOf(office, stays.id)).toBe('B');
  expect(await historyOf(fresh.id)).toMatchObject([{ class: 'UNRATED', as_of: '2026-09-11', superseded_at: null }]);
  const [gap] = await door.sql(
    `select later.known_from = earlier.superseded_at as none from credit_class earlier join credit_class later using (object_id)
     where object_id = $1 and earlier.superseded_by = later.import_id`,
    [worse.id],
  );
  expect(gap).toEqual({ none: true });
  const { creditImports } = await door.ask(
    office,
    '{ creditImports(first: 1) { source asOf count changed unknown unknownRows { row name } undoneAt file { id fileName } } }',
  );
  expect(creditImports).toEqual([
    {
      source: '市市场监管局',
      asOf: '2026-09-11',
      count: 3,
      changed: 2,
      unknown: 2,
      unknownRows: [
        { row: 3, name: '外地有限公司' },
        { row: 6, name: null },
      ],
      undoneAt: null,
      file: { id: file.id, fileName: '信用等级.csv' },
    },
  ]);
});

test('R09 R10 a file is read by the scale that was chosen, as it stood when the file was sent', async () => {
  const { id, creditCode } = await anObject(door);
  const { keepCreditScale } = await keep(office, [{ value: '300', creditClass: 'C' }], '积分');
  const said = { asOf: '2026-09-12', scaleId: keepCreditScale.id };
  const file = await sentClasses(door, office, `${TITLES}${creditCode},,３００\r\n`, said);
  expect(file).toMatchObject({ state: 'CHECKED', created: 1, delivery: { scale: '积分' } });
  await keep(office, [{ value: '300', creditClass: 'A' }], '积分');
  await movedClasses(door, office, 'commitImport', file.id);
  expect(await classOf(office, id)).toBe('C');
});

/** Without a part of it: whatever is refused before that is asked for. */
const begin = (actor: typeof market, delivery: object | undefined) => {
  const input = { register: 'CREDIT_CLASSES', fileName: '1.csv', chunks: ['0'.repeat(64)], delivery };
  return door.ask(actor, 'mutation ($input: BeginImportInput!) { beginImport(input: $input) { id } }', { input });
};

test('R09 R10 a file that says nothing of itself, or of a day or a scale there cannot be, is refused before it is read', async () => {
  const text = `${TITLES}${aCreditCode()},,A\r\n`;
  const missing = await begin(office, undefined).catch((fault: Error) => fault);
  expect((missing as Error).message).toBe('INPUT_INVALID');
  expect((missing as Error).cause).toMatchObject({ message: expect.stringContaining('来源和数据日期：须填写') });
  await expect(begin(office, { source: '局', asOf: '2026-09-13' })).rejects.toThrow('INPUT_INVALID');
  await expect(sentClasses(door, office, text, { asOf: '2020-01-01' })).rejects.toThrow('CREDIT_IMPORT_OLDER');
  await expect(sentClasses(door, office, text, { asOf: '2099-01-01' })).rejects.toThrow('CREDIT_IMPORT_AHEAD');
  const scaleId = '01900000-0000-7000-8000-000000000000';
  await expect(sentClasses(door, office, text, { asOf: '2026-09-13', scaleId })).rejects.toThrow('NOT_FOUND');
});

test('R09 R10 what is delivered between the check and the import counts: a file that is older by then is refused whole', async () => {
  const { id, creditCode } = await anObject(door);
  const file = await sentClasses(door, office, `${TITLES}${creditCode},,D\r\n`, { asOf: '2026-09-14' });
  await deliver(office, '2026-09-15', [{ creditCode, value: 'B' }]);
  expect(await movedClasses(door, office, 'commitImport', file.id)).toMatchObject({
    state: 'REFUSED',
    faultyRows: 0,
    findings: [{ row: null, reason: expect.stringMatching(/^数据截至 .*早于已导入的 .*。请导入更新的数据。$/) }],
  });
  expect(await classOf(office, id)).toBe('B');
});

test('R09 R10 an enterprise that enters the register between the check and the import is in a class at once, and one that left it is passed over', async () => {
  const [gone, stays] = [await anObject(door), await anObject(door)];
  const creditCode = aCreditCode();
  const text = `${TITLES}${gone.creditCode},,A\r\n${creditCode},,B\r\n${stays.creditCode},,C\r\n`;
  const file = await sentClasses(door, office, text, { asOf: '2026-09-15' });
  expect(file).toMatchObject({ created: 2, unknownRows: [{ row: 3, creditCode }] });
  const { id } = await anObject(door, { creditCode });
  await door.sql('delete from inspection_object where id = $1', [gone.id]);
  expect(await movedClasses(door, office, 'commitImport', file.id)).toMatchObject({
    state: 'IMPORTED',
    created: 2,
    unknown: 1,
    unknownRows: [{ row: 2, creditCode: gone.creditCode }],
  });
  expect(await classOf(office, id)).toBe('B');
  expect(await classOf(office, stays.id)).toBe('C');
});

test('R09 R10 an undo takes the classes of a file back, restores what they superseded, and lets older data in again', async () => {
  const [one, fresh] = [await anObject(door), await anObject(door)];
  await deliver(office, '2026-09-16', [{ creditCode: one.creditCode, value: 'A' }]);
  const before = await historyOf(one.id);
  const text = `${TITLES}${one.creditCode},,D\r\n${fresh.creditCode},,C\r\n`;
  const file = await sentClasses(door, office, text, { asOf: '2026-09-20' });
  await movedClasses(door, office, 'commitImport', file.id);
  expect(await classOf(office, one.id)).toBe('D');

  expect(await movedClasses(door, policyDivision, 'undoImport', file.id)).toMatchObject({ state: 'UNDONE' });
  expect(await classOf(office, one.id)).toBe('A');
  expect(await historyOf(one.id)).toEqual(before);
  expect(await historyOf(fresh.id)).toEqual([]);
  const [last] = (await door.ask(office, '{ creditImports(first: 1) { asOf undoneAt file { state } } }')).creditImports;
  expect(last).toEqual({ asOf: '2026-09-20', undoneAt: expect.any(String), file: { state: 'UNDONE' } });

  const again = await sentClasses(door, office, text, { asOf: '2026-09-17' });
  await movedClasses(door, office, 'commitImport', again.id);
  await deliver(office, '2026-09-18', [{ creditCode: fresh.creditCode, value: 'C' }]);
  const undo = movedClasses(door, office, 'undoImport', again.id);
  await expect(undo).rejects.toThrow('CREDIT_DELIVERY_NOT_LAST');
  expect(await classOf(office, one.id)).toBe('D');
});

const undo = (actor: typeof market, deliveryId: string) =>
  door.ask(
    actor,
    'mutation ($input: UndoCreditDeliveryInput!) { undoCreditDelivery(input: $input) { undoneAt allowed } }',
    { input: { deliveryId } },
  );
const deliveries = async (first: number) =>
  (await door.ask(office, `{ creditImports(first: ${first}) { id asOf undoneAt allowed } }`)).creditImports;

test('R09 R48 what was pasted is taken back like a file: the last delivery, once, by who may deliver', async () => {
  const [one, fresh] = [await anObject(door), await anObject(door)];
  await deliver(office, '2026-09-18', [{ creditCode: one.creditCode, value: 'A' }]);
  const before = await historyOf(one.id);
  await deliver(office, '2026-09-19', [
    { creditCode: one.creditCode, value: 'D' },
    { creditCode: fresh.creditCode, value: 'C' },
  ]);
  const [last, first] = await deliveries(2);
  expect([last.allowed, first.allowed]).toEqual([['undo'], []]);
  await expect(undo(office, first.id)).rejects.toThrow('CREDIT_DELIVERY_NOT_LAST');
  await expect(undo(market, last.id)).rejects.toThrow('FORBIDDEN');
  await expect(undo(office, one.id)).rejects.toThrow('NOT_FOUND');

  expect((await undo(policyDivision, last.id)).undoCreditDelivery).toEqual({
    undoneAt: expect.any(String),
    allowed: [],
  });
  expect(await historyOf(one.id)).toEqual(before);
  expect(await historyOf(fresh.id)).toEqual([]);
  const trail = await door.sql('select action, actor_name from audit_entry where subject_id = $1 order by at', [
    last.id,
  ]);
  expect(trail).toEqual([
    { action: 'credit.imported', actor_name: office.name },
    { action: 'credit.undone', actor_name: policyDivision.name },
  ]);
  const again = await undo(office, last.id).catch((fault: Error) => fault);
  expect((again as Error).cause).toMatchObject({ message: expect.stringContaining('的等级已经撤销') });
  expect((await deliveries(2)).map(({ allowed }: { allowed: string[] }) => allowed)).toEqual([[], ['undo']]);

  // What was delivered as a file goes the way of its file.
  const file = await sentClasses(door, office, `${TITLES}${fresh.creditCode},,B\r\n`, { asOf: '2026-09-19' });
  await movedClasses(door, office, 'commitImport', file.id);
  const [ofFile] = await deliveries(1);
  await undo(office, ofFile.id);
  expect(await settledClasses(door, office, file.id)).toMatchObject({ state: 'UNDONE' });
  expect((await deliveries(1))[0]).toMatchObject({ undoneAt: expect.any(String), allowed: [] });
});

test('R10 R47 the file of strangers and the error file speak the language of who takes them', async () => {
  const { creditCode } = await anObject(door);
  const text = `${TITLES}${creditCode},,A\r\n${aCreditCode()},外地有限公司,A\r\n`;
  const titlesOf = async (address: string, language: 'zh' | 'en') => {
    const { bytes } = await door.fetch(office, 'GET', address.replace('/registries', ''), undefined, language);
    const sheet = readSheet(bytes, [CODE, NAME]);
    const told = [];
    for await (const { cells } of sheet) told.push(cells);
    return [sheet.verdict.titles, ...told];
  };
  const sound = await sentClasses(door, office, text, { asOf: '2026-09-21' });
  expect(await titlesOf(sound.unknownUrl, 'zh')).toEqual([
    ['原行号', '统一社会信用代码', '名称'],
    ['3', expect.any(String), '外地有限公司'],
  ]);
  expect(await titlesOf(sound.unknownUrl, 'en')).toEqual([
    ['Original row', 'Credit code', 'Name'],
    ['3', expect.any(String), '外地有限公司'],
  ]);
  const refused = await sentClasses(door, office, `${text},,Z\r\n`, { asOf: '2026-09-21' });
  const errorsIn = async (language: 'zh' | 'en') => {
    const { bytes } = await door.fetch(
      office,
      'GET',
      refused.errorsUrl.replace('/registries', ''),
      undefined,
      language,
    );
    // Corrected there it is sent again, with the headings of the file as they were.
    const sheet = readSheet(bytes, creditClassColumns({ scale: null, values: null }));
    const told = [];
    for await (const { cells } of sheet) told.push(cells[1]);
    return [sheet.verdict.titles, ...told];
  };
  const headings = TITLES.trim().split(',');
  expect(await errorsIn('zh')).toEqual([
    ['原行号', '错误原因', ...headings],
    expect.stringMatching(/^A 统一社会信用代码：必填项为空\nC 信用等级：只能填写/),
  ]);
  expect(await errorsIn('en')).toEqual([
    ['Original row', 'What is wrong', ...headings],
    expect.stringMatching(/^A 统一社会信用代码: Required, but empty\nC 信用等级: Accepted are/),
  ]);
  await door.ask(office, `mutation { cancelImport(input: { importId: "${sound.id}" }) { id } }`);
});

test('R09 R49 a list of classes is seen and moved by nobody but the two who may know them, not even when it lies with their own division', async () => {
  const { creditCode } = await anObject(door);
  const text = `${TITLES}${creditCode},,D\r\n${aCreditCode()},,A\r\n`;
  const heard: { topic: string; id: string; audience?: string[] }[] = [];
  const ear = new pg.Client({ connectionString: door.house.databaseUrls.registries });
  await ear.connect();
  ear.on('notification', ({ payload }) => void heard.push(JSON.parse(payload!)));
  ear.on('error', () => undefined);
  await ear.query('listen sunlot_live');

  const sound = await sentClasses(door, office, text, { asOf: '2026-09-21' });
  const refused = await sentClasses(door, office, `${text}1,,D\r\n`, { asOf: '2026-09-21' });
  const given = { divisionId: market.divisionId };
  const { chunks } = (await door.sql('select chunks from sheet_import where id = $1', [sound.id]))[0];
  const delivery = { source: '市市场监管局', asOf: '2026-09-21' };
  const input = { register: 'CREDIT_CLASSES', fileName: '2.csv', chunks, delivery, ...given };
  const { beginImport } = await door.ask(
    office,
    'mutation ($input: BeginImportInput!) { beginImport(input: $input) { id divisionName } }',
    { input },
  );
  expect(beginImport.divisionName).toBe(office.organizationName);

  const besideTheOffice = aPerson(60, '邻座', 'DIVISION', office.divisionId, '领导小组办公室');
  for (const actor of [market, tax, justice, observer, besideTheOffice]) {
    await expect(begin(actor, { source: '市市场监管局', asOf: '2026-09-21' })).rejects.toThrow('FORBIDDEN');
    const asked = `{ sheetImports(filter: { register: CREDIT_CLASSES }) { totalCount edges { node { id } } } all: sheetImports { edges { node { register } } } sheetImport(id: "${sound.id}") { id } }`;
    const seen = await door.ask(actor, asked).catch((fault: Error) => fault.message);
    if (seen !== 'FORBIDDEN')
      expect(seen).toMatchObject({ sheetImports: { totalCount: 0, edges: [] }, sheetImport: null });
    expect(JSON.stringify(seen)).not.toContain('CREDIT_CLASSES');
    for (const act of ['commitImport', 'cancelImport', 'undoImport'] as const) {
      const moved = door.ask(actor, `mutation { ${act}(input: { importId: "${sound.id}" }) { id } }`);
      await expect(moved).rejects.toThrow(/NOT_FOUND|FORBIDDEN/);
    }
    for (const path of [
      'templates/credit_classes.xlsx',
      `imports/${refused.id}/errors.xlsx`,
      `imports/${sound.id}/unknown.xlsx`,
    ])
      expect((await door.fetch(actor, 'GET', `/files/${path}`)).status, `${actor.name} ${path}`).toBeGreaterThan(400);
  }
  for (const [actor, status] of [
    [office, 404],
    [policyDivision, 404],
    [market, 404],
    [observer, 403],
  ] as const)
    for (const ending of ['xlsx', 'csv', 'gb18030.csv'])
      expect((await door.fetch(actor, 'GET', `/files/exports/credit_classes.${ending}`)).status).toBe(status);

  await until(async () => heard.some(({ id }) => id === refused.id));
  for (const event of heard.filter(({ id }) => [sound.id, refused.id].includes(id)))
    expect(event.audience).toEqual(['OFFICE', 'POLICY_DIVISION']);
  await ear.end();
  for (const actor of [office, policyDivision]) {
    expect((await door.fetch(actor, 'GET', '/files/templates/credit_classes.xlsx')).status).toBe(200);
    expect((await door.fetch(actor, 'GET', refused.errorsUrl.replace('/registries', ''))).status).toBe(200);
    expect((await door.fetch(actor, 'GET', sound.unknownUrl.replace('/registries', ''))).status).toBe(200);
  }
  await door.ask(office, `mutation { cancelImport(input: { importId: "${sound.id}" }) { id } }`);
  expect(await settledClasses(door, office, sound.id)).toMatchObject({ state: 'CANCELLED' });
});

interface Expectation {
  readonly expect: string;
  readonly file: string;
  readonly comment: string;
  readonly scale?: true;
  readonly outcome?: readonly number[];
}

describe('R09 R10 the corpus of lists', () => {
  const folder = new URL('./credit-corpus/', import.meta.url);
  const { ours, cases } = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as {
    ours: string[];
    cases: Expectation[];
  };
  let scaleId: string;
  beforeAll(async () => {
    for (const creditCode of ours) await anObject(door, { creditCode });
    const values = [
      { value: '优', creditClass: 'A' },
      { value: '优秀', creditClass: 'A' },
      { value: '300', creditClass: 'C' },
    ];
    scaleId = (await keep(office, values, '失信分类')).keepCreditScale.id;
  });

  test('R10 has a verdict for every file', () => {
    const files = readdirSync(folder).filter((name) => name !== 'expected.json');
    expect(files.toSorted()).toEqual(cases.map(({ file }) => file).toSorted());
  });

  test.for(cases)('R09 R10 $file → $expect ($comment)', async ({ expect: expected, file, scale, outcome }) => {
    const said = { asOf: '2026-09-22', ...(scale ? { scaleId } : {}) };
    const checked = await sentClasses(door, office, readFileSync(new URL(file, folder)), said);
    const findings = checked.findings as { row: number | null; letter: string | null; reason: string }[];
    const inShort = findings.map(({ row, letter, reason }) =>
      [row ?? 'refused', letter, reason].filter(Boolean).join(' '),
    );
    expect(inShort.join('; ') || 'ok').toBe(expected);
    expect(checked.state).toBe(expected === 'ok' ? 'CHECKED' : 'REFUSED');
    const { created, updated, unchanged, unknown } = checked;
    if (outcome) expect([created, updated, unchanged, unknown]).toEqual(outcome);
  });
});
