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
    { creditCode: one.creditCode, creditClass: 'A' },
    { creditCode: ` ${other.creditCode.toLowerCase()}`, creditClass: 'B' },
    { creditCode: '1E+17', creditClass: 'D' },
  ]);
  expect(first.importCreditClasses).toEqual({ count: 2, changed: 2, unknown: 1, asOf: '2026-03-01' });
  const second = await deliver(policyDivision, '2026-04-01', [
    { creditCode: one.creditCode, creditClass: 'D' },
    { creditCode: other.creditCode, creditClass: 'B' },
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
  await deliver(office, '2026-05-01', [{ creditCode, creditClass: 'A' }]);
  await expect(deliver(office, '2026-04-30', [{ creditCode, creditClass: 'B' }])).rejects.toThrow(
    'CREDIT_IMPORT_OLDER',
  );
  await expect(deliver(office, '2099-01-01', [{ creditCode, creditClass: 'B' }])).rejects.toThrow('RANGE_INVALID');
  await expect(deliver(office, '2026-05-02', [{ creditCode: 'nobody', creditClass: 'B' }])).rejects.toThrow(
    'CREDIT_IMPORT_EMPTY',
  );
});

test('R09 the class is internal: null for the division, no shares for the observer', async () => {
  const { id, creditCode } = await anObject(door);
  await deliver(office, '2026-06-01', [{ creditCode, creditClass: 'C' }]);
  expect(await classOf(market, id)).toBeNull();
  expect(await classOf(observer, id)).toBeNull();
  await expect(door.ask(observer, '{ creditShares { creditClass } }')).rejects.toThrow('FORBIDDEN');
  await expect(deliver(market, '2026-06-01', [{ creditCode, creditClass: 'A' }])).rejects.toThrow('FORBIDDEN');
});

test('R09 the shares add up to the whole', async () => {
  const { creditShares } = await door.ask(office, '{ creditShares { creditClass count share } }');
  const [{ count }] = await door.sql(`select count(*)::int as count from inspection_object where status = 'ACTIVE'`);
  expect(creditShares.reduce((sum: number, one: { count: number }) => sum + one.count, 0)).toBe(count);
  expect(creditShares.reduce((sum: number, one: { share: number }) => sum + one.share, 0)).toBeCloseTo(1);
});
