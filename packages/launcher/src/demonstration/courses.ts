import type { Answer } from './clerk.ts';
import type { LineSpec } from './case.ts';
import type { Calendar } from './calendar.ts';

/** One inspection of the story: when each of its steps is taken, as month-day. A step without a day was not taken. */
export interface Course {
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

export function vehicleLines(calendar: Calendar): LineSpec[] {
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

export function cardLines(calendar: Calendar): LineSpec[] {
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

export function circulationLines(calendar: Calendar): LineSpec[] {
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

export function orderLines(calendar: Calendar): LineSpec[] {
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
      departments: [{ body: 'market-order', seats: 2, tag: 'auction', itemCodes: ['SW-09'] }],
    },
  ];
}

/** The inspections of the year in the order they begin: finished ones, one waiting for its witnesses, ones still ahead. */
export function courses(plans: Record<'vehicles' | 'cards' | 'circulation' | 'order', Answer>): Course[] {
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
