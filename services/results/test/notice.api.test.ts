import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDrawnTask } from './a-drawn-task.ts';
import { inHours, issue, reissue, serve, untilTheRecord } from './acts.ts';
import { type Door, openDoor } from './door.ts';
import { market, policyDivision, tax, trade, zhang } from './people.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

test('R30 a notice names items, inspectors with certificates, papers and rights, and lifts the seal', async () => {
  const { visits } = await aDrawnTask(door);
  const visit = await issue(door, visits[0]!);
  expect(visit).toMatchObject({ state: 'NOTICED', sealed: false, notice: { inspectedThisYear: 0 } });
  for (const part of ['预付卡备案、预付卡资金存管', '张检（执法证号：07011）', '营业执照、备案证明', '有权申请回避'])
    expect(visit.notice.text).toContain(part);
  expect((await door.told('inspection.noticed')).at(-1)).toMatchObject({ inspectionId: visits[0], servedAt: null });
});

test('R30 notices are numbered without gaps: a refused one gives its number back', async () => {
  const { visits } = await aDrawnTask(door, 3);
  const serial = (number: string): number => Number(/〕(\d+)号/.exec(number)![1]);
  const first = serial((await issue(door, visits[0]!)).notice.number);
  await expect(issue(door, visits[1]!, { plannedStart: inHours(door, 47) })).rejects.toThrow('NOTICE_UNDER_48_HOURS');
  await expect(issue(door, visits[0]!)).rejects.toThrow('NOTICE_ALREADY_ISSUED');
  expect(serial((await issue(door, visits[2]!)).notice.number)).toBe(first + 1);
});

test('R30 the notice is the initiating division’s: others see no such visit or are told whose it is', async () => {
  const { visits } = await aDrawnTask(door);
  await expect(issue(door, visits[0]!, {}, trade)).rejects.toThrow('NOT_FOUND');
  await expect(issue(door, visits[0]!, {}, tax)).rejects.toThrow('INSPECTION_OTHER_DIVISION');
  await expect(issue(door, visits[0]!, {}, policyDivision)).rejects.toThrow('FORBIDDEN');
});

test('R30 many notices at once: each row says whether it was issued or why not', async () => {
  const { visits } = await aDrawnTask(door, 3);
  await issue(door, visits[1]!);
  const { issueNotices } = await door.ask(
    market,
    'mutation ($input: IssueNoticesInput!) { issueNotices(input: $input) { done refused rows { id done code message inspection { state } } } }',
    { input: { inspectionIds: visits, plannedStart: inHours(door, 60), contact: '王明', phone: '0431-88888888' } },
  );
  expect(issueNotices).toMatchObject({ done: 2, refused: 1 });
  expect(issueNotices.rows.map((row: { code: string | null }) => row.code)).toEqual([
    null,
    'NOTICE_ALREADY_ISSUED',
    null,
  ]);
  expect(issueNotices.rows[1].message).toContain('告知书');
});

test('R30 the proof of service is kept to the minute, with the clock hours and the working hours beside them', async () => {
  const { visits } = await aDrawnTask(door);
  await issue(door, visits[0]!, { plannedStart: inHours(door, 72) });
  const { service, state } = await serve(door, visits[0]!);
  expect(state).toBe('SERVED');
  expect(new Date(service.servedAt).getUTCSeconds()).toBe(0);
  expect(service.hours).toBeGreaterThanOrEqual(72);
  expect(service.workingHours).toBeLessThan(service.hours);
  expect((await door.told('inspection.noticed')).at(-1)).toMatchObject({
    inspectionId: visits[0],
    servedAt: service.servedAt,
  });
});

test('R30 a service that leaves less than 48 hours is refused, with the earliest start; a new notice mends it', async () => {
  const { visits } = await aDrawnTask(door);
  const { notice } = await issue(door, visits[0]!);
  door.house.clock.advance({ hours: 2 });
  const refusal = await serve(door, visits[0]!).catch((error: Error) => error);
  expect(refusal.message).toBe('NOTICE_UNDER_48_HOURS');
  const { facts } = refusal.cause.extensions;
  expect(Object.keys(facts)).toEqual(expect.arrayContaining(['servedAt', 'plannedStart', 'hours', 'earliest']));
  expect(new Date(facts.earliest).getTime() - new Date(facts.servedAt).getTime()).toBe(48 * 3_600_000);

  const again = await reissue(door, visits[0]!);
  expect(again).toMatchObject({ state: 'NOTICED', service: null });
  expect(again.notice.number).not.toBe(notice.number);
  expect((await serve(door, visits[0]!)).state).toBe('SERVED');
});

test('R30 a service is not before its notice, not ahead of time, and a refusal is witnessed', async () => {
  const { visits } = await aDrawnTask(door);
  await expect(serve(door, visits[0]!)).rejects.toThrow('NOTICE_MISSING');
  await issue(door, visits[0]!, { plannedStart: inHours(door, 72) });
  await expect(serve(door, visits[0]!, { servedAt: inHours(door, -1) })).rejects.toThrow('SERVICE_BEFORE_NOTICE');
  await expect(serve(door, visits[0]!, { servedAt: inHours(door, 1) })).rejects.toThrow('SERVICE_IN_FUTURE');
  await expect(serve(door, visits[0]!, { refused: true, refusalReason: '拒绝签收' })).rejects.toThrow(
    'SERVICE_REFUSAL_UNWITNESSED',
  );
  const { service } = await serve(door, visits[0]!, {
    refused: true,
    refusalReason: '拒绝签收',
    witness: '社区工作人员',
    method: 'LEFT_AT_PREMISES',
  });
  expect(service).toMatchObject({ refused: true, method: 'LEFT_AT_PREMISES' });
});

test('R30 the notice tells how often the enterprise was inspected this year', async () => {
  const { visits, objectIds } = await aDrawnTask(door, 2);
  await untilTheRecord(door, visits[0]!);
  await door.sql('update inspection set object_id = $1 where id = $2', [objectIds[0], visits[1]]);
  expect((await issue(door, visits[1]!)).notice.inspectedThisYear).toBe(1);
});

test('R30 two clicks at once are one notice and one refusal', async () => {
  const { visits } = await aDrawnTask(door);
  const clicks = await Promise.allSettled([issue(door, visits[0]!), issue(door, visits[0]!), issue(door, visits[0]!)]);
  expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await door.sql('select 1 from inspection_notice where inspection_id = $1', [visits[0]])).toHaveLength(1);
});

test('R30 the initiating division serves as well as the team; a stranger does not', async () => {
  const { visits } = await aDrawnTask(door, 2);
  for (const visit of visits) await issue(door, visit);
  expect((await serve(door, visits[0]!, {}, market)).state).toBe('SERVED');
  await expect(serve(door, visits[1]!, {}, tax)).rejects.toThrow('INSPECTION_OTHER_DIVISION');
  expect((await serve(door, visits[1]!, {}, zhang)).state).toBe('SERVED');
});
