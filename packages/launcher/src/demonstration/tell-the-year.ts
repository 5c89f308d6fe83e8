import { addDays, localDay } from '@sunlot/workdays';
import type { House } from '../open-house.ts';
import type { Answer } from './clerk.ts';
import { creditPolicy } from './credit-policy.ts';
import { Calendar } from './calendar.ts';
import { Case, type LineSpec, type Problem } from './case.ts';
import { cardLines, circulationLines, type Course, courses, orderLines, vehicleLines } from './courses.ts';
import { plantPeople, plantRegisters } from './plant-registers.ts';

/**
 * The year of the Changchun Commerce Bureau so far, lived through act by act with the clock moved along: every plan was
 * reviewed, every draw witnessed, every certificate can be recomputed. The clock is back in the present when it ends.
 */
export async function tellTheYear(house: House, { objects }: { objects: number }): Promise<void> {
  await Calendar.during(house, async (calendar) => {
    await calendar.moveTo('01-08');
    const cast = await plantPeople(house);
    await plantRegisters(house, cast, { objects, asOf: calendar.day('01-08') });
    const acts = new Case(cast, house.clock);
    await acts.clerk('office').act('setCreditPolicy', creditPolicy(calendar.day('01-08')));
    await new Year(acts, calendar).tell();
  });
}

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

    await this.#calendar.moveTo('02-10');
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
    await this.#calendar.moveTo('02-23');
    await this.#acts.submitPlan('order', cards.id);
    await this.#pass(vehicles.id, '02-25', '02-27');
    await this.#pass(cards.id, '02-26', '03-02');

    await this.#calendar.moveTo('03-12');
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
    await this.#calendar.moveTo(reviewed);
    await this.#acts.reviewPlan(planId);
    await this.#calendar.moveTo(approved);
    await this.#acts.approvePlan(planId);
  }

  async #run(course: Course): Promise<void> {
    const { by } = course;
    if (!(await this.#reached(course.task))) return;
    const task = await this.#acts.createTask(by, course.plan.id, course.plan.lines[course.line].id);
    if (!(await this.#reached(course.educated))) return;
    await this.#acts.educate(by, task.id, this.#calendar.day(course.educated!));
    if (!(await this.#reached(course.announced))) return;
    await this.#acts.announce(by, task.id, this.#calendar.at(course.drawAt!, '09:00'));
    if (course.waits || !(await this.#reached(course.drawAt))) return;
    await this.#draw(course, task.id);
    if (!(await this.#reached(course.noticed))) return;
    await this.#visits(course, task.id);
  }

  /** Moves to the day of a step, or says that it has none or lies ahead. */
  async #reached(monthDay: string | undefined): Promise<boolean> {
    if (!monthDay || !this.#calendar.hasCome(monthDay)) return false;
    await this.#calendar.moveTo(monthDay);
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
    await this.#calendar.moveTo(visited, '16:30');
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
    await this.#calendar.moveTo(published);
    await this.#acts.publish(
      colleague,
      recorded.map(({ id }) => id as string),
    );
  }

  /** What lies on the desks today: plans under way, a draw waiting for its witnesses, a complaint that came in. */
  async #presentDay(): Promise<void> {
    const { year } = this.#calendar;
    const today = localDay(this.#calendar.present);
    await this.#calendar.comeBack();
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
        title: `${year}年旧电器电子产品抽查（草稿）`,
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
      reporter: '消费者（匿名）',
      reportedParty: '某健身俱乐部（演示）',
      content: '反映预付卡余额无法退还，疑未按规定存管预收资金。',
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
  { result: 'PROBLEM_FOLLOW_UP', followUp: 'ORDER_TO_CORRECT', finding: '未按规定报送经营信息，责令限期改正。' },
  {
    result: 'PROBLEM_FOLLOW_UP',
    followUp: 'NOTIFY_DEPARTMENT',
    finding: '发现不属于商务部门管辖的违法线索，需告知有关部门。',
  },
  { result: 'PROBLEM_CORRECTED', followUp: 'NONE', finding: '价目未公示，现场已改正。' },
];
