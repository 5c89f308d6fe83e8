import type { PlanKind } from '@sunlot/glossary';
import { describe, expect, test } from 'vitest';
import type { PlanContent, PlanVersionLine } from './plan.content.ts';
import { dueOn, isSmallPool, type ItemBounds, lateDays, planFindings, type PlanFacts } from './plan.rules.ts';

const general: ItemBounds = {
  code: 'G',
  name: '一般事项',
  category: 'GENERAL',
  ratioMin: 0.03,
  ratioMax: 0.2,
  poolSize: 400,
  inForceTo: null,
  inspectorTag: null,
};
const key: ItemBounds = {
  ...general,
  code: 'K',
  name: '重点事项',
  category: 'KEY',
  ratioMin: 0.2,
  ratioMax: 1,
  poolSize: 1834,
};
const special: ItemBounds = {
  ...general,
  code: 'S',
  name: '特殊重点',
  category: 'SPECIAL_KEY_AREA',
  ratioMin: 0,
  ratioMax: 1,
};

const own = { organizationId: 'own', organizationName: '市场秩序处', seats: 2, tag: null, itemCodes: ['G'] };
const line: PlanVersionLine = {
  id: '1',
  title: '行',
  itemCodes: ['G'],
  districtCodes: [],
  objectKinds: [],
  labels: [],
  ratio: 0.1,
  inspectFrom: '2026-04-01',
  inspectTo: '2026-04-30',
  departments: [own],
};

function aPlan(
  change: Partial<PlanVersionLine> = {},
  about: Partial<PlanContent> = {},
  items = [general, key, special],
): PlanFacts {
  return {
    content: {
      title: '计划',
      kind: 'REMAINDER',
      year: 2026,
      basisNote: null,
      legalBasis: null,
      superiorDocument: null,
      superiorDocumentFile: null,
      intendedOn: null,
      lines: [{ ...line, ...change }],
      ...about,
    },
    initiatorId: 'own',
    proposed: false,
    items: new Map(items.map((item) => [item.code, item])),
  };
}
const codes = (plan: PlanFacts) => planFindings(plan).map((finding) => finding.code);

test('R12 a lawful plan has no findings, a plan without a line has one', () => {
  expect(planFindings(aPlan())).toEqual([]);
  expect(codes(aPlan({}, { lines: [] }))).toEqual(['PLAN_EMPTY']);
});

describe('R02 清单之外无监管', () => {
  test('R02 refuses an item that is not on the list, by its code', () => {
    expect(planFindings(aPlan({ itemCodes: ['X'], departments: [{ ...own, itemCodes: [] }] }))).toEqual([
      { code: 'ITEM_NOT_LISTED', facts: { itemCode: 'X' } },
    ]);
  });

  test('R02 refuses an item that leaves the list before the inspection ends', () => {
    const leaving = (inForceTo: string) => codes(aPlan({}, {}, [{ ...general, inForceTo }]));
    expect(leaving('2026-04-29')).toEqual(['ITEM_NOT_LISTED']);
    expect(leaving('2026-04-30')).toEqual([]);
  });

  test('R15 refuses a department that is to answer for an item the visit does not have', () => {
    expect(codes(aPlan({ departments: [{ ...own, itemCodes: ['K'] }] }))).toEqual(['PLAN_SEAT_ITEM_FOREIGN']);
  });
});

test('R13 a line that has its task is not judged again by the list of today; one beside it is', () => {
  const unlisted = { ...line, itemCodes: ['X'], departments: [{ ...own, itemCodes: ['X'] }] };
  const adjusted = (settled: string[]) =>
    codes({ ...aPlan({}, { lines: [unlisted, { ...unlisted, id: '2' }] }), settled: new Set(settled) });
  expect(adjusted([])).toEqual(['ITEM_NOT_LISTED', 'ITEM_NOT_LISTED']);
  expect(adjusted(['1'])).toEqual(['ITEM_NOT_LISTED']);
  expect(adjusted(['1', '2'])).toEqual([]);
});

describe('R25 what an item asks of its inspectors', () => {
  const skilled = { ...general, inspectorTag: 'vehicle' };
  const partner = { ...own, organizationId: 'other', organizationName: '市税务局' };
  const told = (departments: PlanVersionLine['departments']) => planFindings(aPlan({ departments }, {}, [skilled]));

  test('R25 an item that asks for a speciality has a seat that asks for it; the partners come with what they know', () => {
    expect(told([{ ...own, tag: 'vehicle' }, partner])).toEqual([]);
    expect(told([own, partner])).toEqual([
      {
        code: 'PLAN_SPECIALITY_UNSEATED',
        facts: { itemCode: 'G', itemName: general.name, speciality: 'vehicle' },
      },
    ]);
  });

  test('R25 a seat that asks for another speciality, or answers for another item, does not do', () => {
    expect(told([{ ...own, tag: 'oil' }]).map(({ code }) => code)).toEqual(['PLAN_SPECIALITY_UNSEATED']);
    expect(told([{ ...partner, tag: 'vehicle', itemCodes: [] }, own]).map(({ code }) => code)).toEqual([
      'PLAN_SPECIALITY_UNSEATED',
    ]);
  });
});

describe('R03 ratios', () => {
  test('R03 refuses 12 % of a key item and names bound, ratio and pool', () => {
    expect(planFindings(aPlan({ itemCodes: ['K'], ratio: 0.12, departments: [{ ...own, itemCodes: ['K'] }] }))).toEqual(
      [
        {
          code: 'PLAN_BELOW_RATIO',
          facts: { itemCode: 'K', itemName: '重点事项', bound: 0.2, asked: 0.12, poolSize: 1834 },
        },
      ],
    );
  });

  test.each([
    [0.0299, ['PLAN_BELOW_RATIO']],
    [0.03, []],
    [0.2, []],
    [0.2001, ['PLAN_ABOVE_RATIO']],
  ])('R03 a general item at %d gives %j', (ratio, expected) => {
    expect(codes(aPlan({ ratio }))).toEqual(expected);
  });

  test('R03 one visit with a key and a general item can only ask for 20 %', () => {
    const both = (ratio: number) => codes(aPlan({ itemCodes: ['G', 'K'], ratio }));
    expect(both(0.2)).toEqual([]);
    expect(both(0.19)).toEqual(['PLAN_BELOW_RATIO']);
    expect(both(0.21)).toEqual(['PLAN_ABOVE_RATIO']);
  });

  test.each([1, 2, 3, 4])('R03 of %d objects one is drawn although it is more than 20 %', (poolSize) => {
    expect(codes(aPlan({ ratio: 1 }, {}, [{ ...general, poolSize }]))).toEqual([]);
    expect(codes(aPlan({ ratio: 0.01 }, {}, [{ ...general, poolSize }]))).toEqual(['PLAN_BELOW_RATIO']);
  });

  test('R03 the small-pool rule ends at five, and nothing is not a small pool', () => {
    expect([0, 1, 4, 5].map(isSmallPool)).toEqual([false, true, true, false]);
    expect(codes(aPlan({ ratio: 0.25 }, {}, [{ ...general, poolSize: 5 }]))).toEqual(['PLAN_ABOVE_RATIO']);
    expect(codes(aPlan({ ratio: 0.25 }, {}, [{ ...general, poolSize: 0 }]))).toEqual(['PLAN_ABOVE_RATIO']);
  });
});

describe('R15 R16 R17 who takes part', () => {
  const other = { ...own, organizationId: 'other', seats: 1, itemCodes: [] };

  test('R15 a joint plan needs a second department', () => {
    expect(codes(aPlan({}, { kind: 'JOINT' }))).toEqual(['PLAN_INITIATOR_MISSING']);
    expect(codes(aPlan({ departments: [own, other] }, { kind: 'JOINT' }))).toEqual([]);
  });

  test('R15 a department without an item or a seat of its own can still initiate', () => {
    const elsewhere = { ...own, organizationId: 'other' };
    expect(codes(aPlan({ departments: [elsewhere] }, { kind: 'JOINT' }))).toEqual([]);
  });

  test('R16 a campaign is a joint plan, unless it grew from a recurring problem', () => {
    const campaign = aPlan({}, { kind: 'CAMPAIGN' });
    expect(codes(campaign)).toEqual(['PLAN_INITIATOR_MISSING']);
    expect(codes({ ...campaign, proposed: true })).toEqual([]);
  });

  test('R17 a special key area is never left to the remainder', () => {
    const withSpecial = { itemCodes: ['S'], departments: [{ ...own, itemCodes: ['S'] }, other] };
    expect(codes(aPlan(withSpecial))).toEqual(['SPECIAL_AREA_ALONE']);
    expect(codes(aPlan(withSpecial, { kind: 'JOINT' }))).toEqual([]);
  });

  test('R25 a team of one is refused', () => {
    expect(planFindings(aPlan({ departments: [{ ...own, seats: 1 }] }))).toEqual([
      { code: 'PLAN_TEAM_TOO_SMALL', facts: { seats: 1 } },
    ]);
  });
});

test.each([
  ['2025-12-31', '2026-04-30'],
  ['2026-04-01', '2027-01-01'],
  ['2026-05-01', '2026-04-30'],
])('R12 a period from %s to %s is not one of the plan year 2026', (inspectFrom, inspectTo) => {
  expect(codes(aPlan({ inspectFrom, inspectTo }))).toContain('PLAN_PERIOD_INVALID');
});

describe('R12 due dates', () => {
  test.each<[PlanKind, string | null]>([
    ['JOINT', '2026-02-20'],
    ['REMAINDER', '2026-03-20'],
    ['AD_HOC', '2026-06-08'],
    ['CAMPAIGN', null],
  ])('R12 a %s plan of 2026 is due %s', (kind, expected) => {
    expect(dueOn(kind, 2026, kind === 'AD_HOC' ? '2026-06-15' : null)).toBe(expected);
  });

  test('R12 late is counted to the first submission, or to today while there is none', () => {
    expect(lateDays('2026-02-20', '2026-02-20', '2026-05-01')).toBe(0);
    expect(lateDays('2026-02-20', '2026-02-23', '2026-05-01')).toBe(3);
    expect(lateDays('2026-02-20', null, '2026-03-01')).toBe(9);
    expect(lateDays(null, null, '2026-03-01')).toBe(0);
  });
});
