import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDrawnTask } from './a-drawn-task.ts';
import { inHours, issue, record, serve } from './acts.ts';
import { type Door, openDoor } from './door.ts';
import { market, policyDivision, trade, zhang } from './people.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

let cameras = 0;
async function aCamera(): Promise<string> {
  cameras += 1;
  return register({ label: `记录仪${cameras}号`, serialNumber: `ZF-${cameras}` });
}

const register = async (input: { label: string; serialNumber: string }): Promise<string> =>
  (
    await door.ask(policyDivision, 'mutation ($input: RegisterCameraInput!) { registerCamera(input: $input) { id } }', {
      input,
    })
  ).registerCamera.id;

const lend = async (cameraId: string, inspectionId: string, actor = policyDivision) =>
  (
    await door.ask(
      actor,
      'mutation ($input: LendCameraInput!) { lendCamera(input: $input) { id dueOn noticeNumber overdue light } }',
      {
        input: { cameraId, inspectionId, borrowerName: '张检' },
      },
    )
  ).lendCamera;

const takeBack = (loanId: string) =>
  door.ask(
    policyDivision,
    'mutation ($input: TakeBackCameraInput!) { takeBackCamera(input: $input) { returnedAt overdue } }',
    { input: { loanId } },
  );

test('R31 a camera is lent on the strength of a notice, from the day before the visit, and once at a time', async () => {
  const { visits } = await aDrawnTask(door);
  const camera = await aCamera();
  await expect(lend(camera, visits[0]!)).rejects.toThrow('NOTICE_MISSING');
  const { notice } = await issue(door, visits[0]!, { plannedStart: inHours(door, 96) });
  await expect(lend(camera, visits[0]!)).rejects.toThrow('CAMERA_TOO_EARLY');
  door.house.clock.advance({ hours: 73 });
  await expect(lend(camera, visits[0]!, market)).rejects.toThrow('FORBIDDEN');
  expect(await lend(camera, visits[0]!)).toMatchObject({ noticeNumber: notice.number, overdue: false });
  await expect(lend(camera, visits[0]!)).rejects.toThrow('CAMERA_NOT_AVAILABLE');
});

test('R31 a camera is registered once: its name and its number are nobody else’s', async () => {
  await register({ label: '甲机', serialNumber: 'JIA-1' });
  await expect(register({ label: '甲机', serialNumber: 'JIA-2' })).rejects.toThrow('CAMERA_ALREADY_REGISTERED');
  await expect(register({ label: '乙机', serialNumber: 'JIA-1' })).rejects.toThrow('CAMERA_ALREADY_REGISTERED');
});

test('R31 a camera that is not back the day the visit ended is overdue and a to-do of the Policy Division', async () => {
  const { visits } = await aDrawnTask(door);
  await issue(door, visits[0]!);
  await serve(door, visits[0]!);
  door.house.clock.advance({ hours: 49 });
  const loan = await lend(await aCamera(), visits[0]!);
  await record(door, visits[0]!);
  door.house.clock.advance({ days: 1 });
  const query = '{ cameraLoans(filter: { overdue: true }) { edges { node { id overdue light } } } }';
  const overdue = async (actor: typeof market) =>
    (await door.ask(actor, query)).cameraLoans.edges.map((edge: { node: object }) => edge.node);
  const it = { id: loan.id, overdue: true, light: 'RED' };
  expect(await overdue(policyDivision)).toContainEqual(it);
  expect(await overdue(market)).toContainEqual(it);
  expect(await overdue(trade)).toEqual([]);
  const { resultsToDos } = await door.ask(policyDivision, '{ resultsToDos { kind subjectId light } }');
  expect(resultsToDos).toContainEqual({ kind: 'camera.takeBack', subjectId: loan.id, light: 'RED' });

  await takeBack(loan.id);
  expect(await overdue(policyDivision)).not.toContainEqual(it);
  await expect(takeBack(loan.id)).rejects.toThrow('CAMERA_ALREADY_BACK');
});

test('R31 no camera for a visit that is over', async () => {
  const { visits } = await aDrawnTask(door);
  await issue(door, visits[0]!);
  await serve(door, visits[0]!);
  door.house.clock.advance({ hours: 50 });
  await record(door, visits[0]!, {}, zhang);
  await expect(lend(await aCamera(), visits[0]!)).rejects.toThrow('CAMERA_VISIT_OVER');
});
