import { type Answer, Case, creditPolicy, plantPeople, plantRegisters } from '@sunlot/launcher';
import { aHouse, type StageHouse } from './a-house.ts';

/** A house with the Changchun bureau in it: everybody signed in, both registries and the item list in force. */
export interface Bureau {
  readonly house: StageHouse;
  readonly acts: Case;
  stop(): Promise<void>;
}

export interface BureauWanted {
  /** How many made-up enterprises stand in the register. */
  readonly objects?: number;
  /** The items put in force; all, when left out. */
  readonly itemCodes?: readonly string[];
  /** The day it begins; the clock stands at nine in the morning in Beijing. */
  readonly on?: string;
  /** Where the rooms and the gateway write their log; nowhere, when left out. */
  readonly log?: NonNullable<Parameters<typeof aHouse>[0]>['log'];
}

export async function aBureau({
  objects = 400,
  itemCodes,
  on = '2026-03-02',
  log,
}: BureauWanted = {}): Promise<Bureau> {
  const house = await aHouse(log ? { log } : {});
  house.clock.moveTo(new Date(`${on}T09:00:00+08:00`));
  const asOf = `${on.slice(0, 4)}-01-08`;
  const cast = await plantPeople(house);
  await plantRegisters(house, cast, { objects, asOf, itemCodes });
  const acts = new Case(cast, house.clock);
  await acts.clerk('office').act('setCreditPolicy', creditPolicy(asOf));
  return { house, acts, stop: () => house.stop() };
}

/** A task of the used-car item, approved, educated and announced, with the clock at the announced moment. */
export async function anAnnouncedTask({ acts }: Pick<Bureau, 'acts'>): Promise<Answer> {
  const year = acts.clock.now().getUTCFullYear();
  const itemCodes = ['SW-04'];
  const plan = await acts.draftPlan({
    by: 'circulation',
    title: `${year}年二手车流通部门联合抽查计划`,
    kind: 'JOINT',
    year,
    basisNote: '部门联合抽查',
    lines: [
      {
        title: '二手车交易市场及经营主体',
        itemCodes,
        ratio: 0.2,
        inspectFrom: `${year}-05-20`,
        inspectTo: `${year}-06-30`,
        departments: [
          { body: 'circulation', seats: 2, tag: 'vehicle', itemCodes },
          { body: 'market-regulation', seats: 1, itemCodes },
        ],
      },
    ],
  });
  await acts.submitPlan('circulation', plan.id);
  await acts.reviewPlan(plan.id);
  await acts.approvePlan(plan.id);
  const task = await acts.createTask('circulation', plan.id, plan.lines[0].id);
  await acts.educate('circulation', task.id, acts.clock.now().toISOString().slice(0, 10));
  await acts.announce('circulation', task.id, new Date(acts.clock.now().getTime() + 4 * DAY));
  acts.clock.advance({ days: 4, minutes: 1 });
  return task;
}

const DAY = 24 * 3_600_000;
