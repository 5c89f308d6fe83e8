import { addDays, localDay } from '@sunlot/workdays';
import type { MovableClock } from '@sunlot/subgraph-kit';
import type { House } from '../open-house.ts';
import type { Answer } from './clerk.ts';
import { creditPolicy } from './credit-policy.ts';
import { Case, type LineSpec, type Problem } from './case.ts';
import { plantPeople, plantRegisters } from './plant-registers.ts';

/**
 * The year of the Changchun Commerce Bureau so far, lived through act by act with the clock moved along: every plan was
 * reviewed, every draw witnessed, every certificate can be recomputed. The clock is back in the present when it ends.
 */
export async function tellTheYear(house: House, { objects }: { objects: number }): Promise<void> {
  const { clock } = house;
  const calendar = new Calendar(clock);
  try {
    calendar.moveTo('01-08');
    const cast = await plantPeople(house);
    await plantRegisters(house, cast, { objects, asOf: calendar.day('01-08') });
    const acts = new Case(cast, clock);
    await acts.clerk('office').act('setCreditPolicy', creditPolicy(calendar.day('01-08')));
    await new Year(acts, calendar).tell();
  } finally {
    clock.comeBack();
  }
}

/** The days of the story's year. Nothing of it lies in the future: a chapter that would is not told yet. */
class Calendar {
  readonly year: number;
  readonly present: Date;
  readonly #clock: MovableClock;

  constructor(clock: MovableClock) {
    this.#clock = clock;
    this.present = clock.now();
    // In the first weeks of a year the story is still that of the year before.
    this.year = Number(addDays(localDay(this.present), -60).slice(0, 4));
  }

  day(monthDay: string): string {
    return `${this.year}-${monthDay}`;
  }

  moveTo(monthDay: string, time = '09:30'): void {
    this.#clock.moveTo(new Date(`${this.day(monthDay)}T${time}:00+08:00`));
  }

  comeBack(): void {
    this.#clock.comeBack();
  }

  hasCome(monthDay: string): boolean {
    return new Date(`${this.day(monthDay)}T20:00:00+08:00`) < this.present;
  }

  at(monthDay: string, time: string): Date {
    return new Date(`${this.day(monthDay)}T${time}:00+08:00`);
  }
}

/** One inspection of the story: when each of its steps is taken, as month-day. A step without a day was not taken. */
interface Course {
  readonly plan: Answer;
  readonly line: number;
  readonly by: string;
  readonly colleague: string;
  readonly witnesses: readonly { account: string; code: string }[];
  readonly task: string;
  readonly educated?: string;
  readonly announced?: string;
  readonly drawAt?: string;
  readonly noticed?: string;
  readonly visited?: string;
  readonly published?: string;
  /** How many of the visits, in draw order, find a problem. */
  readonly problems?: number;
  /** The draw was announced for its day and waits for operator and witnesses. */
  readonly waits?: boolean;
  /** How many visits are recorded; all of them, when left out. */
  readonly recorded?: number;
}

const POLICY = { account: 'policy', code: 'policy-division' };
const MARKET = { account: 'market', code: 'market-regulation' };
const JUSTICE = { account: 'justice', code: 'justice-bureau' };

class Year {
  readonly #acts: Case;
  readonly #calendar: Calendar;

  constructor(acts: Case, calendar: Calendar) {
    this.#acts = acts;
    this.#calendar = calendar;
  }

  async tell(): Promise<void> {
    const plans = await this.#plans();
    for (const course of courses(plans)) await this.#run(course);
    await this.#presentDay();
  }

  async #plans(): Promise<Record<'vehicles' | 'cards' | 'circulation' | 'order', Answer>> {
    const { year } = this.#calendar;
    const joint = { kind: 'JOINT', year, basisNote: '部门联合抽查计划' } as const;
    const rest = { kind: 'REMAINDER', year, basisNote: '其余事项抽查计划' } as const;

    this.#calendar.moveTo('02-10');
    const vehicles = await this.#acts.draftPlan({
      ...joint,
      by: 'circulation',
      title: `${year}年汽车流通领域部门联合抽查计划`,
      lines: vehicleLines(this.#calendar),
    });
    const cards = await this.#acts.draftPlan({
      ...joint,
      by: 'order',
      title: `${year}年单用途商业预付卡部门联合抽查计划`,
      lines: cardLines(this.#calendar),
    });
    await this.#acts.submitPlan('circulation', vehicles.id);
    // 二(三)1: due on 20 February; this one came three days late and is shown so.
    this.#calendar.moveTo('02-23');
    await this.#acts.submitPlan('order', cards.id);
    await this.#pass(vehicles.id, '02-25', '02-27');
    await this.#pass(cards.id, '02-26', '03-02');

    this.#calendar.moveTo('03-12');
    const circulation = await this.#acts.draftPlan({
      ...rest,
      by: 'circulation',
      title: `${year}年流通业发展处其余事项抽查计划`,
      lines: circulationLines(this.#calendar),
    });
    const order = await this.#acts.draftPlan({
      ...rest,
      by: 'order',
      title: `${year}年市场秩序处其余事项抽查计划`,
      lines: orderLines(this.#calendar),
    });
    await this.#acts.submitPlan('circulation', circulation.id);
    await this.#acts.submitPlan('order', order.id);
    await this.#pass(circulation.id, '03-18', '03-24');
    await this.#pass(order.id, '03-18', '03-25');
    return { vehicles, cards, circulation, order };
  }

  async #pass(planId: string, reviewed: string, approved: string): Promise<void> {
    this.#calendar.moveTo(reviewed);
    await this.#acts.reviewPlan(planId);
    this.#calendar.moveTo(approved);
    await this.#acts.approvePlan(planId);
  }

  async #run(course: Course): Promise<void> {
    const { by } = course;
    if (!this.#reached(course.task)) return;
    const task = await this.#acts.createTask(by, course.plan.id, course.plan.lines[course.line].id);
    if (!this.#reached(course.educated)) return;
    await this.#acts.educate(by, task.id, this.#calendar.day(course.educated!));
    if (!this.#reached(course.announced)) return;
    await this.#acts.announce(by, task.id, this.#calendar.at(course.drawAt!, '09:00'));
    if (course.waits || !this.#reached(course.drawAt)) return;
    await this.#draw(course, task.id);
    if (!this.#reached(course.noticed)) return;
    await this.#visits(course, task.id);
  }

  /** Moves to the day of a step, or says that it has none or lies ahead. */
  #reached(monthDay: string | undefined): boolean {
    if (!monthDay || !this.#calendar.hasCome(monthDay)) return false;
    this.#calendar.moveTo(monthDay);
    return true;
  }

  async #draw({ by, witnesses }: Course, taskId: string): Promise<void> {
    await this.#acts.cutPool(by, taskId);
    // Records open when the visits are noticed, at most two weeks on: a promise of three would be broken in every public log.
    const invited = { witnesses: witnesses.map(({ code }) => code), openInDays: 21 };
    const frozen = await this.#acts.freeze(by, taskId, invited);
    await this.#acts.witness(frozen, witnesses);
    const drawn = await this.#acts.drawOf(by, taskId, ['DRAWN', 'STALLED']);
    if (drawn.state === 'STALLED') throw new Error(`a draw of the demonstration stalled: ${drawn.progressNote}`);
  }

  async #visits(course: Course, taskId: string): Promise<void> {
    const { by, colleague, visited, published, problems = 0 } = course;
    const visits = await this.#acts.inspectionsOf(by, taskId);
    const ids = visits.map(({ id }) => id as string);
    await this.#acts.issueNotices(by, ids, this.#calendar.at(visited!, '10:00'));
    const { draws } = await this.#acts
      .clerk('policy')
      .ask('query ($taskId: ID!) { draws(filter: { taskId: $taskId, state: DRAWN }) { edges { node { id } } } }', {
        taskId,
      });
    for (const { node } of draws.edges) await this.#acts.clerk('policy').act('openDraw', { drawId: node.id });
    await Promise.all(ids.map((id) => this.#acts.serve(by, id)));

    if (!visited || !this.#calendar.hasCome(visited)) return;
    this.#calendar.moveTo(visited, '16:30');
    const recorded = visits.slice(0, course.recorded ?? visits.length);
    await Promise.all(
      recorded.map((visit, place) =>
        this.#acts.record(
          by,
          visit,
          this.#calendar.day(visited),
          place < problems ? problemOf(place, this.#calendar.day(visited)) : undefined,
        ),
      ),
    );
    if (!published || !this.#calendar.hasCome(published)) return;
    this.#calendar.moveTo(published);
    await this.#acts.publish(
      colleague,
      recorded.map(({ id }) => id as string),
    );
  }

  /** What lies on the desks today: plans under way, a draw waiting for its witnesses, a complaint that came in. */
  async #presentDay(): Promise<void> {
    const { year } = this.#calendar;
    const today = localDay(this.#calendar.present);
    this.#calendar.comeBack();
    const lastDay = `${year}-12-31`;
    const line = (title: string, itemCode: string, body: string): LineSpec => ({
      title,
      itemCodes: [itemCode],
      ratio: 0.05,
      inspectFrom: today > `${year}-12-20` ? lastDay : addDays(today, 10),
      inspectTo: lastDay,
      departments: [{ body, seats: 2, itemCodes: [itemCode] }],
    });
    if (today.slice(0, 4) === String(year)) {
      const waiting = await this.#acts.draftPlan({
        by: 'operation',
        title: `${year}年冬季生活必需品保供专项抽查`,
        kind: 'CAMPAIGN',
        year,
        basisNote: '按照省厅冬季保供部署',
        lines: [jointLine(line('生活必需品销售单位', 'SW-21', 'market-operation'))],
      });
      await this.#acts.submitPlan('operation', waiting.id);
      const reviewed = await this.#acts.draftPlan({
        by: 'order',
        title: `${year}年第四季度家庭服务机构补充抽查`,
        kind: 'REMAINDER',
        year,
        basisNote: '补充计划',
        lines: [{ ...line('家庭服务机构', 'SW-08', 'market-order'), ratio: 0.2 }],
      });
      await this.#acts.submitPlan('order', reviewed.id);
      await this.#acts.reviewPlan(reviewed.id);
      await this.#acts.draftPlan({
        by: 'circulation',
        title: `${year}年旧电器电子产品抽查(草稿)`,
        kind: 'REMAINDER',
        year,
        basisNote: '草拟中',
        lines: [line('旧电器电子产品经营者', 'SW-14', 'circulation')],
      });
    }
    await this.#acts.clerk('order').act('registerCaseLead', {
      source: 'COMPLAINT',
      receivedAt: new Date(this.#calendar.present.getTime() - 26 * 3_600_000).toISOString(),
      receivedHow: '12345 政务服务便民热线转办',
      reporter: '消费者(匿名)',
      reportedParty: '某健身俱乐部(演示)',
      content: '反映预付卡余额无法退还,疑未按规定存管预收资金。',
    });
  }
}

const jointLine = (line: LineSpec): LineSpec => ({
  ...line,
  departments: [...line.departments, { body: 'market-regulation', seats: 1, itemCodes: line.itemCodes }],
});

/** What a visit found wrong; an order to correct runs for thirty days. */
function problemOf(place: number, visitedOn: string): Problem {
  const problem = PROBLEMS[place % PROBLEMS.length]!;
  return problem.followUp === 'ORDER_TO_CORRECT' ? { ...problem, correctBy: addDays(visitedOn, 30) } : problem;
}

const PROBLEMS: readonly Problem[] = [
  { result: 'PROBLEM_FOLLOW_UP', followUp: 'ORDER_TO_CORRECT', finding: '未按规定报送经营信息,责令限期改正。' },
  {
    result: 'PROBLEM_FOLLOW_UP',
    followUp: 'NOTIFY_DEPARTMENT',
    finding: '发现不属于商务部门管辖的违法线索,需告知有关部门。',
  },
  { result: 'PROBLEM_CORRECTED', followUp: 'NONE', finding: '价目未公示,现场已改正。' },
];

function vehicleLines(calendar: Calendar): LineSpec[] {
  const team = (itemCode: string) => [
    { body: 'circulation', seats: 2, tag: 'vehicle', itemCodes: [itemCode] },
    { body: 'market-regulation', seats: 1, itemCodes: [itemCode] },
    { body: 'ecology-bureau', seats: 1, itemCodes: [itemCode] },
  ];
  return [
    {
      title: '二手车交易市场及经营主体',
      itemCodes: ['SW-04'],
      ratio: 0.2,
      districtCodes: ['220106'],
      inspectFrom: calendar.day('05-20'),
      inspectTo: calendar.day('06-30'),
      departments: team('SW-04'),
    },
    {
      title: '报废机动车回收企业',
      itemCodes: ['SW-05'],
      ratio: 0.4,
      inspectFrom: calendar.day('09-01'),
      inspectTo: calendar.day('10-30'),
      departments: team('SW-05'),
    },
  ];
}

function cardLines(calendar: Calendar): LineSpec[] {
  return [
    {
      title: '单用途商业预付卡发卡企业',
      itemCodes: ['SW-01'],
      ratio: 0.06,
      inspectFrom: calendar.day('11-10'),
      inspectTo: calendar.day('12-20'),
      departments: [
        { body: 'market-order', seats: 2, tag: 'prepaid-card', itemCodes: ['SW-01'] },
        { body: 'market-regulation', seats: 1, itemCodes: ['SW-01'] },
        { body: 'tax-bureau', seats: 1, itemCodes: ['SW-01'] },
      ],
    },
  ];
}

function circulationLines(calendar: Calendar): LineSpec[] {
  const departments = (itemCodes: string[]) => [{ body: 'circulation', seats: 2, itemCodes }];
  return [
    {
      title: '新车销售企业',
      itemCodes: ['SW-02', 'SW-03'],
      ratio: 0.05,
      inspectFrom: calendar.day('12-01'),
      inspectTo: calendar.day('12-31'),
      departments: departments(['SW-02', 'SW-03']),
    },
    {
      title: '商业特许经营企业',
      itemCodes: ['SW-10'],
      ratio: 0.05,
      inspectFrom: calendar.day('07-01'),
      inspectTo: calendar.day('08-31'),
      departments: departments(['SW-10']),
    },
  ];
}

function orderLines(calendar: Calendar): LineSpec[] {
  const departments = (itemCode: string) => [{ body: 'market-order', seats: 2, itemCodes: [itemCode] }];
  return [
    {
      title: '美容美发业经营者',
      itemCodes: ['SW-12'],
      ratio: 0.03,
      inspectFrom: calendar.day('12-10'),
      inspectTo: calendar.day('12-31'),
      departments: departments('SW-12'),
    },
    {
      title: '洗染业经营者',
      itemCodes: ['SW-11'],
      ratio: 0.05,
      inspectFrom: calendar.day('12-15'),
      inspectTo: calendar.day('12-31'),
      departments: departments('SW-11'),
    },
    {
      title: '拍卖企业',
      itemCodes: ['SW-09'],
      ratio: 0.2,
      inspectFrom: calendar.day('10-12'),
      inspectTo: calendar.day('12-31'),
      departments: departments('SW-09'),
    },
  ];
}

/** The inspections of the year in the order they begin: finished ones, one waiting for its witnesses, ones still ahead. */
function courses(plans: Record<'vehicles' | 'cards' | 'circulation' | 'order', Answer>): Course[] {
  const vehicle = { by: 'circulation', colleague: 'circulation2', witnesses: [POLICY, MARKET] };
  const order = { by: 'order', colleague: 'order2', witnesses: [POLICY, JUSTICE] };
  return [
    {
      ...vehicle,
      plan: plans.vehicles,
      line: 0,
      task: '03-30',
      educated: '04-10',
      announced: '05-06',
      drawAt: '05-11',
      noticed: '05-18',
      visited: '05-22',
      published: '05-28',
      problems: 2,
    },
    {
      ...vehicle,
      plan: plans.vehicles,
      line: 1,
      task: '07-06',
      educated: '07-20',
      announced: '08-17',
      drawAt: '08-24',
      noticed: '08-31',
      visited: '09-04',
      published: '09-10',
      problems: 1,
    },
    {
      ...order,
      plan: plans.order,
      line: 2,
      task: '08-20',
      educated: '09-02',
      announced: '09-22',
      drawAt: '09-28',
      noticed: '10-09',
      visited: '10-14',
      problems: 1,
    },
    {
      ...order,
      plan: plans.cards,
      line: 0,
      task: '09-21',
      educated: '09-28',
      announced: '10-26',
      drawAt: '11-02',
      noticed: '11-09',
      visited: '11-13',
      recorded: 4,
      problems: 2,
    },
    {
      ...vehicle,
      witnesses: [POLICY, JUSTICE],
      plan: plans.circulation,
      line: 0,
      task: '10-12',
      educated: '10-20',
      announced: '11-16',
      drawAt: '11-20',
    },
    {
      ...order,
      plan: plans.order,
      line: 0,
      task: '10-30',
      educated: '11-05',
      announced: '11-17',
      drawAt: '11-21',
      waits: true,
    },
    { ...order, plan: plans.order, line: 1, task: '11-10' },
  ];
}
