import { addDays } from '@sunlot/workdays';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, type Door, openDoor, until } from './door.ts';
import { anInspector, anItem, anObject, ITEM_CONTENT, ofMarket } from './made.ts';
import { justice, market, office, policyDivision, tax, TAX_BUREAU, trade, unit } from './people.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  await until(async () => (await door.sql('select 1 from filing')).length === 2);
});
afterAll(() => door.close());

const RESULT = 'done refused rows { id name done code facts }';
const handOver = async (actor: typeof market, itemIds: string[], divisionId = trade.divisionId) =>
  (
    await door.ask(actor, `mutation ($input: HandOverItemsInput!) { handOverItems(input: $input) { ${RESULT} } }`, {
      input: { itemIds, divisionId, reason: '职责调整' },
    })
  ).handOverItems;
const transfer = async (actor: typeof market, inspectorIds: string[], organizationId: string) =>
  (
    await door.ask(
      actor,
      `mutation ($input: TransferInspectorsInput!) { transferInspectors(input: $input) { ${RESULT} } }`,
      { input: { inspectorIds, organizationId, reason: '工作调动' } },
    )
  ).transferInspectors;
const standing = async (inspectorId: string, status: string, actor = tax) =>
  door.ask(
    actor,
    `mutation { changeInspectorStatus(input: { inspectorId: "${inspectorId}", status: ${status}, reason: "人员变动" }) { status certificates { number } } }`,
  );

async function aRevision(itemId: string): Promise<string> {
  const { reviseItem } = await door.ask(
    market,
    'mutation ($input: ReviseItemInput!) { reviseItem(input: $input) { id } }',
    { input: { ...ITEM_CONTENT, itemId, inForceFrom: '2099-01-01', reason: '条款修订' } },
  );
  return reviseItem.id;
}

const item = async (actor: typeof market, id: string) =>
  (
    await door.ask(
      actor,
      `{ inspectionItem(id: "${id}") { state divisionName division { id } allowed history { action reason details } } }`,
    )
  ).inspectionItem;

test('R01 R48 R49 an item is handed over by those who keep everything, with every version that stands, and its trail says so', async () => {
  const { id: inForce } = await anItem(door, 'HO-01');
  const revision = await aRevision(inForce);
  await expect(handOver(market, [inForce])).rejects.toThrow('FORBIDDEN');
  await expect(handOver(office, [inForce], unit(404))).rejects.toThrow('ORGANIZATION_UNKNOWN');
  expect(await item(market, inForce)).toMatchObject({ divisionName: market.organizationName });

  // Both stand on the list and both are chosen; either takes the other along.
  expect(await handOver(office, [revision, inForce])).toMatchObject({ done: 2, refused: 0 });
  for (const [id, state, version] of [
    [inForce, 'IN_FORCE', 1],
    [revision, 'DRAFT', 2],
  ] as const) {
    const { history, ...kept } = await item(trade, id);
    const allowed = state === 'DRAFT' ? ['edit'] : ['revise'];
    expect(kept).toEqual({
      state,
      divisionName: trade.organizationName,
      division: { id: trade.divisionId },
      allowed,
    });
    const handed = history.filter(({ action }: Answer) => action === 'item.handedOver');
    expect(handed).toEqual([
      {
        action: 'item.handedOver',
        reason: '职责调整',
        details: {
          code: 'HO-01',
          version,
          divisionName: { before: market.organizationName, after: trade.organizationName },
        },
      },
    ]);
    expect((await item(market, id)).allowed).toEqual([]);
  }
  expect((await handOver(policyDivision, [inForce])).rows).toMatchObject([
    { done: false, code: 'ITEM_ALREADY_THERE', facts: { itemCode: 'HO-01', divisionName: trade.organizationName } },
  ]);
  const told = (await door.told('item.handed-over')).filter(({ code }) => code === 'HO-01');
  expect(told).toMatchObject([{ divisionId: trade.divisionId, divisionName: trade.organizationName }]);
});

test('R01 a version that lapsed stays with who kept it then, whatever became of the item', async () => {
  const { id: lapsed } = await anItem(door, 'HO-02');
  const revision = await aRevision(lapsed);
  await door.sql(`update inspection_item set state = 'LAPSED' where id = $1`, [lapsed]);
  expect(await handOver(office, [lapsed, revision])).toMatchObject({
    done: 1,
    refused: 1,
    rows: [
      { id: lapsed, code: 'LIFECYCLE_STEP_REFUSED' },
      { id: revision, done: true },
    ],
  });
  expect(await item(market, lapsed)).toMatchObject({ divisionName: market.organizationName });
  expect(await item(market, revision)).toMatchObject({ divisionName: trade.organizationName });
  await expect(
    door.sql('update inspection_item set division_id = $1 where id = $2', [trade.divisionId, lapsed]),
  ).rejects.toThrow('cannot be rewritten');
});

test('R04 R05 an item that lies filed goes on for its new division; what was filed names the old one, the next filing the new', async () => {
  const { id: itemId } = await anItem(door, 'HO-03');
  const filed = await aRevision(itemId);
  const [{ id: filingId }] = await door.sql(`select id from filing where kind = 'ITEM_LIST'`);
  const step = (actor: typeof market, verb: string) =>
    door.ask(actor, `mutation { ${verb}(input: { filingId: "${filingId}" }) { state } }`);
  await step(policyDivision, 'fileFiling');
  expect(await handOver(policyDivision, [filed])).toMatchObject({ done: 1 });
  await step(justice, 'acknowledgeFiling');
  expect(await item(trade, filed)).toMatchObject({ state: 'ACKNOWLEDGED', divisionName: trade.organizationName });

  const entry = async (id: string) => {
    const { filing } = await door.ask(justice, `{ filing(id: "${id}") { entries { number belongsTo change } } }`);
    return filing.entries.find(({ number }: Answer) => number === 'HO-03');
  };
  expect(await entry(filingId)).toEqual({ number: 'HO-03', belongsTo: market.organizationName, change: 'ADDED' });
  const [next] = await door.sql(
    `insert into filing (kind, year, quarter, state, due_on) values ('ITEM_LIST', 2099, 1, 'DRAFT', '2099-03-31') returning id`,
  );
  expect(await entry(next.id)).toEqual({ number: 'HO-03', belongsTo: trade.organizationName, change: 'CHANGED' });
});

test('R06 R48 a unit gives up its people to another, which keeps them from then on with all they have', async () => {
  const object = await anObject(door);
  const id = await anInspector(
    door,
    tax,
    { name: '调动者', staffNumber: 'GO-1', specialities: ['税务'] },
    { number: 'GO-0001' },
  );
  await door.ask(
    tax,
    `mutation { declareRecusal(input: { inspectorId: "${id}", objectId: "${object.id}", kind: KINSHIP, evidence: "配偶任职" }) { id } }`,
  );
  await expect(transfer(tax, [id], unit(404))).rejects.toThrow('ORGANIZATION_UNKNOWN');
  await expect(transfer(market, [id], market.organizationId)).rejects.toThrow('FORBIDDEN');
  // Whoever gave somebody up does not see them any more; the list of what became of it still says who it was.
  expect(await transfer(tax, [id], market.organizationId)).toEqual({
    done: 1,
    refused: 0,
    rows: [{ id, name: '调动者', done: true, code: null, facts: null }],
  });
  expect((await door.ask(tax, `{ inspector(id: "${id}") { id } }`)).inspector).toBeNull();
  const { inspector } = await door.ask(
    market,
    `{ inspector(id: "${id}") { organizationName organization { id } eligible staffNumber specialities certificates { number }
       recusals { objectName } history { action reason details } } }`,
  );
  const { history, ...kept } = inspector;
  expect(kept).toEqual({
    organizationName: market.organizationName,
    organization: { id: market.organizationId },
    eligible: true,
    staffNumber: 'GO-1',
    specialities: ['税务'],
    certificates: [{ number: 'GO-0001' }],
    recusals: [{ objectName: object.name }],
  });
  expect(history.at(-1)).toEqual({
    action: 'inspector.transferred',
    reason: '工作调动',
    details: { organizationName: { before: tax.organizationName, after: market.organizationName } },
  });
  expect((await transfer(tax, [id], TAX_BUREAU)).rows).toMatchObject([{ code: 'NOT_FOUND' }]);
  const seesAll = { ...tax, roles: ['DEPARTMENT', 'DIVISION'] };
  expect((await transfer(seesAll, [id], TAX_BUREAU)).rows).toMatchObject([{ name: '调动者', code: 'FORBIDDEN' }]);
  expect(await transfer(policyDivision, [id], TAX_BUREAU)).toMatchObject({ done: 1 });
});

test('R06 who is there, who left, and whose staff number somebody there bears is not transferred, each for itself', async () => {
  const taken = await anInspector(door, policyDivision, { ...ofMarket, staffNumber: 'GO-7' });
  const [here, gone, twin, twin2] = [
    await anInspector(door, policyDivision, ofMarket),
    await anInspector(door, tax),
    await anInspector(door, tax, { staffNumber: 'GO-7' }),
    await anInspector(door, policyDivision, { organizationId: trade.organizationId, staffNumber: 'GO-8' }),
  ];
  const twin3 = await anInspector(door, tax, { staffNumber: 'GO-8' });
  await standing(gone, 'LEFT');
  const asked = [here, gone, twin, twin2, twin3];
  const { done, rows } = await transfer(policyDivision, asked, market.organizationId);
  const codes = new Map(rows.map(({ id, code }: Answer) => [id, code]));
  expect(done).toBe(1);
  expect(asked.slice(0, 3).map((id) => codes.get(id))).toEqual([
    'INSPECTOR_ALREADY_THERE',
    'INSPECTOR_LEFT',
    'STAFF_NUMBER_TAKEN',
  ]);
  // Of two who bear one number in two units one can come.
  expect([codes.get(twin2), codes.get(twin3)].sort()).toEqual(['STAFF_NUMBER_TAKEN', null].sort());
  expect(await door.sql('select organization_name from inspector where id = $1', [taken])).toEqual([
    { organization_name: market.organizationName },
  ]);
});

test('R25 R49 who was transferred sees the own entry from an account of the unit before, and declares a recusal', async () => {
  const object = await anObject(door);
  const id = await anInspector(door, tax);
  const himself = { ...tax, accountId: id, roles: ['INSPECTOR'], inspectorId: id };
  await transfer(policyDivision, [id], market.organizationId);
  const { declareRecusal } = await door.ask(
    himself,
    `mutation { declareRecusal(input: { inspectorId: "${id}", objectId: "${object.id}", kind: KINSHIP, evidence: "配偶任职" }) { organizationName recusals { objectName } } }`,
  );
  expect(declareRecusal).toEqual({
    organizationName: market.organizationName,
    recusals: [{ objectName: object.name }],
  });
});

test('R06 a certificate is a person’s: who left one unit is entered at another with it, and no two who stand hold the same', async () => {
  const certificate = { number: 'PERSON-001', issuer: '长春市人民政府' };
  const enter = (name: string, more: object = {}) =>
    anInspector(door, policyDivision, { ...ofMarket, name, ...more }, certificate);
  const before = await anInspector(door, tax, { name: '周离', idNumber: '220102199001011234' }, certificate);
  await expect(enter('周离')).rejects.toMatchObject({
    message: 'CERTIFICATE_TAKEN',
    cause: { extensions: { facts: { name: '周离', organizationName: tax.organizationName } } },
  });
  await standing(before, 'SUSPENDED');
  await expect(enter('周离')).rejects.toThrow('CERTIFICATE_TAKEN');
  await standing(before, 'LEFT');
  await expect(enter('别人')).rejects.toThrow('CERTIFICATE_TAKEN');
  await expect(enter('周离', { idNumber: '220102199001019999' })).rejects.toThrow('CERTIFICATE_TAKEN');
  const after = await enter('周离');
  const read = async (id: string) =>
    (await door.ask(office, `{ inspector(id: "${id}") { status eligible certificates { number } } }`)).inspector;
  const held = [{ number: 'PERSON-001' }];
  expect(await read(after)).toEqual({ status: 'ACTIVE', eligible: true, certificates: held });
  // The unit before keeps on record what was held there.
  expect(await read(before)).toEqual({ status: 'LEFT', eligible: false, certificates: held });

  await expect(standing(before, 'ACTIVE')).rejects.toThrow('CERTIFICATE_TAKEN');
  await expect(
    door.sql(`update certificate set holder_left = false where inspector_id = $1`, [before]),
  ).rejects.toThrow('certificate_held_index');
  await standing(after, 'LEFT', policyDivision);
  await standing(before, 'ACTIVE');
  expect(await read(before)).toMatchObject({ eligible: true });
  await expect(standing(after, 'ACTIVE', policyDivision)).rejects.toThrow('CERTIFICATE_TAKEN');
});

test('R07 the certificate of who left is renewed on the entry it stands on, and stays free for where they went', async () => {
  const certificate = { number: 'PERSON-002', issuer: '长春市人民政府', validFrom: '2025-06-01' };
  const id = await anInspector(door, tax, { name: '吴离' }, certificate);
  await standing(id, 'LEFT');
  for (const validTo of [addDays('2030-12-31', 365), addDays('2030-12-31', 730)])
    for (const number of ['PERSON-002', 'PERSON-003'])
      await door.ask(tax, 'mutation ($input: RenewCertificateInput!) { renewCertificate(input: $input) { id } }', {
        input: { ...certificate, number, inspectorId: id, validTo },
      });
  expect(await door.sql('select holder_left from certificate where inspector_id = $1', [id])).toEqual([
    { holder_left: true },
    { holder_left: true },
  ]);
});
