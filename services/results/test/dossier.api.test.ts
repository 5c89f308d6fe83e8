import { randomUUID } from 'node:crypto';
import { referralClosed, referralSent } from '@sunlot/facts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDrawnTask } from './a-drawn-task.ts';
import { issue, publish, record, reissue, serve, untilTheVisit } from './acts.ts';
import { type Door, openDoor } from './door.ts';
import { market, nobody, trade, zhang } from './people.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const toDos = async (
  actor: typeof market,
  language = '',
): Promise<{ kind: string; title: string; blockedBy: string | null }[]> =>
  (await door.ask(actor, `{ resultsToDos { kind title blockedBy } ${language} }`)).resultsToDos;

test('R35 the dossier of an enterprise holds every paper, superseded notices and referrals too', async () => {
  const { taskId, visits, objectIds } = await aDrawnTask(door);
  await issue(door, visits[0]!);
  await reissue(door, visits[0]!);
  await serve(door, visits[0]!);
  door.house.clock.advance({ hours: 50 });
  await record(door, visits[0]!);
  await publish(door, visits[0]!);
  const referralId = randomUUID();
  const at = door.house.clock.now().toISOString();
  const about = { referralId, number: '长商移送〔2026〕1号', taskId, inspectionId: visits[0]! };
  await door.tell(referralClosed, { ...about, closedAt: at, outcome: '已立案' });
  await door.tell(referralSent, { ...about, kind: 'DUAL_NOTICE', sentAt: at, receiver: '市市场监管局' });

  const query = `query ($id: ID!) { dossier(objectId: $id) { objectName objectCode notices { number supersededAt } services { noticeNumber }
    records { itemCode result } publications { number } referrals { receiver outcome } inspections { state } } }`;
  const { dossier } = await door.ask(market, query, { id: objectIds[0] });
  expect(dossier.objectName).toBe('长春第1商贸有限公司');
  expect(dossier.notices).toHaveLength(2);
  expect(
    dossier.notices.filter((notice: { supersededAt: string | null }) => notice.supersededAt === null),
  ).toHaveLength(1);
  expect([dossier.services.length, dossier.records.length, dossier.publications.length]).toEqual([1, 2, 1]);
  expect(dossier.referrals).toEqual([{ receiver: '市市场监管局', outcome: '已立案' }]);
  expect((await door.ask(trade, query, { id: objectIds[0] })).dossier).toBeNull();
  await expect(door.ask(nobody, query, { id: objectIds[0] })).rejects.toThrow('NOT_SIGNED_IN');
});

test('R45 each step of a task is one to-do of its division, and names no sealed enterprise', async () => {
  const { visits } = await aDrawnTask(door, 2);
  const [notice] = (await toDos(market)).filter(({ kind }) => kind === 'inspection.notice');
  expect(notice!.title).toMatch(/2 户待告知/);
  expect(notice!.title).not.toContain('商贸');
  expect(await toDos(trade)).toEqual([]);

  await issue(door, visits[0]!);
  expect((await toDos(market)).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['inspection.notice', 'inspection.serve']),
  );
  expect((await toDos(zhang)).map(({ kind }) => kind)).toContain('inspection.visit');
});

test('R45 an inspector finds the forms that wait, the division the results to publish', async () => {
  const { visits } = await aDrawnTask(door);
  await untilTheVisit(door, visits[0]!);
  expect((await toDos(zhang)).map(({ kind }) => kind)).toContain('inspection.recordMine');
  await record(door, visits[0]!, {}, market);
  const publication = (await toDos(market)).find(({ kind }) => kind === 'inspection.publish');
  expect(publication!.blockedBy).toContain('其他人员');
});

test('R45 “mine” lists the visits of one’s own team', async () => {
  const { taskId } = await aDrawnTask(door, 2);
  const mine = async (actor: typeof market) =>
    (
      await door.ask(actor, 'query ($filter: InspectionFilter) { inspections(filter: $filter) { totalCount } }', {
        filter: { taskId, mine: true },
      })
    ).inspections.totalCount;
  expect(await mine(zhang)).toBe(2);
  expect(await mine(market)).toBe(2);
});
