import { randomUUID } from 'node:crypto';
import {
  drawCertified,
  drawEscrowOpened,
  drawFrozen,
  drawOpened,
  drawQueued,
  drawVoided,
  inspectionNoticed,
  inspectionPublished,
  inspectionRecorded,
  inspectionVoided,
  poolCut,
  problemFound,
  referralClosed,
  referralSent,
  taskInspected,
} from '@sunlot/facts';
import type { Answer, Door } from './door.ts';
import { market } from './people.ts';

const digest = 'a'.repeat(64);
const organization = { id: market.organizationId, name: market.organizationName, divisionId: market.divisionId };

/** What the other rooms tell of one task, in their words. */
export function factsAbout(door: Door, brief: Answer) {
  const { taskId, taskNumber } = brief;
  const now = () => door.house.clock.now().toISOString();
  const visit = (drawId: string) => ({
    inspectionId: randomUUID(),
    taskId,
    drawId,
    objectId: randomUUID(),
    objectName: '某某汽车销售有限公司',
    objectCode: '91220101MA0000000X',
  });
  type Visit = ReturnType<typeof visit>;
  return {
    visit,
    poolCut: (objectCount: number) =>
      door.tell(poolCut, {
        poolId: randomUUID(),
        task: brief,
        cutAt: now(),
        cutBy: { ...organization, accountId: market.accountId, accountName: market.name },
        objectsFile: digest,
        objectCount,
        exclusionsFile: digest,
        exclusionCount: 0,
        inspectorsFile: digest,
        inspectorCount: 4,
        recusalsFile: digest,
        recusalCount: 0,
        classCounts: {},
        creditAsOf: null,
      }),
    queued: (drawId: string, attempt = 1) =>
      door.tell(drawQueued, { drawId, taskId, number: '抽1号', attempt, scheduledAt: now() }),
    frozen: (drawId: string, attempt = 1) =>
      door.tell(drawFrozen, {
        drawId,
        taskId,
        number: '抽1号',
        attempt,
        frozenAt: now(),
        poolSize: 30,
        sampleSize: 2,
        freezeDigest: digest,
      }),
    certified: (
      drawId: string,
      { attempt = 1, drawn = 2, id = randomUUID() as string, replaces = undefined as string | undefined } = {},
    ) =>
      door.tell(
        drawCertified,
        {
          drawId,
          number: '抽1号',
          attempt,
          replaces,
          task: brief,
          certifiedAt: now(),
          poolSize: 30,
          drawn,
          resultDigest: digest,
          assignmentsFile: digest,
          openAt: now(),
        },
        id,
      ),
    escrowOpened: (drawId: string, holders: string[], attempt = 1, replaces: string | undefined = undefined) =>
      door.tell(drawEscrowOpened, { drawId, taskId, number: '抽1号', attempt, replaces, openedAt: now(), holders }),
    opened: (drawId: string) =>
      door.tell(drawOpened, { drawId, taskId, number: '抽1号', openedAt: now(), recordDigest: digest }),
    voided: (drawId: string, attempt = 1, replaces: string | undefined = undefined) =>
      door.tell(drawVoided, {
        drawId,
        taskId,
        number: '抽1号',
        attempt,
        replaces,
        voidedAt: now(),
        reason: '见证人缺席',
      }),
    noticed: (of: Visit) =>
      door.tell(inspectionNoticed, { ...of, noticeNumber: '告1号', plannedStart: now(), servedAt: null }),
    voidedVisit: ({ inspectionId, drawId }: Visit) =>
      door.tell(inspectionVoided, { inspectionId, taskId, drawId, voidedAt: now() }),
    recorded: (of: Visit, itemCodes: string[]) =>
      door.tell(inspectionRecorded, { ...of, recordedAt: now(), endedOn: now().slice(0, 10), itemCodes, problems: 0 }),
    inspected: (inspections: number, publicationDueOn: string) =>
      door.tell(taskInspected, { taskId, endedOn: now().slice(0, 10), inspections, publicationDueOn }),
    published: (of: Visit) =>
      door.tell(inspectionPublished, {
        ...of,
        publicationId: randomUUID(),
        publishedAt: now(),
        dueOn: now().slice(0, 10),
        publishedCount: 1,
        inspectionCount: 2,
      }),
    problem: (of: Visit, followUp: string) =>
      door.tell(problemFound, {
        ...of,
        taskNumber,
        recordId: randomUUID(),
        itemCode: 'G',
        itemName: '事项G',
        result: 'PROBLEM_FOLLOW_UP',
        finding: '未按规定备案',
        followUp,
        organization,
        foundOn: now().slice(0, 10),
      }),
    sent: (of: Visit, referralId: string) =>
      door.tell(referralSent, {
        referralId,
        number: '移1号',
        kind: 'DUAL_NOTICE',
        taskId: null,
        inspectionId: of.inspectionId,
        sentAt: now(),
        receiver: '市市场监管局',
      }),
    closed: (of: Visit, referralId: string) =>
      door.tell(referralClosed, {
        referralId,
        number: '移1号',
        taskId,
        inspectionId: of.inspectionId,
        closedAt: now(),
        outcome: '已处理',
      }),
  };
}
