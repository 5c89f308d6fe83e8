import { aBureau, anAnnouncedTask, type Bureau, type LineSpec, Refused } from '@sunlot/stage';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let bureau: Bureau;
beforeAll(async () => {
  bureau = await aBureau({ itemCodes: ['SW-04'] });
});
afterAll(() => bureau?.stop());

/** The refusal an act is answered with; fails the test when it is done instead. */
async function refusalOf(act: Promise<unknown>): Promise<Refused> {
  const fault = await act.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(Refused);
  return fault as Refused;
}

const LINE: LineSpec = {
  title: '二手车交易市场及经营主体',
  itemCodes: ['SW-04'],
  ratio: 0.2,
  inspectFrom: '2026-05-20',
  inspectTo: '2026-06-30',
  departments: [
    { body: 'circulation', seats: 2, tag: 'vehicle', itemCodes: ['SW-04'] },
    { body: 'market-regulation', seats: 1, itemCodes: ['SW-04'] },
  ],
};

const draft = (line: Partial<LineSpec>) =>
  bureau.acts.draftPlan({
    by: 'circulation',
    title: '部门联合抽查计划',
    kind: 'JOINT',
    year: 2026,
    basisNote: '',
    lines: [{ ...LINE, ...line }],
  });

describe('the plan', () => {
  test('R02 refuses an item that is not on the list in force', async () => {
    const lines = [
      {
        ...LINE,
        itemCodes: ['XX-99'],
        departments: LINE.departments.map((seat) => ({ ...seat, itemCodes: ['XX-99'] })),
      },
    ];
    const planned = bureau.acts.planWithoutWaiting({
      by: 'circulation',
      title: '清单外',
      kind: 'JOINT',
      year: 2026,
      basisNote: '',
      lines,
    });
    const refusal = await refusalOf(planned.then(({ id }) => bureau.acts.submitPlan('circulation', id)));
    expect(refusal).toMatchObject({ code: 'ITEM_NOT_LISTED', facts: { itemCode: 'XX-99' } });
  });

  test('R03 refuses a ratio below its bound, with the bound and the pool', async () => {
    const refusal = await refusalOf(draft({ ratio: 0.1 }).then(({ id }) => bureau.acts.submitPlan('circulation', id)));
    expect(refusal).toMatchObject({ code: 'PLAN_BELOW_RATIO', facts: { bound: 0.2, asked: 0.1, itemCode: 'SW-04' } });
    expect(refusal.facts.poolSize).toBeGreaterThan(0);
  });

  test('R12 refuses a task from a plan that is not approved', async () => {
    const plan = await draft({});
    const refusal = await refusalOf(bureau.acts.createTask('circulation', plan.id, plan.lines[0].id));
    expect(refusal.code).toBe('PLAN_NOT_APPROVED');
  });
});

describe('the task', () => {
  test('R19 R20 refuses an announcement without legal education, and one under three days', async () => {
    const plan = await draft({});
    await bureau.acts.submitPlan('circulation', plan.id);
    await bureau.acts.reviewPlan(plan.id);
    await bureau.acts.approvePlan(plan.id);
    const task = await bureau.acts.createTask('circulation', plan.id, plan.lines[0].id);
    const now = bureau.acts.clock.now();
    const inDays = (days: number) => new Date(now.getTime() + days * 24 * 3_600_000);
    expect((await refusalOf(bureau.acts.announce('circulation', task.id, inDays(4)))).code).toBe('EDUCATION_MISSING');
    await bureau.acts.educate('circulation', task.id, now.toISOString().slice(0, 10));
    const short = await refusalOf(bureau.acts.announce('circulation', task.id, inDays(2)));
    expect(short).toMatchObject({ code: 'DRAW_NOTICE_TOO_SHORT', facts: { requiredDays: 3 } });
  });
});

describe('the visits', () => {
  test('R07 R30 R33 nobody with a lapsed certificate goes, no notice under 48 hours, no publication by another division', async () => {
    const { acts } = bureau;
    const task = await anAnnouncedTask(bureau);
    await acts.cutPool('circulation', task.id);
    const draw = await acts.freeze('circulation', task.id, { witnesses: ['policy-division', 'justice-bureau'] });
    await acts.witness(draw, [
      { account: 'policy', code: 'policy-division' },
      { account: 'justice', code: 'justice-bureau' },
    ]);
    const visits = await acts.inspectionsOf('circulation', task.id, draw.sampleSize);

    const lapsed = await lapsedCertificates();
    const gone = visits.flatMap((visit) =>
      visit.team.map(({ certificateNumber }: { certificateNumber: string }) => certificateNumber),
    );
    expect(gone.filter((number) => lapsed.has(number))).toEqual([]);

    const ids = visits.map(({ id }) => id as string);
    const tomorrow = new Date(acts.clock.now().getTime() + 24 * 3_600_000);
    const early = await refusalOf(
      acts.clerk('circulation').act('issueNotice', {
        inspectionId: ids[0],
        plannedStart: tomorrow.toISOString(),
        contact: '孟凡车',
        phone: '0431-80000000',
      }),
    );
    expect(early.code).toBe('NOTICE_UNDER_48_HOURS');

    const start = new Date('2026-05-21T10:00:00+08:00');
    acts.clock.moveTo(new Date(start.getTime() - 4 * 24 * 3_600_000));
    await acts.issueNotices('circulation', ids.slice(0, 1), start);
    await acts.serve('circulation', ids[0]!);
    acts.clock.moveTo(new Date(start.getTime() + 6 * 3_600_000));
    await acts.record('circulation', visits[0], '2026-05-21');
    const other = await refusalOf(acts.clerk('market').act('publishInspection', { inspectionId: ids[0] }));
    expect(other.code).toBe('PUBLICATION_OTHER_DIVISION');
  });
});

describe('a form', () => {
  test('R45 R47 that was sent empty is refused once, with every field that must be filled in', async () => {
    const refusal = await refusalOf(bureau.acts.clerk('policy').act('registerCaseLead', { source: null }));
    expect(refusal.message).toBe(
      'INPUT_INVALID: 填写有误：来源：须填写、收到时间：须填写、收到方式：须填写、被反映单位：须填写、内容：须填写。请更正后重新提交。',
    );
    const nobody = await refusalOf(
      bureau.acts.clerk('policy').act('createAccount', { account: 'new.clerk' }, '{ account { id } }'),
    );
    expect(nobody.message).toContain('姓名：须填写');
  });
});

/** Certificates whose validity ended before the visits begin. */
async function lapsedCertificates(): Promise<Set<string>> {
  const { inspectors } = await bureau.acts
    .clerk('office')
    .ask('{ inspectors(first: 200) { edges { node { certificateNumber certificateValidTo } } } }');
  const people = (inspectors.edges as { node: { certificateNumber: string; certificateValidTo: string } }[]).map(
    ({ node }) => node,
  );
  expect(people.length).toBe(150);
  return new Set(
    people
      .filter(({ certificateValidTo }) => certificateValidTo < '2026-06-30')
      .map(({ certificateNumber }) => certificateNumber),
  );
}
