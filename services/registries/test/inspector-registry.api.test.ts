import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '@sunlot/workdays';
import { ineligibilities } from '../src/inspector/eligibility.ts';
import { firstDay, firstDayInSql } from '../src/inspector/inspector.rules.ts';
import { type Door, openDoor } from './door.ts';
import { anInspector, anItem, anObject, ofMarket } from './made.ts';
import { justice, market, nobody, observer, office, policyDivision, tax, TAX_BUREAU, trade } from './people.ts';

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

/** Declares a recusal as the input says, and gives its id. */
async function declareWith(actor: typeof market, input: Record<string, unknown>): Promise<string> {
  const { declareRecusal } = await door.ask(
    actor,
    'mutation ($input: DeclareRecusalInput!) { declareRecusal(input: $input) { recusals { id } } }',
    { input: { kind: 'KINSHIP', evidence: '配偶任职', ...input } },
  );
  return declareRecusal.recusals[0].id;
}

/** The digest a paper that was handed in is named by. */
async function handedIn(actor: typeof market, paper: Uint8Array): Promise<string> {
  const { status, bytes } = await door.fetch(actor, 'POST', '/files/recusal-evidence', paper);
  expect(status).toBe(201);
  return JSON.parse(bytes.toString()).digest;
}

test('R06 a department keeps its own people, the Policy & Regulations Division everybody’s', async () => {
  const input = {
    name: '周全',
    roster: 'CIVIL_SERVANT',
    ...ofMarket,
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

test('R06 a staff number belongs to one person of a unit, and whose it is is said', async () => {
  const taken = { name: '吴一', staffNumber: 'W-01', roster: 'QUALIFIED' };
  const create = 'mutation ($input: CreateInspectorInput!) { createInspector(input: $input) { id } }';
  await door.ask(tax, create, { input: taken });
  // However it is typed it is the number a list would bring.
  const typed = { ...taken, name: '郑二', staffNumber: ' ｗ-01 ' };
  const refused = await door.ask(tax, create, { input: typed }).catch((fault: Error) => fault);
  expect([refused.message, refused.cause.extensions.facts]).toEqual([
    'STAFF_NUMBER_TAKEN',
    { staffNumber: 'W-01', name: '吴一', organizationName: tax.organizationName },
  ]);
  const other = await door.ask(tax, create, { input: { ...taken, name: '郑二', staffNumber: 'W-02' } });
  await expect(
    door.ask(tax, 'mutation ($input: UpdateInspectorInput!) { updateInspector(input: $input) { id } }', {
      input: { ...taken, name: '郑二', inspectorId: other.createInspector.id },
    }),
  ).rejects.toThrow('STAFF_NUMBER_TAKEN');
});

test('R06 of two who change an inspector at the same time the second is told of the first', async () => {
  const inspectorId = await anInspector(door, tax);
  const { inspector } = await door.ask(tax, `{ inspector(id: "${inspectorId}") { name roster updatedAt } }`);
  const save = (actor: typeof market, mobile: string) =>
    door.ask(actor, 'mutation ($input: UpdateInspectorInput!) { updateInspector(input: $input) { id } }', {
      input: {
        inspectorId,
        name: inspector.name,
        roster: inspector.roster,
        mobile,
        unchangedSince: inspector.updatedAt,
      },
    });
  door.house.clock.advance({ minutes: 1 });
  await save(policyDivision, '13812345678');
  await expect(save(tax, '13812345679')).rejects.toThrow('EDITED_MEANWHILE');
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

test('R07 a certificate renewed under its number before it ends keeps its holder eligible on the days until then', async () => {
  const today = door.house.clock.now().toISOString().slice(0, 10);
  const certificate = { number: 'TAX-0009', issuer: '长春市人民政府', yearlyCheckOn: today };
  const id = await anInspector(door, tax, {}, { ...certificate, validFrom: '2024-01-01', validTo: addDays(today, 20) });
  const renew = (validFrom: string) =>
    door.ask(tax, 'mutation ($input: RenewCertificateInput!) { renewCertificate(input: $input) { id } }', {
      input: { ...certificate, inspectorId: id, validFrom, validTo: addDays(today, 1800) },
    });
  await renew(addDays(today, 21));
  expect(await read(tax, id)).toMatchObject({ eligible: true, blockedBy: [] });
  const { inspector } = await door.ask(tax, `{ inspector(id: "${id}") { certificates { validFrom validTo } } }`);
  expect(inspector.certificates).toEqual([{ validFrom: '2024-01-01', validTo: addDays(today, 1800) }]);
  // A first day that was entered wrongly can be set right.
  await renew('2024-02-01');
  expect(await door.sql('select valid_from::text from certificate where inspector_id = $1', [id])).toEqual([
    { valid_from: '2024-02-01' },
  ]);
});

test('R06 R07 a yearly check that is still to come is not entered beforehand: it would count for all years until then', async () => {
  const today = door.house.clock.now().toISOString().slice(0, 10);
  const certificate = { number: 'TAX-0011', issuer: '长春市人民政府', validFrom: '2020-01-01', validTo: '2039-12-31' };
  const id = await anInspector(door, tax, {}, { ...certificate, yearlyCheckOn: null });
  const renew = (yearlyCheckOn: string) =>
    door.ask(tax, 'mutation ($input: RenewCertificateInput!) { renewCertificate(input: $input) { eligible } }', {
      input: { ...certificate, inspectorId: id, yearlyCheckOn },
    });
  await expect(renew(addDays(today, 2))).rejects.toThrow('YEARLY_CHECK_IN_FUTURE');
  expect(await read(tax, id)).toMatchObject({ eligible: false, blockedBy: ['YEARLY_CHECK_MISSING'] });
  expect((await renew(today)).renewCertificate.eligible).toBe(true);
});

test('R06 R47 a certificate is entered by hand as a list may have it, and what is no number is refused in words', async () => {
  const certificate = { issuer: '长春市人民政府', validFrom: '2025-01-01', validTo: '2030-12-31' };
  const id = await anInspector(door, tax, {}, { ...certificate, number: '吉Ａ（２０２５）01' });
  const renew = (number: string, more: object = {}) =>
    door.ask(tax, 'mutation ($input: RenewCertificateInput!) { renewCertificate(input: $input) { id } }', {
      input: { ...certificate, inspectorId: id, number, ...more },
    });
  for (const number of ['rt9 - Ｂ1', '商务[2025]/07_1']) await renew(number);
  // Typed otherwise it is the same one, and nobody else's.
  await renew('吉A(2025)01', { validTo: '2031-12-31' });
  const other = await anInspector(door, tax, {});
  await expect(renew('RT9-b1', { inspectorId: other })).rejects.toThrow('CERTIFICATE_TAKEN');
  const { inspector } = await door.ask(tax, `{ inspector(id: "${id}") { certificates { number validTo } } }`);
  expect(inspector.certificates).toEqual(
    expect.arrayContaining([
      { number: '吉Ａ（２０２５）01', validTo: '2031-12-31' },
      { number: 'RT9-B1', validTo: '2030-12-31' },
      { number: '商务[2025]/07_1', validTo: '2030-12-31' },
    ]),
  );
  expect(inspector.certificates).toHaveLength(3);
  for (const none of ['待发？？', 'A-1'])
    await expect(renew(none)).rejects.toMatchObject({
      cause: { message: expect.stringContaining('执法证号：证号须为 4 至 20 个文字、数字、括号或连字符') },
    });
});

test('R06 R25 a speciality given by its word is what an item asks for by its tag', async () => {
  const id = await anInspector(door, tax, { specialities: ['成品油', '冷链'] });
  const { inspector } = await door.ask(tax, `{ inspector(id: "${id}") { specialities } }`);
  expect(inspector.specialities).toEqual(['oil', '冷链']);
});

test('R06 R47 what is wrong with a person’s name is said of their 姓名', async () => {
  await expect(anInspector(door, tax, { name: '王' })).rejects.toMatchObject({
    message: 'INPUT_INVALID',
    cause: { message: expect.stringContaining('姓名：') },
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

const BULK = 'done refused rows { id name done code message }';
const everyone = (inspectorIds: string[], verb: string, input: string, more: object, actor = tax) =>
  door.ask(actor, `mutation ($input: ${input}!) { ${verb}(input: $input) { ${BULK} } }`, {
    input: { inspectorIds, ...more },
  });

test('R06 R48 the status of many is changed at once; who cannot change, or is another unit’s, is refused alone', async () => {
  const [mine, gone] = [await anInspector(door, tax), await anInspector(door, tax)];
  const theirs = await anInspector(door, policyDivision, ofMarket);
  const change = (ids: string[], status: string) =>
    everyone(ids, 'changeInspectorStatuses', 'ChangeInspectorStatusesInput', { status, reason: '年度清理' });
  await change([gone], 'LEFT');
  const { changeInspectorStatuses } = await change([theirs, gone, mine], 'SUSPENDED');
  expect(changeInspectorStatuses).toMatchObject({
    done: 1,
    refused: 2,
    rows: [
      { id: theirs, name: null, code: 'NOT_FOUND' },
      { id: gone, code: 'INSPECTOR_STATUS_REFUSED' },
      { id: mine, done: true },
    ],
  });
  const { inspector } = await door.ask(tax, `{ inspector(id: "${mine}") { status history { action reason } } }`);
  expect(inspector.status).toBe('SUSPENDED');
  expect(inspector.history.at(-1)).toEqual({ action: 'inspector.statusChanged', reason: '年度清理' });
});

test('R06 R07 the yearly check of many is noted at once and makes them eligible; what cannot be is said of each', async () => {
  const unchecked = { validFrom: '2020-01-01', validTo: '2030-12-31', yearlyCheckOn: null };
  const [one, later] = [
    await anInspector(door, tax, {}, unchecked),
    await anInspector(door, tax, {}, { validFrom: '2026-06-01' }),
  ];
  const { createInspector } = await door.ask(
    tax,
    'mutation { createInspector(input: { name: "无证", roster: DAILY }) { id } }',
  );
  const note = (yearlyCheckOn: string) =>
    everyone([one, later, createInspector.id], 'noteYearlyChecks', 'NoteYearlyChecksInput', { yearlyCheckOn });
  await expect(note('2099-01-01')).rejects.toThrow('YEARLY_CHECK_IN_FUTURE');
  const standing = async () =>
    (await door.ask(tax, `{ inspector(id: "${one}") { eligible yearlyCheckOn history { action details } } }`))
      .inspector;
  expect(await standing()).toMatchObject({ eligible: false });
  const { noteYearlyChecks } = await note('2026-02-10');
  expect(noteYearlyChecks).toMatchObject({
    done: 1,
    refused: 2,
    rows: [{ done: true }, { code: 'YEARLY_CHECK_TOO_EARLY' }, { name: '无证', code: 'CERTIFICATE_MISSING' }],
  });
  const after = await standing();
  expect(after).toMatchObject({ eligible: true, yearlyCheckOn: '2026-02-10' });
  expect(after.history.at(-1)).toMatchObject({
    action: 'inspector.yearlyChecked',
    details: { yearlyCheckOn: { before: null, after: '2026-02-10' } },
  });
  await note('2026-02-10');
  expect((await standing()).history).toHaveLength(after.history.length);
});

test('R06 R25 specialities are given to many at once, by their words, and taken back', async () => {
  const [one, other] = [await anInspector(door, tax), await anInspector(door, tax, { specialities: [] })];
  const set = (more: object) =>
    everyone([one, other], 'setSpecialities', 'SetSpecialitiesInput', { reason: '专题培训', ...more });
  await expect(set({})).rejects.toThrow('INPUT_INVALID');
  expect((await set({ add: ['成品油', '冷链'], remove: ['auto'] })).setSpecialities).toMatchObject({ done: 2 });
  for (const id of [one, other]) {
    const { inspector } = await door.ask(tax, `{ inspector(id: "${id}") { specialities } }`);
    expect(inspector.specialities).toEqual(['oil', '冷链']);
  }
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
  const { inspector } = await door.ask(tax, `{ inspector(id: "${id}") { history { action details } } }`);
  expect(inspector.history.slice(-2)).toEqual([
    {
      action: 'recusal.declared',
      details: {
        recusalId: declareRecusal.recusals[0].id,
        before: null,
        after: { object: object.name, recusalKind: 'KINSHIP', validTo: null, evidenceFiles: null },
      },
    },
    {
      action: 'recusal.ended',
      details: { recusalId: declareRecusal.recusals[0].id, object: { before: object.name, after: null } },
    },
  ]);
});

test('R25 an inspector declares no recusal of a colleague; that is the unit’s', async () => {
  const object = await anObject(door);
  const [id, colleague] = [await anInspector(door, tax), await anInspector(door, tax)];
  const himself = { ...tax, accountId: id, roles: ['INSPECTOR'], inspectorId: id };
  const declared = (actor: typeof tax, inspectorId: string) =>
    declareWith(actor, { inspectorId, objectId: object.id }).catch((fault: Error) => fault.message);
  expect(await declared(himself, colleague)).toBe('FORBIDDEN');
  expect(await declared(himself, id)).toEqual(expect.any(String));
  expect(await declared(tax, colleague)).not.toBe('FORBIDDEN');
});

test('R25 R48 the papers of a recusal are read by the person, the unit and the keepers; to all others they do not exist', async () => {
  const id = await anInspector(door, tax);
  const colleague = await anInspector(door, tax);
  const asInspector = (inspectorId: string) => ({ ...tax, accountId: inspectorId, roles: ['INSPECTOR'], inspectorId });
  const scan = Buffer.from(`%PDF-1.7\n${id}`);
  const paper = { digest: await handedIn(asInspector(id), scan), name: '结婚证 (扫描件).pdf' };
  await declareWith(asInspector(id), {
    inspectorId: id,
    objectId: (await anObject(door)).id,
    evidenceFiles: [paper, paper],
  });

  const papersFor = async (actor: typeof tax) => {
    const { inspector } = await door.ask(
      actor,
      `{ inspector(id: "${id}") { recusals { evidenceFileCount evidenceFiles { name size url } } } }`,
    );
    return inspector.recusals[0];
  };
  const seen = await papersFor(asInspector(id));
  expect(seen).toEqual({
    evidenceFileCount: 1,
    evidenceFiles: [{ name: paper.name, size: scan.length, url: expect.stringMatching(/recusal-evidence/) }],
  });
  const path = seen.evidenceFiles[0].url.replace('/files/registries/', '/files/');
  for (const actor of [asInspector(id), tax, policyDivision, office]) {
    expect(await papersFor(actor)).toEqual(seen);
    expect(await door.fetch(actor, 'GET', path)).toEqual({ status: 200, type: 'application/pdf', bytes: scan });
  }
  for (const actor of [asInspector(colleague), trade, observer]) {
    expect(await papersFor(actor)).toEqual({ evidenceFileCount: 1, evidenceFiles: [] });
    expect((await door.fetch(actor, 'GET', path)).status).toBe(404);
  }
  expect((await door.fetch(nobody, 'GET', path)).status).toBe(401);
  // A digest opens nothing, and no answer tells one.
  expect((await door.fetch(policyDivision, 'GET', `/files/recusal-evidence/${paper.digest}`)).status).toBe(404);
  const { inspector } = await door.ask(tax, `{ inspector(id: "${id}") { history { action actorName details } } }`);
  expect(JSON.stringify(inspector)).not.toContain(paper.digest);
  expect(inspector.history.slice(-5)).toMatchObject([
    { action: 'recusal.declared', details: { after: { evidenceFiles: 1 } } },
    ...['周全', '周全', '赵敏', '孙立'].map((actorName) => ({ action: 'recusal.evidenceRead', actorName })),
  ]);

  // They go along when the person is transferred: the unit before sees them no longer.
  expect((await door.fetch(market, 'GET', path)).status).toBe(404);
  await door.ask(
    tax,
    `mutation { transferInspectors(input: { inspectorIds: ["${id}"], organizationId: "${ofMarket.organizationId}", reason: "调动" }) { done } }`,
  );
  expect((await door.fetch(market, 'GET', path)).status).toBe(200);
  expect((await door.fetch(tax, 'GET', path)).status).toBe(404);
});

test('R25 R48 what a recusal states and why it was ended is read by whom its papers are; all others read that there is one, of which kind and until when', async () => {
  const id = await anInspector(door, tax);
  const colleague = await anInspector(door, tax);
  const asInspector = (inspectorId: string) => ({ ...tax, accountId: inspectorId, roles: ['INSPECTOR'], inspectorId });
  const object = await anObject(door);
  const statement = '配偶任该企业财务负责人';
  const RECUSAL = 'recusals { id kind objectName evidence validFrom validTo }';
  const declared = await door.ask(
    asInspector(id),
    `mutation { declareRecusal(input: { inspectorId: "${id}", objectId: "${object.id}", kind: KINSHIP, evidence: "${statement}", validTo: "2099-12-31" }) { ${RECUSAL} } }`,
  );
  const [whole] = declared.declareRecusal.recusals;
  expect(whole).toMatchObject({ kind: 'KINSHIP', objectName: object.name, evidence: statement, validTo: '2099-12-31' });

  const HISTORY = 'history { action reason details }';
  const readBy = async (actor: typeof tax) => {
    const one = await door.ask(actor, `{ inspector(id: "${id}") { ${RECUSAL} ${HISTORY} } }`);
    // Things of other rooms lead to the person by the reference.
    const { _entities } = await door.ask(
      actor,
      `{ _entities(representations: [{ __typename: "Inspector", id: "${id}" }]) { ... on Inspector { ${RECUSAL} ${HISTORY} } } }`,
    );
    expect(_entities).toEqual([one.inspector]);
    return one.inspector;
  };
  const may = [asInspector(id), tax, policyDivision, office];
  const mayNot = [asInspector(colleague), trade, justice, observer];
  for (const actor of may) expect((await readBy(actor)).recusals).toEqual([whole]);
  for (const actor of mayNot) {
    const read = await readBy(actor);
    expect(read.recusals).toEqual([{ ...whole, evidence: null }]);
    expect(JSON.stringify(read)).not.toContain(statement);
  }

  await door.ask(tax, `mutation { endRecusal(input: { recusalId: "${whole.id}", reason: "已离婚" }) { id } }`);
  const ending = async (actor: typeof tax) => (await readBy(actor)).history.at(-1);
  const told = { action: 'recusal.ended', reason: '已离婚', details: expect.objectContaining({ recusalId: whole.id }) };
  for (const actor of may) expect(await ending(actor)).toEqual(told);
  for (const actor of mayNot) expect(await ending(actor)).toEqual({ ...told, reason: null });

  // They go along when the person is transferred: the unit before reads them no longer.
  await door.ask(
    tax,
    `mutation { transferInspectors(input: { inspectorIds: ["${id}"], organizationId: "${ofMarket.organizationId}", reason: "调动" }) { done } }`,
  );
  const grounds = async (actor: typeof tax) => {
    const { inspector } = await door.ask(actor, `{ inspector(id: "${id}") { endedRecusals { evidence } } }`);
    return inspector?.endedRecusals;
  };
  expect(await grounds(market)).toEqual([{ evidence: statement }]);
  expect(await grounds(tax)).toBeUndefined();
});

test('R25 R48 what bore an ended recusal out is still reached by whom it was shown to, each reading on the trail; the others are shown none', async () => {
  const id = await anInspector(door, tax);
  const himself = { ...tax, accountId: id, roles: ['INSPECTOR'], inspectorId: id };
  const object = await anObject(door);
  const evidence = '持有该企业股份';
  const scan = Buffer.from(`%PDF-1.7\n${id}`);
  const paper = { digest: await handedIn(tax, scan), name: '股权证明.pdf' };
  const recusalId = await declareWith(tax, {
    inspectorId: id,
    objectId: object.id,
    evidence,
    evidenceFiles: [paper],
  });
  const endedFor = async (actor: typeof tax) => {
    const { inspector } = await door.ask(
      actor,
      `{ inspector(id: "${id}") { recusals { id } endedRecusals { id objectName kind evidence validTo evidenceFiles { name url } } } }`,
    );
    return inspector;
  };
  expect(await endedFor(tax)).toEqual({ recusals: [{ id: recusalId }], endedRecusals: [] });

  await door.ask(tax, `mutation { endRecusal(input: { recusalId: "${recusalId}", reason: "股份已转让" }) { id } }`);
  const ended = await endedFor(himself);
  expect(ended).toEqual({
    recusals: [],
    endedRecusals: [
      {
        id: recusalId,
        objectName: object.name,
        kind: 'KINSHIP',
        evidence,
        validTo: expect.any(String),
        evidenceFiles: [{ name: paper.name, url: expect.any(String) }],
      },
    ],
  });
  const path = ended.endedRecusals[0].evidenceFiles[0].url.replace('/files/registries/', '/files/');
  for (const actor of [himself, tax, policyDivision, office]) {
    expect(await endedFor(actor)).toEqual(ended);
    expect((await door.fetch(actor, 'GET', path)).bytes).toEqual(scan);
  }
  for (const actor of [trade, justice, observer]) {
    expect(await endedFor(actor)).toEqual({ recusals: [], endedRecusals: [] });
    expect((await door.fetch(actor, 'GET', path)).status).toBe(404);
  }
  const { inspector } = await door.ask(tax, `{ inspector(id: "${id}") { history { action } } }`);
  expect(inspector.history.map((entry: { action: string }) => entry.action).slice(-5)).toEqual([
    'recusal.ended',
    ...Array.from({ length: 4 }, () => 'recusal.evidenceRead'),
  ]);
});

test('R25 what is no paper, too large, unknown or handed in by somebody else bears no recusal out, and none is declared', async () => {
  const id = await anInspector(door, tax);
  const object = await anObject(door);
  const refused = async (body: Uint8Array, actor = tax) => {
    const { status, bytes } = await door.fetch(actor, 'POST', '/files/recusal-evidence', body);
    return [status, JSON.parse(bytes.toString()).code];
  };
  const overLimit = Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(20 * 1024 * 1024)]);
  for (const [language, said] of [
    ['zh', '文件 20.1 MB，超过上限 20 MB'],
    ['en', 'The file has 20.1 MB, more than the limit of 20 MB'],
  ] as const) {
    const { bytes } = await door.fetch(tax, 'POST', '/files/recusal-evidence', overLimit, language);
    expect(JSON.parse(bytes.toString()).message).toContain(said);
  }
  expect(await refused(Buffer.from('<html>'))).toEqual([400, 'FILE_KIND_REFUSED']);
  expect(await refused(Buffer.alloc(0))).toEqual([400, 'FILE_KIND_REFUSED']);
  expect(await refused(overLimit)).toEqual([400, 'FILE_TOO_LARGE']);
  expect(await refused(Buffer.from('%PDF-1.7'), justice)).toEqual([403, 'FORBIDDEN']);

  const withPaper = (digest: string, name = '证明.pdf') =>
    declareWith(tax, { inspectorId: id, objectId: object.id, evidenceFiles: [{ digest, name }] });
  await expect(withPaper('0'.repeat(64))).rejects.toThrow('FILE_MISSING');
  const ofTrade = await handedIn(trade, Buffer.from(`%PDF-1.7\n${id} of another body`));
  await expect(withPaper(ofTrade)).rejects.toThrow('FILE_MISSING');
  // What came in by the door of the sheets is held against the same rule.
  const chunk = await door.fetch(tax, 'POST', '/files/chunks', Buffer.from(`姓名,工号\n${id},1\n`));
  await expect(withPaper(JSON.parse(chunk.bytes.toString()).digest)).rejects.toThrow('FILE_KIND_REFUSED');
  const own = await handedIn(tax, Buffer.from(`%PDF-1.7\n${id}`));
  await expect(withPaper(own, ' \n')).rejects.toThrow('INPUT_INVALID');
  await expect(withPaper('../../etc/passwd')).rejects.toThrow('INPUT_INVALID');
  expect((await read(tax, id)).recusals).toEqual([]);
  await withPaper(own);
  expect((await read(tax, id)).recusals).toHaveLength(1);
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

test('R07 from when a renewed certificate counts is the same to the database and to the code', async () => {
  const days = ['2026-03-31', '2026-04-01', '2026-04-02', '2026-04-03'];
  const rows = await door.sql(
    `select known.valid_from::text, known.valid_to::text, anew::text, today::text,
       (${firstDayInSql('known', 'anew', 'today')})::text as first
     from (select f::date as valid_from, t::date as valid_to from unnest($1::text[]) f, unnest($1::text[]) t where t >= f) known,
       (select unnest($1::date[]) as anew) anews, (select unnest($1::date[]) as today) todays`,
    [days],
  );
  expect(rows.length).toBe(160);
  for (const { valid_from: validFrom, valid_to: validTo, anew, today, first } of rows)
    expect(first, `${validFrom} ${validTo} ${anew} ${today}`).toBe(firstDay({ validFrom, validTo }, anew, today));
  expect(new Set(rows.map(({ anew, first }) => anew === first))).toEqual(new Set([true, false]));
});

test('R07 the rule in the database and the rule in the code agree on every standing', async () => {
  const days = ['2024-12-31', '2025-01-01', '2026-03-31', '2026-04-01', '2026-04-30', '2026-05-01'];
  const spans = [
    { from: '2026-04-01', to: '2026-04-30' },
    { from: '2025-01-01', to: '2026-04-01' },
  ];
  const { eligibleInSql } = await import('../src/inspector/eligibility.ts');
  const status = ['ACTIVE', 'SUSPENDED'];
  for (const { from, to } of spans) {
    const asked = { from: '$2::date', to: '$3::date', speciality: '$5::text', districtCode: '$6::text' };
    for (const { speciality, districtCode } of [
      { speciality: null, districtCode: null },
      { speciality: 'auto', districtCode: '220104' },
    ]) {
      // Each person holds two certificates: the one that is tried, and one of the year before last.
      const rows = await door.sql(
        `with certificate as (
           select (f, t, c)::text as inspector_id, f::date as valid_from, t::date as valid_to, c::date as yearly_check_on
           from unnest($1::text[]) f, unnest($1::text[]) t, unnest($1::text[] || null::text) c
           union all
           select distinct (f, t, c)::text, date '2024-01-01', date '2024-06-30', date '2024-01-01'
           from unnest($1::text[]) f, unnest($1::text[]) t, unnest($1::text[] || null::text) c
         )
         select person.*, ${eligibleInSql('person', asked)} as eligible,
           (select json_agg(json_build_object('validFrom', valid_from, 'validTo', valid_to, 'yearlyCheckOn', yearly_check_on))
            from certificate where inspector_id = person.id) as certificates
         from (select distinct inspector_id as id, status, specialities, regions from certificate, unnest($4::text[]) status,
           (values ('{auto}'::text[]), ('{oil}')) s (specialities), (values ('{}'::text[]), ('{220102}')) r (regions)) person`,
        [days, from, to, status, speciality, districtCode],
      );
      expect(rows).toHaveLength(days.length * days.length * (days.length + 1) * 2 * 2 * 2);
      const otherwise = rows.filter(
        ({ eligible, ...standing }) =>
          eligible !== (ineligibilities(standing, { from, to, speciality, districtCode }).length === 0),
      );
      expect(otherwise).toEqual([]);
      expect(new Set(rows.map(({ eligible }) => eligible))).toEqual(new Set([true, false]));
    }
  }
});

test('R07 somebody is asked about for a day, an item and a district, and one certificate of several is enough', async () => {
  const listed = await anItem(door, 'ELIG-01', { inspectorTag: 'auto' });
  const id = await anInspector(
    door,
    tax,
    { specialities: ['auto'], regions: ['220102'] },
    { number: 'TWO-0001', validFrom: '2025-01-01', validTo: '2031-12-31', yearlyCheckOn: '2026-01-10' },
  );
  // The shorter one is written down last and changes nothing.
  await door.ask(tax, 'mutation ($input: RenewCertificateInput!) { renewCertificate(input: $input) { id } }', {
    input: {
      inspectorId: id,
      number: 'TWO-0002',
      issuer: '国家税务总局',
      validFrom: '2020-01-01',
      validTo: '2022-12-31',
    },
  });
  const asked = async (question: string) =>
    (await door.ask(tax, `{ inspector(id: "${id}") { certificateNumber eligible${question} blockedBy${question} } }`))
      .inspector;
  expect(await asked('')).toEqual({ certificateNumber: 'TWO-0001', eligible: true, blockedBy: [] });
  const there = `(for: { itemCode: "${listed.code}", districtCode: "220102" })`;
  expect(await asked(there)).toMatchObject({ eligible: true });
  expect(await asked('(for: { districtCode: "220104" })')).toMatchObject({ blockedBy: ['OUTSIDE_REGION'] });
  expect(await asked('(for: { from: "2032-01-01" })')).toMatchObject({
    blockedBy: ['CERTIFICATE_LAPSED', 'YEARLY_CHECK_MISSING'],
  });
  await expect(asked('(for: { from: "2026-05-02", to: "2026-05-01" })')).rejects.toThrow('RANGE_INVALID');
  await expect(asked('(for: { itemCode: "NO-SUCH" })')).rejects.toThrow('ITEM_NOT_LISTED');

  const found = async (filter: string) => {
    const { inspectors } = await door.ask(
      tax,
      `{ inspectors(first: 200, filter: { ${filter} }) { edges { node { id } } } }`,
    );
    return inspectors.edges.some(({ node }: { node: { id: string } }) => node.id === id);
  };
  expect(await found(`itemCode: "${listed.code}", districtCode: "220102"`)).toBe(true);
  expect(await found(`itemCode: "${listed.code}", districtCode: "220104"`)).toBe(false);
  expect(await found(`eligible: false, itemCode: "${listed.code}", districtCode: "220104"`)).toBe(true);
  expect(await found('eligibleOn: "2032-01-01"')).toBe(false);
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
