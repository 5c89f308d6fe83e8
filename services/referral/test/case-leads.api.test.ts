import { randomUUID } from 'node:crypto';
import { addWorkdays, localDay } from '@sunlot/workdays';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, aProblem, DUAL, now } from './a-problem.ts';
import { type Door, openDoor } from './door.ts';
import { leader, market, MARKET_DIVISION, office, policyDivision, trade, zhang } from './people.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const LEAD = 'id number state decision opinion reporter dueOn allowed handling';

const register = async (actor: typeof market, more: object = {}) =>
  (
    await door.ask(actor, `mutation ($input: RegisterCaseLeadInput!) { registerCaseLead(input: $input) { ${LEAD} } }`, {
      input: {
        source: 'COMPLAINT',
        receivedAt: now(door, -1),
        receivedHow: '12345热线',
        reporter: '王女士',
        reportedParty: '某美容院',
        content: '预付卡余额不予退还',
        ...more,
      },
    })
  ).registerCaseLead;

const handle = async (leadId: string, actor = market) =>
  (
    await door.ask(actor, `mutation ($input: HandleCaseLeadInput!) { handleCaseLead(input: $input) { ${LEAD} } }`, {
      input: { leadId, handling: '已现场核实', proposal: '建议立案' },
    })
  ).handleCaseLead;

const decide = async (leadId: string, decision: string, opinion: string | null, actor = policyDivision) =>
  (
    await door.ask(actor, `mutation ($input: DecideCaseLeadInput!) { decideCaseLead(input: $input) { ${LEAD} } }`, {
      input: { leadId, decision, opinion },
    })
  ).decideCaseLead;

test('R38 a lead is registered with a number, handled at once, and decided with an opinion', async () => {
  const lead = await register(market);
  expect(lead).toMatchObject({
    state: 'REGISTERED',
    allowed: ['handle'],
    dueOn: addWorkdays(localDay(door.house.clock.now()), 1),
  });
  expect(lead.number).toMatch(/〔\d{4}〕\d+号$/);
  await expect(decide(lead.id, 'NO_CASE', '证据不足')).rejects.toThrow('LIFECYCLE_STEP_REFUSED');
  expect(await handle(lead.id)).toMatchObject({ state: 'HANDLING', handling: '已现场核实' });
  await expect(decide(lead.id, 'CASE_FILED', ' ')).rejects.toThrow('LEAD_OPINION_MISSING');
  await expect(decide(lead.id, 'HANDLING', '同意')).rejects.toThrow('INPUT_INVALID');
  expect(await decide(lead.id, 'CASE_FILED', '同意立案')).toMatchObject({
    state: 'CASE_FILED',
    decision: 'CASE_FILED',
    allowed: ['decide'],
  });
  expect(await decide(lead.id, 'PENALTY_PROCEDURE', '进入处罚程序')).toMatchObject({
    state: 'PENALTY_PROCEDURE',
    allowed: [],
  });
});

test('R38 a lead does not come from the future, and its attachments exist', async () => {
  await expect(register(market, { receivedAt: now(door, 1) })).rejects.toThrow('LEAD_RECEIVED_IN_FUTURE');
  await expect(register(market, { attachments: ['0'.repeat(64)] })).rejects.toThrow('FILE_MISSING');
});

test('R38 another division neither sees nor handles it', async () => {
  const { id } = await register(market);
  await expect(handle(id, trade)).rejects.toThrow('NOT_FOUND');
});

test('S13 whoever registered or handled a lead does not decide it', async () => {
  const { id } = await register(policyDivision, {
    handlingOrganizationId: MARKET_DIVISION,
    handlingOrganizationName: '市场秩序处',
  });
  await handle(id);
  await expect(decide(id, 'NO_CASE', '证据不足', market)).rejects.toThrow('FORBIDDEN');
  await expect(decide(id, 'NO_CASE', '证据不足', policyDivision)).rejects.toThrow('FOUR_EYES');
  expect((await decide(id, 'NO_CASE', '证据不足', office)).state).toBe('NO_CASE');
});

test('S14 the reporter is read by those who handle the lead and by nobody else, and is not on the trail', async () => {
  const { id } = await register(market);
  const reporter = async (actor: typeof market) =>
    (await door.ask(actor, 'query ($id: ID!) { caseLead(id: $id) { reporter } }', { id })).caseLead.reporter;
  expect(await reporter(market)).toBe('王女士');
  for (const actor of [policyDivision, office, leader, zhang])
    expect([actor.name, await reporter(actor)]).toEqual([actor.name, null]);
  const [trail] = await door.sql(`select count(*)::int as n from audit_entry where details::text like '%王女士%'`);
  expect(trail.n).toBe(0);
});

test('R38 a lead becomes a referral when another body has jurisdiction, once', async () => {
  const { id: leadId } = await register(market);
  const referral = await act(door, 'proposeReferral', { leadId, ...DUAL });
  expect(referral).toMatchObject({ state: 'PROPOSED', problems: [] });
  await expect(act(door, 'proposeReferral', { leadId, ...DUAL })).rejects.toThrow('REFERRAL_ALREADY_OPEN');
});

test('R39 a problem at three enterprises is proposed as a special inspection; a single one needs a named risk', async () => {
  const itemCode = 'JDC-09';
  const propose = async (more: object = {}) =>
    door.ask(
      market,
      'mutation ($input: ProposeCampaignInput!) { proposeCampaign(input: $input) { number itemCodes } }',
      {
        input: { title: '二手车市场专项检查', reason: '同类问题多发', itemCodes: [itemCode], ...more },
      },
    );
  for (const _ of [1, 2]) await aProblem(door, { itemCode, objectId: randomUUID() });
  const refusal = await propose().catch((error: Error) => error);
  expect(refusal.message).toBe('CAMPAIGN_TOO_FEW_PROBLEMS');
  expect(refusal.cause.extensions.facts).toEqual({ itemCode, problems: 2, threshold: 3 });
  await propose({ risk: '存在系统性资金风险' });
  await aProblem(door, { itemCode, objectId: randomUUID() });
  const { recurringProblems } = await door.ask(market, '{ recurringProblems { itemCode enterprises } }');
  expect(recurringProblems).toContainEqual({ itemCode, enterprises: 3 });
  await propose();
  expect((await door.told('campaign.proposed')).at(-1)).toMatchObject({
    itemCodes: [itemCode],
    organization: { divisionId: MARKET_DIVISION },
  });
});
