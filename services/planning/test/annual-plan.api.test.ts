import { itemHandedOver, itemWithdrawn, objectsCounted } from '@sunlot/facts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Door, openDoor, refusal } from './door.ts';
import { aJointLine, aLine, anApprovedPlan, anItem, aPlan, seat, step } from './made.ts';
import { justice, leader, market, nobody, office, policyDivision, tax, trade, unit } from './people.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  door.on('2026-01-12');
  await anItem(door, 'G');
  await anItem(door, 'K', { category: 'KEY', ratioMin: 0.2, ratioMax: 1, poolSize: 1834 });
  await anItem(door, 'S', { category: 'SPECIAL_KEY_AREA', ratioMin: 0, ratioMax: 1 });
});
afterAll(() => door.close());

describe('R02 R03 what a plan may contain', () => {
  test('R02 refuses an item that is not on the list', async () => {
    const asked = refusal(aPlan(door, { lines: [aLine({ itemCodes: ['X'], departments: [seat(market, 2)] })] }));
    expect(await asked).toEqual({ code: 'ITEM_NOT_LISTED', facts: { itemCode: 'X' } });
  });

  test('R02 refuses the submission of a plan whose item was withdrawn in between, and lists the item no longer', async () => {
    await anItem(door, 'W');
    const plan = await aPlan(door, { lines: [aLine({ itemCodes: ['W'], departments: [seat(market, 2)] })] });
    await door.tell(itemWithdrawn, { itemId: unit(1), code: 'W', inForceTo: '2026-01-11' });
    expect(await refusal(step(door, market, 'submitPlan', plan.id))).toMatchObject({ code: 'ITEM_NOT_LISTED' });
    const { listedItems } = await door.ask(market, '{ listedItems(search: "W") { code } }');
    expect(listedItems).toEqual([]);
  });

  test('R03 refuses 12 % of a key item and says the bound and the pool', async () => {
    const line = aLine({ itemCodes: ['K'], ratio: 0.12, departments: [seat(market, 2, ['K'])] });
    expect(await refusal(aPlan(door, { lines: [line] }))).toEqual({
      code: 'PLAN_BELOW_RATIO',
      facts: { itemCode: 'K', itemName: '事项K', bound: 0.2, asked: 0.12, poolSize: 1834 },
    });
  });

  test('R03 refuses 21 % of a general item, unless it has no more than four objects', async () => {
    await anItem(door, 'SMALL', { poolSize: 5 });
    const line = aLine({ itemCodes: ['SMALL'], ratio: 0.21, departments: [seat(market, 2)] });
    expect((await refusal(aPlan(door, { lines: [line] }))).code).toBe('PLAN_ABOVE_RATIO');
    await door.tell(objectsCounted, {
      asOf: door.house.clock.now().toISOString(),
      counts: [{ itemCode: 'SMALL', count: 4 }],
    });
    expect((await aPlan(door, { lines: [line] })).lines[0].poolSize).toBe(4);
  });

  test('R15 a joint plan needs a second department, and one without items may initiate', async () => {
    expect((await refusal(aPlan(door, { kind: 'JOINT' }))).code).toBe('PLAN_INITIATOR_MISSING');
    const byTax = await aPlan(
      door,
      { kind: 'JOINT', lines: [aJointLine({ departments: [seat(market, 2, ['G'])] })] },
      tax,
    );
    expect(byTax.state).toBe('DRAFT');
  });

  test('R16 a campaign is planned jointly', async () => {
    expect((await refusal(aPlan(door, { kind: 'CAMPAIGN' }))).code).toBe('PLAN_INITIATOR_MISSING');
    expect((await aPlan(door, { kind: 'CAMPAIGN', lines: [aJointLine()] })).number).toMatch(
      /^长双随机专字〔2026〕\d+号$/,
    );
  });

  test('R17 a special key area is not left to the remainder', async () => {
    const line = aLine({ itemCodes: ['S'], departments: [seat(market, 2)] });
    expect((await refusal(aPlan(door, { lines: [line] }))).code).toBe('SPECIAL_AREA_ALONE');
  });

  test('R12 a draft may be empty, a submitted plan may not', async () => {
    const { id } = await aPlan(door, { lines: [] });
    expect((await refusal(step(door, market, 'submitPlan', id))).code).toBe('PLAN_EMPTY');
  });
});

describe('R12 from the division to the Justice Bureau', () => {
  test('R12 a joint plan is submitted, reviewed and approved, each by whom the law names', async () => {
    const { id, dueOn, number } = await aPlan(door, { kind: 'JOINT', lines: [aJointLine()] });
    expect(dueOn).toBe('2026-02-20');
    expect(number).toMatch(/^长双随机联字〔2026〕\d+号$/);
    expect((await refusal(step(door, policyDivision, 'reviewPlan', id))).code).toBe('LIFECYCLE_STEP_REFUSED');
    expect((await refusal(step(door, tax, 'submitPlan', id))).code).toBe('FORBIDDEN');
    expect(await step(door, market, 'submitPlan', id)).toMatchObject({ state: 'SUBMITTED', lateDays: 0, allowed: [] });
    expect((await refusal(step(door, justice, 'approvePlan', id))).code).toBe('LIFECYCLE_STEP_REFUSED');
    expect((await refusal(step(door, office, 'reviewPlan', id))).code).toBe('FORBIDDEN');
    expect((await step(door, policyDivision, 'reviewPlan', id, { opinion: '合法' })).state).toBe('IN_JUSTICE_REVIEW');
    expect((await refusal(step(door, policyDivision, 'approvePlan', id))).code).toBe('FORBIDDEN');
    expect(await step(door, justice, 'approvePlan', id, { opinion: '同意' })).toMatchObject({
      state: 'APPROVED',
      versions: [{ number: 1, state: 'APPROVED' }],
    });
    const { plan } = await door.ask(leader, `{ plan(id: "${id}") { allowed history { action actorName reason } } }`);
    expect(plan.allowed).toEqual([]);
    expect(plan.history).toEqual([
      { action: 'plan.created', actorName: '王明', reason: null },
      { action: 'plan.submitted', actorName: '王明', reason: null },
      { action: 'plan.reviewed', actorName: '赵敏', reason: '合法' },
      { action: 'plan.approved', actorName: '钱进', reason: '同意' },
    ]);
  });

  test('R12 a late plan is flagged and not blocked', async () => {
    const { id } = await aPlan(door, { kind: 'JOINT', lines: [aJointLine()] });
    door.on('2026-02-18');
    const yellow = await door.ask(market, `{ plan(id: "${id}") { light lateDays } }`);
    expect(yellow.plan).toEqual({ light: 'YELLOW', lateDays: 0 });
    door.on('2026-02-23');
    const red = await door.ask(market, `{ plan(id: "${id}") { light lateDays } }`);
    expect(red.plan).toEqual({ light: 'RED', lateDays: 3 });
    expect(await step(door, market, 'submitPlan', id)).toMatchObject({
      state: 'SUBMITTED',
      lateDays: 3,
      light: 'NONE',
    });
    door.on('2026-01-12');
  });

  test('R12 a returned plan is written anew and walks the whole way again', async () => {
    const { id, lines } = await aPlan(door);
    await step(door, market, 'submitPlan', id);
    const unsaid = await refusal(step(door, policyDivision, 'returnPlan', id, { opinion: ' \u3000\u200b' }));
    expect(unsaid).toMatchObject({ code: 'INPUT_INVALID', facts: { fields: [{ field: 'opinion' }] } });
    expect((await step(door, policyDivision, 'returnPlan', id, { opinion: '比例偏低' })).state).toBe('RETURNED');
    const update = { title: '改', lines: [aLine({ id: lines[0].id, ratio: 0.15 })] };
    expect((await step(door, market, 'updatePlan', id, update)).lines).toMatchObject([
      { id: lines[0].id, ratio: 0.15 },
    ]);
    await step(door, market, 'submitPlan', id);
    await step(door, policyDivision, 'reviewPlan', id);
    const returned = await step(door, justice, 'returnPlan', id, { opinion: '再议' });
    expect(returned.versions.map((version: { state: string }) => version.state)).toEqual(['RETURNED', 'RETURNED']);
  });

  test('R12 the same person or division never passes both sides', async () => {
    const { id } = await aPlan(door);
    await step(door, market, 'submitPlan', id);
    const both = { ...policyDivision, divisionId: market.divisionId };
    expect(await refusal(step(door, both, 'reviewPlan', id))).toMatchObject({
      code: 'FOUR_EYES',
      facts: { actor: '王明' },
    });
    await step(door, policyDivision, 'reviewPlan', id);
    const reviewer = { ...justice, accountId: policyDivision.accountId };
    expect((await refusal(step(door, reviewer, 'approvePlan', id))).code).toBe('FOUR_EYES');
  });

  test('R12 sixty-four clicks at once submit a plan once', async () => {
    const { id } = await aPlan(door);
    const clicks = await Promise.allSettled(Array.from({ length: 64 }, () => step(door, market, 'submitPlan', id)));
    expect(clicks.filter((click) => click.status === 'fulfilled')).toHaveLength(1);
    expect(await door.sql('select count(*)::int as versions from plan_version where plan_id = $1', [id])).toEqual([
      { versions: 1 },
    ]);
  });
});

test('R12 the Policy & Regulations Division sees which items of which division are in no plan yet', async () => {
  await anItem(door, 'T1', { divisionId: trade.divisionId, divisionName: trade.organizationName });
  await anItem(door, 'T2', { divisionId: trade.divisionId, divisionName: trade.organizationName });
  const rowOf = async (actor = policyDivision) => {
    const fields = 'divisionName items planned drafted unplannedItemCodes dueOn light';
    const { planCollection } = await door.ask(actor, `{ planCollection(year: 2026) { ${fields} } }`);
    return planCollection.filter((row: { divisionName: string }) => row.divisionName === trade.organizationName);
  };
  const nothing = { divisionName: '流通发展处', items: 2, planned: 0, drafted: 0, dueOn: '2026-03-20', light: 'GREEN' };
  expect(await rowOf()).toEqual([{ ...nothing, unplannedItemCodes: ['T1', 'T2'] }]);
  expect(await rowOf(market)).toEqual([]);
  const { planningToDos } = await door.ask(trade, '{ planningToDos { kind title light } }');
  expect(planningToDos).toEqual([{ kind: 'plan.begin', title: '尚未列入本年度计划的事项：T1、T2', light: 'GREEN' }]);
  const { id } = await aPlan(
    door,
    { lines: [aLine({ itemCodes: ['T1', 'T2'], departments: [seat(trade, 2)] })] },
    trade,
  );
  expect(await rowOf()).toEqual([{ ...nothing, drafted: 2, unplannedItemCodes: [] }]);
  await step(door, trade, 'submitPlan', id);
  expect(await rowOf(trade)).toEqual([{ ...nothing, planned: 2, light: 'NONE', unplannedItemCodes: [] }]);
});

test('R05 R12 an item that is handed over counts for the division that keeps it now, and a plan begun before finds it still', async () => {
  await anItem(door, 'HO', { divisionId: trade.divisionId, divisionName: trade.organizationName });
  const ended = { version: 1, inForceFrom: '2025-01-01', inForceTo: '2025-06-30' };
  await anItem(door, 'HO-2', { ...ended, divisionId: trade.divisionId, divisionName: trade.organizationName });
  const { id } = await aPlan(door, { lines: [aLine({ itemCodes: ['HO'], departments: [seat(trade, 2)] })] }, trade);
  for (const code of ['HO', 'HO-2'])
    await door.tell(itemHandedOver, {
      code,
      divisionId: market.divisionId,
      divisionName: market.organizationName,
      on: '2026-01-12',
    });
  const { itemCoverage } = await door.ask(office, '{ itemCoverage { itemCode divisionName } }');
  expect(itemCoverage).toContainEqual({ itemCode: 'HO', divisionName: market.organizationName });
  const { planCollection } = await door.ask(trade, '{ planCollection(year: 2026) { unplannedItemCodes items } }');
  expect(planCollection).toEqual([{ unplannedItemCodes: [], items: 2 }]);
  expect(await door.sql("select division_name from listed_item where code = 'HO-2'")).toEqual([
    { division_name: trade.organizationName },
  ]);
  expect(await step(door, trade, 'submitPlan', id)).toMatchObject({ state: 'SUBMITTED' });
});

describe('R13 what was reviewed is what is approved', () => {
  test('R13 an approval of what was on the screen yesterday does not count', async () => {
    const { id } = await aPlan(door);
    await step(door, market, 'submitPlan', id);
    const stale = { contentDigest: '0'.repeat(64) };
    expect((await refusal(step(door, policyDivision, 'reviewPlan', id, stale))).code).toBe('APPROVAL_CONTENT_CHANGED');
    const { contentDigest } = await step(door, policyDivision, 'reviewPlan', id);
    expect((await step(door, justice, 'approvePlan', id, { contentDigest })).state).toBe('APPROVED');
  });

  test('R13 a line changed behind the application is not approved', async () => {
    const { id, lines } = await aPlan(door);
    await step(door, market, 'submitPlan', id);
    await step(door, policyDivision, 'reviewPlan', id);
    await door.sql('update plan_line set ratio = 0.03 where id = $1', [lines[0].id]);
    expect((await refusal(step(door, justice, 'approvePlan', id))).code).toBe('APPROVAL_CONTENT_CHANGED');
  });

  test('R13 an approved plan changes only through an adjustment the Justice Bureau approves, and shows every version', async () => {
    const { id, lines } = await anApprovedPlan(door);
    expect((await refusal(step(door, market, 'updatePlan', id, { title: '改', lines: [] }))).code).toBe(
      'ADJUSTMENT_NEEDED',
    );
    const more = { reason: '上级要求', lines: [aLine({ id: lines[0].id }), aLine({ title: '加一行' })] };
    expect((await refusal(step(door, trade, 'proposeAdjustment', id, more))).code).toBe('NOT_FOUND');
    const proposed = await step(door, market, 'proposeAdjustment', id, more);
    expect(proposed).toMatchObject({ state: 'ADJUSTING', lines: [{ id: lines[0].id }] });
    expect((await refusal(step(door, policyDivision, 'approveAdjustment', id))).code).toBe('FORBIDDEN');
    const adjusted = await step(door, justice, 'approveAdjustment', id, { contentDigest: proposed.contentDigest });
    expect(adjusted.lines.map((line: { title: string }) => line.title)).toEqual(['新车销售企业检查', '加一行']);
    expect(adjusted.versions).toMatchObject([
      { number: 1, state: 'APPROVED' },
      { number: 2, state: 'APPROVED' },
    ]);
  });

  test('R13 a refused adjustment leaves the plan as it was', async () => {
    const { id, lines } = await anApprovedPlan(door);
    await step(door, market, 'proposeAdjustment', id, { reason: '试试', lines: [aLine({ ratio: 0.03 })] });
    const refused = await step(door, justice, 'refuseAdjustment', id, { opinion: '理由不足' });
    expect(refused).toMatchObject({
      state: 'APPROVED',
      lines,
      versions: [{ state: 'APPROVED' }, { state: 'REFUSED' }],
    });
  });
});

test('R34 the public reads approved plans and nothing else', async () => {
  const { id } = await anApprovedPlan(door, { title: '公开的计划' });
  await aPlan(door, { title: '草稿' });
  const { publicPlans } = await door.ask(
    nobody,
    '{ publicPlans(filter: { search: "公开" }) { totalCount edges { node { id lines { itemNames } } } } }',
  );
  expect(publicPlans).toEqual({ totalCount: 1, edges: [{ node: { id, lines: [{ itemNames: ['事项G'] }] } }] });
  const drafts = await door.ask(nobody, '{ publicPlans(filter: { search: "草稿" }) { totalCount } }');
  expect(drafts.publicPlans.totalCount).toBe(0);
  expect((await refusal(door.ask(nobody, '{ plans { totalCount } }'))).code).toBe('NOT_SIGNED_IN');
  expect(
    (await door.ask(nobody, `{ _entities(representations: [{ __typename: "Plan", id: "${id}" }]) { __typename } }`))
      ._entities,
  ).toEqual([null]);
});
