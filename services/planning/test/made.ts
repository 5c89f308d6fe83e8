import { itemListed } from '@sunlot/facts';
import type { Actor } from '@sunlot/subgraph-kit';
import type { Answer, Door } from './door.ts';
import { justice, market, policyDivision, tax, unit } from './people.ts';

let counter = 0;

/** Lists an item as registries do. */
export async function anItem(door: Door, code: string, more: object = {}): Promise<void> {
  counter += 1;
  await door.tell(itemListed, {
    itemId: unit(1000 + counter),
    code,
    version: 1,
    name: `事项${code}`,
    category: 'GENERAL',
    basis: '汽车销售管理办法第二十九条',
    objectKind: 'ENTERPRISE',
    ratioMin: 0.03,
    ratioMax: 0.2,
    divisionId: market.divisionId,
    divisionName: market.organizationName,
    inspectorTag: null,
    papers: ['营业执照'],
    methods: ['ON_SITE'],
    inForceFrom: '2025-01-01',
    inForceTo: null,
    poolSize: 400,
    ...more,
  });
}

export const seat = (actor: Actor, seats: number, itemCodes: string[] = []) => ({
  organizationId: actor.organizationId,
  organizationName: actor.organizationName,
  seats,
  itemCodes,
});

/** A line of a plan for item G, to be inspected in April by two of the market division. */
export const aLine = (more: object = {}) => ({
  title: '新车销售企业检查',
  itemCodes: ['G'],
  ratio: 0.1,
  inspectFrom: '2026-04-01',
  inspectTo: '2026-04-30',
  departments: [seat(market, 2, ['G'])],
  ...more,
});

export const aJointLine = (more: object = {}) =>
  aLine({ departments: [seat(market, 1, ['G']), seat(tax, 1)], ...more });

const PLAN =
  'id number state dueOn lateDays light allowed contentDigest lines { id title ratio poolSize } versions { number state digest }';

export async function aPlan(door: Door, more: object = {}, actor: Actor = market): Promise<Answer> {
  const input = { title: '2026年计划', kind: 'REMAINDER', year: 2026, lines: [aLine()], ...more };
  const { createPlan } = await door.ask(
    actor,
    `mutation ($input: CreatePlanInput!) { createPlan(input: $input) { ${PLAN} } }`,
    { input },
  );
  return createPlan;
}

const INPUT_OF: Record<string, string> = {
  submitPlan: 'SubmitPlanInput',
  returnPlan: 'ReturnPlanInput',
  refuseAdjustment: 'ReturnPlanInput',
  proposeAdjustment: 'ProposeAdjustmentInput',
  updatePlan: 'UpdatePlanInput',
};

/** Takes one step with a plan and answers the plan. */
export async function step(door: Door, actor: Actor, verb: string, planId: string, more: object = {}): Promise<Answer> {
  const operation = `mutation ($input: ${INPUT_OF[verb] ?? 'PlanOpinionInput'}!) { ${verb}(input: $input) { ${PLAN} } }`;
  return (await door.ask(actor, operation, { input: { planId, ...more } }))[verb];
}

export async function anApprovedPlan(door: Door, more: object = {}): Promise<Answer> {
  const { id } = await aPlan(door, more);
  await step(door, market, 'submitPlan', id);
  await step(door, policyDivision, 'reviewPlan', id, { opinion: '合法' });
  return step(door, justice, 'approvePlan', id, { opinion: '同意' });
}

const TASK = `id number state allowed drawAt education { kind on reason recordedByName }
  ledger { stage dueOn light daysLeft poolSize drawn noticed recorded published problems referralsOpen educationWaiver joint }`;

const TASK_INPUT_OF: Record<string, string> = {
  createTask: 'CreateTaskInput',
  recordEducation: 'RecordEducationInput',
  waiveEducation: 'WaiveEducationInput',
  announceDraw: 'AnnounceDrawInput',
  cancelTask: 'CancelTaskInput',
};

/** Takes one step with a task and answers the task. */
export async function taskStep(door: Door, actor: Actor, verb: string, input: object): Promise<Answer> {
  const operation = `mutation ($input: ${TASK_INPUT_OF[verb]}!) { ${verb}(input: $input) { ${TASK} } }`;
  return (await door.ask(actor, operation, { input }))[verb];
}

export async function aTask(door: Door, more: object = {}): Promise<Answer> {
  const plan = await anApprovedPlan(door, { lines: [aLine(more)] });
  return taskStep(door, market, 'createTask', { planId: plan.id, lineId: plan.lines[0].id });
}
