import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor, until } from './door.ts';
import { quarterOf } from '../src/filing/quarter.ts';
import { anInspector, anObject, ITEM_CONTENT } from './made.ts';
import { justice, market, MARKET_DIVISION, nobody, observer, office, policyDivision, tax } from './people.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  await until(async () => (await door.sql('select 1 from filing')).length === 2);
});
afterAll(() => door.close());

const filing = async (kind: string) =>
  (await door.ask(office, `{ filings(kind: ${kind}) { id state dueOn entryCount light allowed } }`)).filings[0];
const step = (actor: typeof market, verb: string, filingId: string, more = '') =>
  door.ask(
    actor,
    `mutation { ${verb}(input: { filingId: "${filingId}"${more} }) { state entryCount listDigest allowed history { action } } }`,
  );

async function aDraft(code: string, more: object = {}): Promise<string> {
  const input = { ...ITEM_CONTENT, code, name: `事项${code}`, inForceFrom: '2026-01-01', ...more };
  return (await door.ask(market, 'mutation ($input: CreateItemInput!) { createItem(input: $input) { id } }', { input }))
    .createItem.id;
}

test('R04 the quarter has its filing before anybody thinks of it, with a due date', async () => {
  const { state, dueOn, allowed } = await filing('ITEM_LIST');
  expect(state).toBe('DRAFT');
  expect(quarterOf(dueOn).dueOn).toBe(dueOn);
  expect(allowed).toEqual(['file']);
  const { registriesToDos } = await door.ask(policyDivision, '{ registriesToDos { kind dueAt } }');
  expect(registriesToDos.filter((toDo: { kind: string }) => toDo.kind === 'filing.file')).toHaveLength(2);
});

test('R04 drafts go to the Justice Bureau with the list, come back with it, and are public once it is published', async () => {
  await aDraft('Q-01');
  await aDraft('Q-02');
  const { id } = await filing('ITEM_LIST');
  await expect(step(market, 'fileFiling', id)).rejects.toThrow('FORBIDDEN');
  await expect(step(policyDivision, 'publishFiling', id)).rejects.toThrow('LIFECYCLE_STEP_REFUSED');
  expect((await step(policyDivision, 'fileFiling', id)).fileFiling).toMatchObject({ state: 'FILED', entryCount: 2 });
  await expect(step(office, 'acknowledgeFiling', id)).rejects.toThrow('FORBIDDEN');

  await step(justice, 'returnFiling', id, ', opinion: "依据引用有误"');
  const [item] = await door.sql(`select state from inspection_item where code = 'Q-01'`);
  expect(item.state).toBe('DRAFT');
  await step(policyDivision, 'fileFiling', id);
  await step(justice, 'acknowledgeFiling', id);
  const published = (await step(policyDivision, 'publishFiling', id)).publishFiling;
  expect(published.history.map(({ action }: { action: string }) => action)).toEqual([
    'filing.opened',
    'filing.filed',
    'filing.returned',
    'filing.filed',
    'filing.acknowledged',
    'filing.published',
  ]);
  const { publicItems } = await door.ask(nobody, '{ publicItems { edges { node { code } } } }');
  expect(publicItems.edges.map((edge: { node: { code: string } }) => edge.node.code)).toEqual(['Q-01', 'Q-02']);
});

test('R04 the Justice Bureau reads what it acknowledges, beside the list of the quarter before', async () => {
  const entries = async (actor: typeof market, id: string) =>
    (await door.ask(actor, `{ filing(id: "${id}") { provisional entries { name number change version ratioMin } } }`))
      .filing.entries;
  const { id } = await filing('ITEM_LIST');
  const filed = await entries(justice, id);
  expect(filed).toMatchObject([
    { number: 'Q-01', change: 'ADDED', version: 1, ratioMin: 0.05 },
    { number: 'Q-02', change: 'ADDED' },
  ]);
  const [next] = await door.sql(
    `insert into filing (kind, year, quarter, state, due_on) values ('ITEM_LIST', 2099, 1, 'DRAFT', '2099-03-31') returning id`,
  );
  await aDraft('Q-03');
  // A draft shows what would be filed today; what was filed does not change any more.
  expect(await entries(market, next.id)).toMatchObject([
    { change: 'KEPT' },
    { change: 'KEPT' },
    { number: 'Q-03', change: 'ADDED' },
  ]);
  expect(await entries(market, id)).toEqual(filed);
  await door.sql('delete from filing where year = 2099');
});

test('R06 the register of people is read whole by those who keep, take or oversee it, and by nobody else', async () => {
  await anInspector(door, tax);
  const { id } = await filing('INSPECTORS');
  const entries = async (actor: typeof market) =>
    (await door.ask(actor, `{ filing(id: "${id}") { entries { name roster change } } }`)).filing.entries;
  expect(await entries(justice)).toMatchObject([{ roster: 'QUALIFIED', change: 'ADDED' }]);
  expect(await entries(tax)).toBeNull();
  expect(await entries(market)).toBeNull();
});

test('R06 the inspector registry is filed and acknowledged; it is not published', async () => {
  const { id } = await filing('INSPECTORS');
  await step(policyDivision, 'fileFiling', id);
  expect((await step(justice, 'acknowledgeFiling', id)).acknowledgeFiling).toMatchObject({ state: 'ACKNOWLEDGED' });
  await expect(step(policyDivision, 'publishFiling', id)).rejects.toThrow('LIFECYCLE_STEP_REFUSED');
});

test('R06 the Policy & Regulations Division goes through each roster once a year, and the board shows which is left', async () => {
  await anInspector(door, tax, {}, { validFrom: '2020-01-01', validTo: '2022-12-31', yearlyCheckOn: null });
  const board = async (actor: typeof market) =>
    (await door.ask(actor, '{ rosterProgress { roster people blocked cleanedByName dueOn allowed } }')).rosterProgress;
  const qualified = async () => (await board(office)).find(({ roster }: { roster: string }) => roster === 'QUALIFIED');
  expect((await board(observer)).map(({ roster }: { roster: string }) => roster)).toEqual([
    'CIVIL_SERVANT',
    'QUALIFIED',
    'DAILY',
  ]);
  expect(await qualified()).toMatchObject({ people: 2, blocked: 1, cleanedByName: null, allowed: [] });
  await expect(board(tax)).rejects.toThrow('FORBIDDEN');

  const clean = (actor: typeof market) =>
    door.ask(
      actor,
      'mutation { cleanUpRoster(input: { roster: QUALIFIED, note: "一人证件过期，已通知换证" }) { cleanedByName light } }',
    );
  await expect(clean(office)).rejects.toThrow('FORBIDDEN');
  expect((await clean(policyDivision)).cleanUpRoster).toEqual({ cleanedByName: '赵敏', light: 'GREEN' });
  await clean(policyDivision);
  expect(await door.sql('select people, blocked from roster_clean_up')).toEqual([{ people: 2, blocked: 1 }]);
  const [said] = await door.sql("select reason from audit_entry where action = 'roster.cleanedUp'");
  expect(said.reason).toBe('一人证件过期，已通知换证');
});

test('R08 a division attests its objects, and the board shows who has not', async () => {
  await anObject(door);
  const board = async () =>
    (await door.ask(office, '{ updateProgress { divisionId objects updated attestedByName light dueOn } }'))
      .updateProgress;
  expect(await board()).toMatchObject([{ divisionId: MARKET_DIVISION, objects: 1, updated: 1, attestedByName: null }]);
  await expect(door.ask(justice, 'mutation { attestObjects(input: { note: "已核对" }) { light } }')).rejects.toThrow(
    'FORBIDDEN',
  );
  // Who is closed needs no update: the board, the to-do and the word that is given count the same.
  const closed = await anObject(door);
  await door.ask(
    market,
    `mutation { changeObjectStatus(input: { objectId: "${closed.id}", status: DEREGISTERED, reason: "注销" }) { id } }`,
  );
  const waits = async () => (await door.ask(market, '{ registriesToDos { kind title } }')).registriesToDos;
  expect(await waits()).toEqual([{ kind: 'attestation.attest', title: expect.stringContaining('（1 个）') }]);
  await door.ask(market, 'mutation { attestObjects(input: { note: "已与市场监管局数据核对" }) { light } }');
  expect(await door.sql('select object_count from attestation')).toEqual([{ object_count: 1 }]);
  expect(await board()).toMatchObject([{ attestedByName: '王明', light: 'GREEN' }]);
  expect(await waits()).toEqual([]);
});
