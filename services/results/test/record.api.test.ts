import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDrawnTask } from './a-drawn-task.ts';
import { CLEAN, issue, ONE_PROBLEM, record, serve, today, untilTheVisit } from './acts.ts';
import { type Door, openDoor } from './door.ts';
import { market, nobody, office, stranger, tax, trade, zhang } from './people.ts';
import { addDays } from '@sunlot/workdays';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

/** The digest a photo that was handed in is named by. */
async function handedIn(actor: typeof zhang, photo: Uint8Array): Promise<string> {
  const { status, bytes } = await door.fetch(actor, 'POST', '/files/photos', photo);
  expect(status).toBe(201);
  return JSON.parse(bytes.toString()).digest;
}

test('R32 nothing is recorded without a served notice, nor before the planned start', async () => {
  const { visits } = await aDrawnTask(door);
  await expect(record(door, visits[0]!)).rejects.toThrow('NOTICE_MISSING');
  await issue(door, visits[0]!);
  await expect(record(door, visits[0]!)).rejects.toThrow('SERVICE_MISSING');
  await serve(door, visits[0]!);
  await expect(record(door, visits[0]!)).rejects.toThrow('RECORD_TOO_EARLY');
  door.house.clock.advance({ hours: 50 });
  expect((await record(door, visits[0]!)).state).toBe('RECORDED');
});

test('R32 a member of the team records, or the division on its behalf; nobody else', async () => {
  const { visits } = await aDrawnTask(door, 2);
  await untilTheVisit(door, ...visits);
  await expect(record(door, visits[0]!, {}, stranger)).rejects.toThrow('RECORD_NOT_IN_TEAM');
  await expect(record(door, visits[0]!, {}, tax)).rejects.toThrow('RECORD_NOT_IN_TEAM');
  expect((await record(door, visits[0]!, {}, zhang)).records[0].onBehalf).toBe(false);
  expect((await record(door, visits[1]!, {}, market)).records[0].onBehalf).toBe(true);
});

test('R32 every item needs its result, once the form is full it is closed', async () => {
  const { visits } = await aDrawnTask(door);
  await untilTheVisit(door, visits[0]!);
  const incomplete = await record(door, visits[0]!, { entries: CLEAN.slice(0, 1) }).catch((error: Error) => error);
  expect(incomplete.message).toBe('RECORD_ITEM_MISSING');
  expect(incomplete.cause.extensions.facts.itemCodes).toEqual(['YFK-02']);
  await expect(
    record(door, visits[0]!, { entries: [...CLEAN, { itemCode: 'X', result: 'NO_PROBLEM' }] }),
  ).rejects.toThrow('RECORD_ITEM_UNKNOWN');
  await expect(
    record(door, visits[0]!, {
      entries: [...CLEAN, { itemCode: 'YFK-02', result: 'PROBLEM_CORRECTED', finding: '已补存' }],
    }),
  ).rejects.toThrow('RESULT_EXCLUDES_OTHERS');
  const done = await record(door, visits[0]!);
  expect(done.records).toHaveLength(2);
  expect(new Set(done.records.map((line: { number: string }) => line.number)).size).toBe(1);
  await expect(record(door, visits[0]!)).rejects.toThrow('LIFECYCLE_STEP_REFUSED');
});

test('R32 late needs a reason, too late needs the office', async () => {
  const { visits } = await aDrawnTask(door);
  await untilTheVisit(door, visits[0]!);
  const endedOn = today(door);
  door.house.clock.advance({ days: 1 });
  await expect(record(door, visits[0]!, { endedOn })).rejects.toThrow('RECORD_LATE_NEEDS_REASON');
  await expect(record(door, visits[0]!, { endedOn: addDays(endedOn, 2) })).rejects.toThrow('RECORD_IN_FUTURE');
  door.house.clock.advance({ days: 30 });
  await expect(record(door, visits[0]!, { endedOn, lateReason: '补录' })).rejects.toThrow('RECORD_TOO_LATE');
});

test('R32 a photo is taken before the form, named by the form, and seen by whoever sees the visit', async () => {
  const { visits } = await aDrawnTask(door);
  await untilTheVisit(door, visits[0]!);
  const withPhoto = (digest: string) => [{ ...CLEAN[0], photos: [digest] }, CLEAN[1]];
  await expect(record(door, visits[0]!, { entries: withPhoto('0'.repeat(64)) })).rejects.toThrow('FILE_MISSING');
  // The vault keeps what every room keeps: a digest somebody read elsewhere turns neither a list nor another's picture into a photo of this visit.
  const list = await door.vault.put(Buffer.from(`candidate\tclass\n${visits[0]}\tD\n`));
  const ofAnotherRoom = await door.vault.put(Buffer.from(`\xff\xd8\xff\xe0 a wedding ${visits[0]}`, 'latin1'));
  const ofAnotherBody = await handedIn(tax, Buffer.from(`\xff\xd8\xff\xe0 another visit ${visits[0]}`, 'latin1'));
  for (const digest of [list.digest, ofAnotherRoom.digest, ofAnotherBody])
    await expect(record(door, visits[0]!, { entries: withPhoto(digest) })).rejects.toThrow('FILE_MISSING');
  const photo = Buffer.from(`\xff\xd8\xff\xe0${visits[0]}`, 'latin1');
  const digest = await handedIn(zhang, photo);
  const path = `/files/photos/${digest}`;
  expect((await door.fetch(zhang, 'GET', path)).status).toBe(404);
  await record(door, visits[0]!, { entries: withPhoto(digest) });
  expect(await door.fetch(zhang, 'GET', path)).toEqual({ status: 200, type: 'image/jpeg', bytes: photo });
  expect((await door.fetch(trade, 'GET', path)).status).toBe(404);
  expect((await door.fetch(nobody, 'GET', path)).status).toBe(401);
});

test('R32 what the team handed in is named by the division that records on its behalf', async () => {
  const { visits } = await aDrawnTask(door);
  await untilTheVisit(door, visits[0]!);
  const digest = await handedIn(zhang, Buffer.from(`\xff\xd8\xff\xe0${visits[0]}`, 'latin1'));
  const entries = [{ ...CLEAN[0], photos: [digest] }, CLEAN[1]];
  expect((await record(door, visits[0]!, { entries }, market)).records[0].onBehalf).toBe(true);
});

test('R32 what is no photo is not taken, nor from anybody who records nothing', async () => {
  const page = await door.fetch(zhang, 'POST', '/files/photos', Buffer.from('<svg onload="alert(1)">'));
  expect([page.status, JSON.parse(page.bytes.toString()).code]).toEqual([400, 'FILE_KIND_REFUSED']);
  const large = await door.fetch(zhang, 'POST', '/files/photos', Buffer.alloc(11 * 1024 * 1024, 0xff));
  expect(JSON.parse(large.bytes.toString()).code).toBe('FILE_TOO_LARGE');
  expect((await door.fetch(office, 'POST', '/files/photos', Buffer.from('x'))).status).toBe(403);
});

test('R40 each problem is told to the referral room, a clean item is not', async () => {
  const { visits, objectIds } = await aDrawnTask(door);
  await untilTheVisit(door, visits[0]!);
  const done = await record(door, visits[0]!, { entries: ONE_PROBLEM });
  expect(done.feedback).toContain('预收资金未存管');
  const problems = (await door.told('problem.found')).filter(({ inspectionId }) => inspectionId === visits[0]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({
    objectId: objectIds[0],
    itemCode: 'YFK-02',
    followUp: 'NOTIFY_DEPARTMENT',
    foundOn: today(door),
  });
  expect((await door.told('inspection.recorded')).at(-1)).toMatchObject({
    itemCodes: ['YFK-01', 'YFK-02'],
    problems: 1,
  });
});

test('R48 the trail of a visit names each step, its actor and its reason', async () => {
  const { visits } = await aDrawnTask(door);
  await untilTheVisit(door, visits[0]!);
  const endedOn = today(door);
  door.house.clock.advance({ days: 1 });
  await record(door, visits[0]!, { endedOn, lateReason: '现场网络中断' });
  const { inspection } = await door.ask(
    market,
    'query ($id: ID!) { inspection(id: $id) { history { action actorName reason } } }',
    { id: visits[0] },
  );
  const steps = inspection.history.filter(({ action }: { action: string }) => action !== 'inspection.viewed_sealed');
  expect(steps).toEqual([
    { action: 'inspection.noticed', actorName: '王明', reason: null },
    { action: 'inspection.served', actorName: '张检', reason: null },
    { action: 'inspection.recorded', actorName: '张检', reason: '现场网络中断' },
  ]);
});
