import type { Actor } from '@sunlot/subgraph-kit';
import { localDay } from '@sunlot/workdays';
import type { Answer, Door } from './door.ts';
import { market, zhang } from './people.ts';

/** The acts of a visit as one writes them in a story; each takes what differs. */

export const inHours = (door: Door, hours: number): string =>
  new Date(door.house.clock.now().getTime() + hours * 3_600_000).toISOString();

export const today = (door: Door): string => localDay(door.house.clock.now());

const VISIT = 'id number state sealed plannedStart endedOn publicationDueOn allowed';

export async function issue(
  door: Door,
  inspectionId: string,
  more: object = {},
  actor: Actor = market,
): Promise<Answer> {
  const input = { inspectionId, plannedStart: inHours(door, 49), contact: '王明', phone: '0431-88888888', ...more };
  const mutation = `mutation ($input: IssueNoticeInput!) { issueNotice(input: $input) { ${VISIT} notice { number text inspectedThisYear } } }`;
  return (await door.ask(actor, mutation, { input })).issueNotice;
}

export async function reissue(door: Door, inspectionId: string, more: object = {}): Promise<Answer> {
  const input = {
    inspectionId,
    plannedStart: inHours(door, 49),
    contact: '王明',
    phone: '0431-88888888',
    reason: '未能及时送达',
    ...more,
  };
  const mutation = `mutation ($input: ReissueNoticeInput!) { reissueNotice(input: $input) { ${VISIT} notice { number } service { servedAt } } }`;
  return (await door.ask(market, mutation, { input })).reissueNotice;
}

export async function serve(
  door: Door,
  inspectionId: string,
  more: object = {},
  actor: Actor = zhang,
): Promise<Answer> {
  const input = {
    inspectionId,
    servedAt: inHours(door, 0),
    place: '经营场所',
    method: 'DIRECT',
    receiverName: '刘某',
    relation: '店长',
    ...more,
  };
  const mutation = `mutation ($input: RecordServiceInput!) { recordService(input: $input) { ${VISIT} service { servedAt hours workingHours method refused } } }`;
  return (await door.ask(actor, mutation, { input })).recordService;
}

export const CLEAN = [
  { itemCode: 'YFK-01', result: 'NO_PROBLEM', followUp: 'NONE' },
  { itemCode: 'YFK-02', result: 'NO_PROBLEM', followUp: 'NONE' },
];

export const ONE_PROBLEM = [
  { itemCode: 'YFK-01', result: 'NO_PROBLEM', followUp: 'NONE' },
  { itemCode: 'YFK-02', result: 'PROBLEM_FOLLOW_UP', finding: '预收资金未存管', followUp: 'NOTIFY_DEPARTMENT' },
];

export async function record(
  door: Door,
  inspectionId: string,
  more: object = {},
  actor: Actor = zhang,
): Promise<Answer> {
  const input = {
    inspectionId,
    endedOn: today(door),
    entries: CLEAN,
    partyOpinion: '无异议',
    signedBy: '刘某',
    ...more,
  };
  const mutation = `mutation ($input: RecordInspectionInput!) { recordInspection(input: $input) { ${VISIT} feedback
    records { number itemCode result followUp onBehalf lateReason } publicationClock { endedOn dueOn outerLimitOn ruled light } } }`;
  return (await door.ask(actor, mutation, { input })).recordInspection;
}

export async function publish(door: Door, inspectionId: string, actor: Actor = market): Promise<Answer> {
  const mutation = `mutation ($input: PublishInspectionInput!) { publishInspection(input: $input) { ${VISIT}
    publication { id number objectName authority rows { sequence itemName result } dueOn late } } }`;
  return (await door.ask(actor, mutation, { input: { inspectionId } })).publishInspection;
}

/** From the notice to the day of the visit. */
export async function untilTheVisit(door: Door, ...visits: string[]): Promise<void> {
  for (const visit of visits) await issue(door, visit);
  for (const visit of visits) await serve(door, visit);
  door.house.clock.advance({ hours: 50 });
}

/** From the notice to the record; the team records, so that the division may publish. */
export async function untilTheRecord(door: Door, visit: string, entries: object[] = CLEAN): Promise<Answer> {
  await untilTheVisit(door, visit);
  return record(door, visit, { entries });
}
