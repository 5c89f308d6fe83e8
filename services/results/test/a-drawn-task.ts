import { randomUUID } from 'node:crypto';
import { drawCertified, drawReplaced } from '@sunlot/facts';
import { addDays, localDay } from '@sunlot/workdays';
import { type Answer, type Door, until } from './door.ts';
import { MARKET_DIVISION, office, TAX_BUREAU, WANG, ZHANG } from './people.ts';

export interface DrawnTask {
  readonly taskId: string;
  readonly drawId: string;
  readonly objectIds: readonly string[];
  /** In the order of the draw. */
  readonly visits: readonly string[];
}

let tasks = 0;

/** A certified joint draw of the market division and the tax bureau: so many enterprises, two items, a team of two. */
export async function aDrawnTask(door: Door, enterprises = 1): Promise<DrawnTask> {
  const draw = await aCertifiedDraw(door, enterprises);
  await door.tell(drawCertified, draw.fact);
  const { taskId, drawId, objectIds } = draw;
  await until(async () => (await visitsOf(door, taskId)).length === enterprises);
  const visits = (await visitsOf(door, taskId)).map((visit) => visit.id as string);
  return { taskId, drawId, objectIds, visits };
}

export async function aCertifiedDraw(door: Door, enterprises: number) {
  tasks += 1;
  const [taskId, drawId] = [randomUUID(), randomUUID()];
  const objectIds = Array.from({ length: enterprises }, () => randomUUID());
  const lines = objectIds.map((id, at) => JSON.stringify(assignment(id, at + 1)));
  const { digest } = await door.vault.put(Buffer.from(`${lines.join('\n')}\n`));
  const now = door.house.clock.now();
  const today = localDay(now);
  const fact = {
    drawId,
    number: `长商抽〔2026〕${tasks}号`,
    attempt: 1,
    task: task(taskId, today),
    certifiedAt: now.toISOString(),
    poolSize: enterprises * 10,
    drawn: enterprises,
    resultDigest: 'a'.repeat(64),
    assignmentsFile: digest,
    openAt: now.toISOString(),
  };
  return { taskId, drawId, objectIds, fact };
}

/** Skips these visits of a task, counted from 0, and answers the draw that will draw as many others. */
export async function skipped(
  door: Door,
  { taskId, drawId, objectIds }: DrawnTask,
  places: readonly number[],
  again = false,
): Promise<string> {
  const by = randomUUID();
  await door.tell(drawReplaced, {
    drawId,
    taskId,
    number: '长商抽〔2026〕1号',
    by,
    byNumber: '长商抽〔2026〕替1号',
    replacedAt: door.house.clock.now().toISOString(),
    skipped: places.map((place) => ({ order: place + 1, objectId: objectIds[place]!, reason: 'DEREGISTERED', again })),
  });
  return by;
}

/** Draws so many others for a task in which as many were skipped. */
export async function replaced(door: Door, { taskId, drawId }: DrawnTask, by: string, enterprises = 1): Promise<void> {
  const { fact } = await aCertifiedDraw(door, enterprises);
  await door.tell(drawCertified, { ...fact, drawId: by, replaces: drawId, task: { ...fact.task, taskId } });
}

/** As the office sees them; its look is recorded like any other. */
export async function visitsOf(door: Door, taskId: string): Promise<Answer[]> {
  const { inspections } = await door.ask(
    office,
    'query ($filter: InspectionFilter) { inspections(first: 200, filter: $filter, sort: { by: NUMBER, order: ASC }) { edges { node { id number state sealed } } } }',
    { filter: { taskId } },
  );
  return inspections.edges.map((edge: { node: Answer }) => edge.node);
}

function assignment(id: string, order: number) {
  const member = (
    inspectorId: string,
    name: string,
    organizationId: string,
    organizationName: string,
    leads: boolean,
  ) => ({
    inspectorId,
    name,
    certificateNumber: `0701${order}`,
    organizationId,
    organizationName,
    leader: leads,
  });
  return {
    order,
    object: {
      id,
      code: `91220102MA${String(order).padStart(8, '0')}`,
      name: `长春第${order}商贸有限公司`,
      kind: 'ENTERPRISE',
      districtCode: '220102',
      address: `人民大街${order}号`,
    },
    team: [
      member(ZHANG, '张检', MARKET_DIVISION, '市场秩序处', true),
      member(WANG, '王检', TAX_BUREAU, '市税务局', false),
    ],
  };
}

function task(taskId: string, today: string) {
  const item = (code: string, name: string) => ({
    itemId: randomUUID(),
    code,
    version: 1,
    name,
    category: 'GENERAL' as const,
    basis: '《单用途商业预付卡管理办法(试行)》第三十七条',
    objectKind: 'ENTERPRISE',
    ratioMin: 0.03,
    ratioMax: 0.2,
    divisionId: MARKET_DIVISION,
    divisionName: '市场秩序处',
    inspectorTag: null,
    papers: ['营业执照', '备案证明'],
    methods: ['ON_SITE'],
    inForceFrom: '2026-01-01',
    inForceTo: null,
  });
  const seat = (organizationId: string, organizationName: string) => ({
    organizationId,
    organizationName,
    seats: 1,
    tag: null,
    itemCodes: ['YFK-01'],
  });
  return {
    taskId,
    taskNumber: `长商任〔2026〕${tasks}号`,
    title: '单用途预付卡联合抽查',
    planId: randomUUID(),
    planNumber: '长商计〔2026〕1号',
    planTitle: '年度联合抽查计划',
    planKind: 'JOINT' as const,
    initiator: { id: MARKET_DIVISION, name: '市场秩序处', divisionId: MARKET_DIVISION },
    departments: [seat(MARKET_DIVISION, '市场秩序处'), seat(TAX_BUREAU, '市税务局')],
    items: [item('YFK-01', '预付卡备案'), item('YFK-02', '预付卡资金存管')],
    criteria: {
      itemCodes: ['YFK-01', 'YFK-02'],
      districtCodes: [],
      objectKinds: [],
      labels: [],
      divisionIds: [],
      zones: [],
    },
    ratio: 0.1,
    inspectFrom: today,
    inspectTo: addDays(today, 60),
  };
}
