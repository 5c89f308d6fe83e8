import { randomUUID } from 'node:crypto';
import { drawCertified, inspectionPublished, inspectionRecorded, taskInspected } from '@sunlot/facts';
import { addDays, localDay } from '@sunlot/workdays';
import type { Door } from './door.ts';
import { market, MARKET_DIVISION } from './people.ts';

/** A task of the market division with one visit drawn, as the other rooms tell of it. */
export async function aWatchedTask(door: Door) {
  const [drawId, taskId] = [randomUUID(), randomUUID()];
  const today = localDay(door.house.clock.now());
  const { digest } = await door.vault.put(Buffer.from(`${JSON.stringify(assignment())}\n`));
  await door.tell(drawCertified, {
    drawId,
    number: '长商抽〔2026〕1号',
    attempt: 1,
    task: task(taskId, today),
    certifiedAt: door.house.clock.now().toISOString(),
    poolSize: 10,
    drawn: 1,
    resultDigest: 'a'.repeat(64),
    assignmentsFile: digest,
    openAt: door.house.clock.now().toISOString(),
  });
  const visit = {
    inspectionId: randomUUID(),
    taskId,
    drawId,
    objectId: randomUUID(),
    objectName: '长春某商贸有限公司',
    objectCode: '91220102MA00000001',
  };
  const nowOf = () => door.house.clock.now().toISOString();
  return {
    drawId,
    taskId,
    inspectionId: visit.inspectionId,
    recorded: (endedOn: string) =>
      door.tell(inspectionRecorded, { ...visit, recordedAt: nowOf(), endedOn, itemCodes: ['YFK-01'], problems: 0 }),
    inspected: (endedOn: string, publicationDueOn: string) =>
      door.tell(taskInspected, { taskId, endedOn, inspections: 1, publicationDueOn }),
    published: (dueOn: string) =>
      door.tell(inspectionPublished, {
        ...visit,
        publicationId: randomUUID(),
        publishedAt: nowOf(),
        dueOn,
        publishedCount: 1,
        inspectionCount: 1,
      }),
  };
}

function assignment() {
  const member = (n: number) => ({
    inspectorId: randomUUID(),
    name: `检查员${n}`,
    certificateNumber: `070${n}`,
    organizationId: MARKET_DIVISION,
    organizationName: market.organizationName,
    leader: n === 1,
  });
  const object = {
    id: randomUUID(),
    code: '91220102MA00000001',
    name: '长春某商贸有限公司',
    kind: 'ENTERPRISE',
    districtCode: '220102',
    address: '人民大街1号',
  };
  return { order: 1, object, team: [member(1), member(2)] };
}

function task(taskId: string, today: string) {
  const brief = { id: MARKET_DIVISION, name: market.organizationName, divisionId: MARKET_DIVISION };
  const item = {
    itemId: randomUUID(),
    code: 'YFK-01',
    version: 1,
    name: '预付卡备案',
    category: 'GENERAL' as const,
    basis: '《单用途商业预付卡管理办法(试行)》第三十七条',
    objectKind: 'ENTERPRISE',
    ratioMin: 0.03,
    ratioMax: 0.2,
    divisionId: MARKET_DIVISION,
    divisionName: market.organizationName,
    inspectorTag: null,
    papers: [],
    methods: ['ON_SITE'],
    inForceFrom: '2026-01-01',
    inForceTo: null,
  };
  return {
    taskId,
    taskNumber: '长商任〔2026〕1号',
    title: '预付卡抽查',
    planId: randomUUID(),
    planNumber: '长商计〔2026〕1号',
    planTitle: '年度计划',
    planKind: 'JOINT' as const,
    initiator: brief,
    departments: [
      {
        organizationId: MARKET_DIVISION,
        organizationName: market.organizationName,
        seats: 2,
        tag: null,
        itemCodes: ['YFK-01'],
      },
    ],
    items: [item],
    criteria: { itemCodes: ['YFK-01'], districtCodes: [], objectKinds: [], labels: [], divisionIds: [], zones: [] },
    ratio: 0.1,
    inspectFrom: today,
    inspectTo: addDays(today, 10),
  };
}
