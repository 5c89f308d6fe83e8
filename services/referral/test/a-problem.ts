import { randomUUID } from 'node:crypto';
import { problemFound } from '@sunlot/facts';
import { localDay } from '@sunlot/workdays';
import type { Answer, Door } from './door.ts';
import { market, MARKET_DIVISION } from './people.ts';

/** A problem the market division found, waiting in this room. */
export async function aProblem(
  door: Door,
  more: object = {},
): Promise<{ id: string; inspectionId: string; recordId: string }> {
  const about = { inspectionId: randomUUID(), recordId: randomUUID(), ...more };
  await door.tell(problemFound, { ...finding(door), ...about });
  const [row] = await door.sql('select id from problem where record_id = $1', [about.recordId]);
  return { ...about, id: row.id };
}

export function finding(door: Door) {
  return {
    inspectionId: randomUUID(),
    taskId: randomUUID(),
    drawId: randomUUID(),
    objectId: randomUUID(),
    objectName: '长春某商贸有限公司',
    objectCode: '91220102MA00000001',
    taskNumber: '长商任〔2026〕1号',
    recordId: randomUUID(),
    itemCode: 'YFK-02',
    itemName: '预付卡资金存管',
    result: 'PROBLEM_FOLLOW_UP',
    finding: '预收资金未存管',
    followUp: 'NOTIFY_DEPARTMENT',
    organization: { id: MARKET_DIVISION, name: '市场秩序处', divisionId: MARKET_DIVISION },
    foundOn: localDay(door.house.clock.now()),
  };
}

const REFERRAL =
  'id number state kind dueOn light allowed partyNotifiedAt departmentNotifiedAt receiptNumber outcome problems { state }';

/** Does one act to a referral and answers what it has become. */
export async function act(door: Door, verb: string, input: object, actor = market): Promise<Answer> {
  const type = `${verb[0]!.toUpperCase()}${verb.slice(1)}Input`;
  return (await door.ask(actor, `mutation ($input: ${type}!) { ${verb}(input: $input) { ${REFERRAL} } }`, { input }))[
    verb
  ];
}

export const DUAL = {
  kind: 'DUAL_NOTICE',
  summary: '预收资金未存管',
  receiver: '市市场监管局',
  evidence: ['现场照片', '银行流水'],
};

export const now = (door: Door, hours = 0): string =>
  new Date(door.house.clock.now().getTime() + hours * 3_600_000).toISOString();
