import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { anObject } from './made.ts';
import { market, observer, office, policyDivision } from './people.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const deliver = (actor: typeof market, asOf: string, rows: object[]) =>
  door.ask(
    actor,
    'mutation ($input: ImportCreditClassesInput!) { importCreditClasses(input: $input) { count changed unknown asOf } }',
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
  expect(first.importCreditClasses).toEqual({ count: 2, changed: 2, unknown: 1, asOf: '2026-03-01' });
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
  await expect(deliver(office, '2099-01-01', [{ creditCode, value: 'B' }])).rejects.toThrow('RANGE_INVALID');
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
