import {
  checkOwnTicket,
  openingLocator,
  openRecord,
  readEnterpriseOpening,
  unsealOpening,
  verify,
} from '@sunlot/draw-protocol';
import { aBureau, aDraw, type Bureau, Refused, WITNESSES } from '@sunlot/stage';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';

const logged: string[] = [];
let bureau: Bureau;
let drawId: string;
let drawnCode: string;
beforeAll(async () => {
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  bureau = await aBureau({ itemCodes: ['SW-04'], log });
  const { acts } = bureau;
  const { draw } = await aDraw(bureau, 'DRAWN');
  drawId = draw.id;
  const { draw: drawn } = await acts
    .clerk('circulation')
    .ask('query ($id: ID!) { draw(id: $id) { result(first: 1) { edges { node { objectCode } } } } }', { id: drawId });
  drawnCode = drawn.result.edges[0].node.objectCode;
});
afterAll(() => bureau?.stop());

test('R27 an enterprise gets its own opening, once the record is open, and finds its own place in the draw', async () => {
  const office = bureau.acts.clerk('office');
  const asked = { drawId, objectCode: drawnCode.toLowerCase(), recipient: '李经理，出示营业执照及身份证' };
  expect(await refusalOf(office.act('issueOpening', asked, SLIP))).toBe('DRAW_SEALED');
  await bureau.acts.clerk('policy').act('openDraw', { drawId });
  expect(await refusalOf(bureau.acts.clerk('circulation').act('issueOpening', asked, SLIP))).toBe('FORBIDDEN');

  const slip = await office.act('issueOpening', asked, SLIP);
  const opening = await collected(slip.code);
  expect(new TextDecoder().decode(opening)).toBe(slip.file);
  const record = new Uint8Array(
    await (await fetch(`${bureau.house.url}/public/draws/${drawId}/record.zip`)).arrayBuffer(),
  );
  expect(await verify(record)).toMatchObject({ ok: true });
  const opened = await openRecord(record);
  if (!opened.ok) throw new Error(opened.reason);
  expect(await checkOwnTicket(opening, opened.files)).toMatchObject({ ok: true, id: drawnCode, order: 0 });

  const { issuedOpenings, draw } = await office.ask(
    `query ($id: ID!) { issuedOpenings(drawId: $id) { objectCode recipient collectedAt replacedAt }
      draw(id: $id) { allowed history { action } } }`,
    { id: drawId },
  );
  expect(issuedOpenings).toMatchObject([{ objectCode: drawnCode, recipient: asked.recipient, replacedAt: null }]);
  expect(issuedOpenings[0].collectedAt).not.toBeNull();
  expect(draw.allowed).toContain('issueOpening');
  const actions = draw.history.map(({ action }: { action: string }) => action);
  expect(actions).toEqual(expect.arrayContaining(['draw.opening_issued', 'draw.opening_collected']));
});

test('R27 what anybody can fetch tells neither a number nor a credit class, and unknown codes all look alike', async () => {
  const { code, file } = await bureau.acts
    .clerk('office')
    .act('issueOpening', { drawId, objectCode: drawnCode, recipient: '李经理' }, SLIP);
  const opening = readEnterpriseOpening(new TextEncoder().encode(file));
  if (!opening.ok) throw new Error(opening.reason);
  const answer = await fetch(addressOf(openingLocator(code)));
  const sealed = Buffer.from(await answer.arrayBuffer()).toString('latin1');
  for (const secret of [drawnCode, opening.value.salt, 'row', opening.value.row]) expect(sealed).not.toContain(secret);

  const answers = await Promise.all(
    [openingLocator('AAAAA-AAAAA-AAAAA-AAAAA'), drawnCode, '%27%3B'].map(async (locator) => {
      const nothing = await fetch(addressOf(locator));
      return `${nothing.status} ${((await nothing.json()) as { code: string }).code}`;
    }),
  );
  expect(new Set(answers)).toEqual(new Set(['400 OPENING_CODE_UNKNOWN']));
});

test('R27 a second slip ends the first, a code runs out after thirty days, and a stranger to the pool gets none', async () => {
  const office = bureau.acts.clerk('office');
  const issue = () => office.act('issueOpening', { drawId, objectCode: drawnCode, recipient: '李经理' }, SLIP);
  const [first, second] = [await issue(), await issue()];
  expect((await fetch(addressOf(openingLocator(first.code)))).status).toBe(400);
  expect((await fetch(addressOf(openingLocator(second.code)))).status).toBe(200);
  bureau.acts.clock.advance({ days: 30, minutes: 1 });
  expect((await fetch(addressOf(openingLocator(second.code)))).status).toBe(400);
  const stranger = { drawId, objectCode: '91220101MA00000000', recipient: '李经理' };
  expect(await refusalOf(office.act('issueOpening', stranger, SLIP))).toBe('NOT_A_CANDIDATE');
});

test('R09 the full record, which shows whose class is which, is for the office, oversight and the witnesses, not for the division whose draw it is', async () => {
  const asked = async (account: string) => {
    const clerk = bureau.acts.clerk(account);
    const { draw } = await clerk.ask('query ($id: ID!) { draw(id: $id) { record { fullUrl } } }', { id: drawId });
    const { status } = await clerk.file(`/files/draw/draws/${drawId}/full-record.zip`);
    return [status, draw.record.fullUrl !== null];
  };
  expect(await asked('office')).toEqual([200, true]);
  for (const { account } of WITNESSES) expect(await asked(account)).toEqual([200, true]);
  expect(await asked('circulation')).toEqual([403, false]);
});

test('R09 from the cut of the pool to the opening of the record, no log names a candidate or whose class is which', async () => {
  const candidates = await candidatesOfItem();
  expect(candidates.length).toBeGreaterThan(20);
  expect(new Set(candidates.map(({ creditClass }) => creditClass)).size).toBeGreaterThan(1);
  expect(logged.length).toBeGreaterThan(5);
  const all = logged.join('');
  for (const { id, name, creditCode } of candidates) {
    for (const secret of [id, name, creditCode]) expect(all).not.toContain(secret);
  }
  expect(all).not.toMatch(/"?(creditClass|credit_class|stratum)"?/);
});

test('R09 the public is told of a draw how many of each class there were, and of no candidate which it is in', async () => {
  const publicly = async (path: string): Promise<string> => {
    const answer = await fetch(`${bureau.house.url}${path}`);
    expect(answer.status).toBe(200);
    return Buffer.from(await answer.arrayBuffer()).toString('latin1');
  };
  const opened = await openRecord(Buffer.from(await publicly(`/public/draws/${drawId}/record.zip`), 'latin1'));
  if (!opened.ok) throw new Error(opened.reason);
  const text = [...opened.files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('\n');
  expect(text).toMatch(/^stratum\tA\t/m);
  for (const { id, name, creditCode } of await candidatesOfItem()) {
    for (const secret of [id, name, creditCode]) expect(text).not.toContain(secret);
  }
});

interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly creditCode: string;
  readonly creditClass: string;
}

async function candidatesOfItem(): Promise<Candidate[]> {
  const { inspectionObjects } = await bureau.acts
    .clerk('office')
    .ask(
      '{ inspectionObjects(first: 200, filter: { itemCode: "SW-04" }) { edges { node { id name creditCode creditClass } } } }',
    );
  return inspectionObjects.edges.map(({ node }: { node: Candidate }) => node);
}

const SLIP = '{ code file opening { id expiresAt } }';

const addressOf = (locator: string): string => `${bureau.house.url}/public/draws/${drawId}/openings/${locator}`;

/** As the public page does it: the code never leaves the reader's machine. */
async function collected(code: string): Promise<Uint8Array> {
  const answer = await fetch(addressOf(openingLocator(code)));
  const opening = await unsealOpening(code, new Uint8Array(await answer.arrayBuffer()));
  if (!opening) throw new Error('the code does not open what lies under its locator');
  return opening;
}

async function refusalOf(act: Promise<unknown>): Promise<string> {
  const fault = await act.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(Refused);
  return (fault as Refused).code;
}
