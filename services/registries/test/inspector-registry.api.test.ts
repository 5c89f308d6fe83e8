import { afterAll, beforeAll, expect, test } from 'vitest';
import { ineligibilities } from '../src/inspector/eligibility.ts';
import { type Door, openDoor } from './door.ts';
import { anInspector, anObject, ofMarket } from './made.ts';
import { market, office, policyDivision, tax, TAX_BUREAU, trade } from './people.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const read = async (actor: typeof market, id: string) =>
  (
    await door.ask(
      actor,
      `{ inspector(id: "${id}") { eligible blockedBy status allowed mobile idNumber certificates { number } recusals { kind object { name } } } }`,
    )
  ).inspector;

test('R06 a department keeps its own people, the Policy & Regulations Division everybody’s', async () => {
  const input = {
    name: '周全',
    roster: 'CIVIL_SERVANT',
    organizationId: ofMarket.organizationId,
    organizationName: '市场秩序处',
  };
  const create =
    'mutation ($input: CreateInspectorInput!) { createInspector(input: $input) { organization { id } eligible blockedBy } }';
  await expect(door.ask(tax, create, { input })).rejects.toThrow('FORBIDDEN');
  const own = await door.ask(tax, create, { input: { name: '周全', roster: 'CIVIL_SERVANT' } });
  expect(own.createInspector).toEqual({
    organization: { id: TAX_BUREAU },
    eligible: false,
    blockedBy: ['CERTIFICATE_LAPSED'],
  });
  await door.ask(policyDivision, create, { input });
});

test('R07 a lapsed certificate blocks, a renewed one frees', async () => {
  const id = await anInspector(
    door,
    tax,
    {},
    { number: 'TAX-0001', validFrom: '2020-01-01', validTo: '2024-12-31', yearlyCheckOn: '2024-03-01' },
  );
  expect(await read(tax, id)).toMatchObject({
    eligible: false,
    blockedBy: ['CERTIFICATE_LAPSED', 'YEARLY_CHECK_MISSING'],
  });
  await door.ask(tax, 'mutation ($input: RenewCertificateInput!) { renewCertificate(input: $input) { id } }', {
    input: {
      inspectorId: id,
      number: 'TAX-0002',
      issuer: '长春市人民政府',
      validFrom: '2025-01-01',
      validTo: '2030-12-31',
      yearlyCheckOn: '2026-01-15',
    },
  });
  expect(await read(tax, id)).toMatchObject({
    eligible: true,
    blockedBy: [],
    certificates: [{ number: 'TAX-0002' }, { number: 'TAX-0001' }],
  });
});

test('R06 a certificate belongs to one person', async () => {
  await anInspector(door, tax, {}, { number: 'ONE-0001' });
  await expect(anInspector(door, tax, {}, { number: 'ONE-0001' })).rejects.toThrow('CERTIFICATE_TAKEN');
});

test('R06 who is suspended is not sent; who left may come back', async () => {
  const id = await anInspector(door, tax);
  const to = (status: string) =>
    door.ask(
      tax,
      `mutation { changeInspectorStatus(input: { inspectorId: "${id}", status: ${status}, reason: "年度清理" }) { status eligible } }`,
    );
  expect((await to('SUSPENDED')).changeInspectorStatus).toEqual({ status: 'SUSPENDED', eligible: false });
  await expect(to('SUSPENDED')).rejects.toThrow('INSPECTOR_STATUS_REFUSED');
  await to('LEFT');
  expect((await to('ACTIVE')).changeInspectorStatus).toEqual({ status: 'ACTIVE', eligible: true });
});

test('R25 an inspector declares a recusal for himself; only his unit ends it', async () => {
  const object = await anObject(door);
  const id = await anInspector(door, tax);
  const himself = { ...tax, accountId: id, roles: ['INSPECTOR'], organizationId: TAX_BUREAU, inspectorId: id };
  const declare = (actor: typeof tax) =>
    door.ask(
      actor,
      `mutation { declareRecusal(input: { inspectorId: "${id}", objectId: "${object.id}", kind: KINSHIP, evidence: "配偶任职" }) { recusals { id kind object { name } } } }`,
    );
  await expect(declare(trade)).rejects.toThrow('FORBIDDEN');
  const { declareRecusal } = await declare(himself);
  expect(declareRecusal.recusals).toMatchObject([{ kind: 'KINSHIP', object: { name: object.name } }]);
  await expect(declare(tax)).rejects.toThrow('RECUSAL_DUPLICATE');
  const end = (actor: typeof tax) =>
    door.ask(
      actor,
      `mutation { endRecusal(input: { recusalId: "${declareRecusal.recusals[0].id}", reason: "已离婚" }) { recusals { id } } }`,
    );
  await expect(end(himself)).rejects.toThrow('FORBIDDEN');
  expect((await end(policyDivision)).endRecusal.recusals).toEqual([]);
});

test('R34 mobile and id number are whole for the unit and masked for others', async () => {
  const id = await anInspector(door, policyDivision, {
    ...ofMarket,
    mobile: '13812345678',
    idNumber: '22010219900101123x',
  });
  expect(await read(market, id)).toMatchObject({ mobile: '13812345678', idNumber: '22010219900101123X' });
  expect(await read(trade, id)).toMatchObject({ mobile: '138****5678', idNumber: '220102********123X' });
  expect(await read(tax, id)).toBeNull();
});

test('R07 the rule in the database and the rule in the code agree on every standing', async () => {
  const days = [
    null,
    '2023-12-31',
    '2024-01-01',
    '2024-12-31',
    '2025-01-01',
    '2026-03-31',
    '2026-04-01',
    '2026-04-30',
    '2026-05-01',
  ];
  const spans = [
    { from: '2026-04-01', to: '2026-04-30' },
    { from: '2025-01-01', to: '2026-04-01' },
  ];
  const { eligibleInSql } = await import('../src/inspector/eligibility.ts');
  for (const { from, to } of spans) {
    for (const status of ['ACTIVE', 'SUSPENDED', 'LEFT'] as const) {
      const rows = await door.sql(
        `select valid_from::text, valid_to::text, checked::text, coalesce(${eligibleInSql('standing', '$2::date', '$3::date')}, false) as eligible
         from (select $4::text as status, f::date as certificate_valid_from, t::date as certificate_valid_to, c::date as yearly_check_on,
                 f::date as valid_from, t::date as valid_to, c::date as checked
               from unnest($1::text[]) f, unnest($1::text[]) t, unnest($1::text[]) c) standing`,
        [days, from, to, status],
      );
      expect(rows).toHaveLength(days.length ** 3);
      for (const row of rows) {
        const standing = {
          status,
          certificateValidFrom: row.valid_from,
          certificateValidTo: row.valid_to,
          yearlyCheckOn: row.checked,
        };
        expect(row.eligible, JSON.stringify({ ...standing, from, to })).toBe(
          ineligibilities(standing, { from, to }).length === 0,
        );
      }
    }
  }
});

test('R07 the list of the eligible holds them and nobody else', async () => {
  const all = async (eligible: boolean) => {
    const { inspectors } = await door.ask(
      office,
      `{ inspectors(first: 200, filter: { eligible: ${eligible} }) { edges { node { eligible } } } }`,
    );
    return inspectors.edges.map((edge: { node: { eligible: boolean } }) => edge.node.eligible);
  };
  expect(new Set(await all(true))).toEqual(new Set([true]));
  expect(new Set(await all(false))).toEqual(new Set([false]));
});
