import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDrawnTask } from './a-drawn-task.ts';
import { record, today, untilTheVisit } from './acts.ts';
import { type Answer, type Door, openDoor } from './door.ts';
import { market, policyDivision, trade } from './people.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const handOver = async (actor = policyDivision): Promise<Answer> =>
  (
    await door.ask(
      actor,
      'mutation ($input: ExportToPlatformInput!) { exportToPlatform(input: $input) { id number handedOver incomplete fileUrl } }',
      {
        input: { from: today(door), to: today(door) },
      },
    )
  ).exportToPlatform;

const answer = (exportId: string, answers: object[]) =>
  door.ask(
    policyDivision,
    'mutation ($input: NotePlatformAnswersInput!) { notePlatformAnswers(input: $input) { id } }',
    { input: { exportId, answers } },
  );

const deliveries = async (actor = policyDivision): Promise<Answer[]> =>
  (
    await door.ask(actor, '{ platformDeliveries { edges { node { recordNumber state missing answer } } } }')
  ).platformDeliveries.edges.map((edge: { node: Answer }) => edge.node);

test('R37 records are handed over line by line, incomplete ones say what they lack, and each has its standing', async () => {
  const { visits } = await aDrawnTask(door, 3);
  await untilTheVisit(door, ...visits);
  const [first, second] = [await record(door, visits[0]!), await record(door, visits[1]!)];
  const unsigned = await record(door, visits[2]!, { signedBy: null });
  const numberOf = (visit: Answer): string => visit.records[0].number;

  await expect(handOver(market)).rejects.toThrow('FORBIDDEN');
  const made = await handOver();
  expect(made).toMatchObject({ handedOver: 2, incomplete: 1 });
  const file = await door.fetch(policyDivision, 'GET', `/files/platform/${made.id}`);
  const lines = file.bytes
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map((line) => line.recordNumber).sort()).toEqual([numberOf(first), numberOf(second)].sort());
  expect(lines[0]).toMatchObject({
    format: 'sunlot-enforcement-record/1',
    endedOn: today(door),
    items: [{ platformResult: '01' }, { platformResult: '01' }],
  });
  expect(file.bytes.toString()).not.toMatch(/creditClass|recordedById/);
  expect((await door.fetch(market, 'GET', `/files/platform/${made.id}`)).status).toBe(403);
  expect(await deliveries()).toContainEqual({
    recordNumber: numberOf(unsigned),
    state: 'INCOMPLETE',
    missing: ['signedBy'],
    answer: null,
  });
  expect(await deliveries(market)).toHaveLength(3);
  expect(await deliveries(trade)).toEqual([]);

  await expect(answer(made.id, [{ recordNumber: numberOf(unsigned), accepted: true }])).rejects.toThrow(
    'PLATFORM_ANSWER_UNASKED',
  );
  await expect(answer(made.id, [{ recordNumber: numberOf(first), accepted: false }])).rejects.toThrow('REASON_MISSING');
  await answer(made.id, [
    { recordNumber: numberOf(first), accepted: true },
    { recordNumber: numberOf(second), accepted: false, reason: '统一社会信用代码不存在' },
  ]);
  expect(await deliveries()).toContainEqual({
    recordNumber: numberOf(second),
    state: 'REJECTED',
    missing: [],
    answer: '统一社会信用代码不存在',
  });

  const again = await handOver();
  expect(again).toMatchObject({ handedOver: 1, incomplete: 1 });
  const resent = (await door.fetch(policyDivision, 'GET', `/files/platform/${again.id}`)).bytes.toString();
  expect(resent).toContain(numberOf(second));
  expect(resent).not.toContain(numberOf(first));
});

test('R37 a period without records makes an empty file; a period that ends before it begins makes none', async () => {
  door.house.clock.advance({ days: 40 });
  const made = await handOver();
  expect(made).toMatchObject({ handedOver: 0, incomplete: 0 });
  expect((await door.fetch(policyDivision, 'GET', `/files/platform/${made.id}`)).bytes).toHaveLength(0);
  const backwards = { input: { from: '2026-12-02', to: '2026-12-01' } };
  await expect(
    door.ask(
      policyDivision,
      'mutation ($input: ExportToPlatformInput!) { exportToPlatform(input: $input) { id } }',
      backwards,
    ),
  ).rejects.toThrow('RANGE_INVALID');
});
