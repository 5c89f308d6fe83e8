import { problemFound } from '@sunlot/facts';
import { addWorkdays, localDay } from '@sunlot/workdays';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, aProblem, DUAL, finding, now } from './a-problem.ts';
import { type Door, openDoor } from './door.ts';
import { administrator, leader, market, nobody, office, policyDivision, trade } from './people.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const problems = async (actor: typeof market, filter: object) =>
  (
    await door.ask(
      actor,
      'query ($filter: ProblemFilter) { problems(filter: $filter) { edges { node { id state dueOn light suggestedKind allowed } } } }',
      {
        filter,
      },
    )
  ).problems.edges.map((edge: { node: object }) => edge.node);

async function anApprovedReferral(proposal: object = DUAL): Promise<string> {
  const { id: problemId } = await aProblem(door);
  const { id } = await act(door, 'proposeReferral', { problemId, ...proposal });
  await act(door, 'approveReferral', { referralId: id }, policyDivision);
  return id;
}

test('R40 a problem that was found waits for a referral, with a deadline and a suggestion, and is kept once', async () => {
  const fact = finding(door);
  await door.tell(problemFound, fact);
  await door.tell(problemFound, fact);
  const found = await problems(market, { inspectionId: fact.inspectionId });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    state: 'WAITING',
    suggestedKind: 'DUAL_NOTICE',
    allowed: ['proposeReferral'],
    dueOn: addWorkdays(fact.foundOn, 5),
  });
  expect(await problems(trade, { inspectionId: fact.inspectionId })).toEqual([]);
  expect(await problems(leader, { inspectionId: fact.inspectionId })).toMatchObject([{ allowed: [] }]);
});

test('R40 a proposal that leaves the house needs a receiver and evidence; only the division that found it proposes', async () => {
  const { id: problemId } = await aProblem(door);
  await expect(act(door, 'proposeReferral', { problemId, ...DUAL, receiver: ' ' })).rejects.toThrow(
    'REFERRAL_RECEIVER_MISSING',
  );
  await expect(act(door, 'proposeReferral', { problemId, ...DUAL, evidence: [] })).rejects.toThrow(
    'REFERRAL_EVIDENCE_MISSING',
  );
  await expect(act(door, 'proposeReferral', { ...DUAL })).rejects.toThrow('INPUT_INVALID');
  await expect(act(door, 'proposeReferral', { problemId, ...DUAL }, trade)).rejects.toThrow('NOT_FOUND');
  await expect(act(door, 'proposeReferral', { problemId, ...DUAL }, policyDivision)).rejects.toThrow('FORBIDDEN');
  const both = { ...policyDivision, roles: ['POLICY_DIVISION', 'DIVISION'] };
  await expect(act(door, 'proposeReferral', { problemId, ...DUAL }, both)).rejects.toThrow('REFERRAL_OTHER_DIVISION');
  expect(await act(door, 'proposeReferral', { problemId, ...DUAL })).toMatchObject({
    state: 'PROPOSED',
    problems: [{ state: 'REFERRED' }],
  });
});

test('R40 all problems of a visit go together, and none goes twice', async () => {
  const first = await aProblem(door);
  await aProblem(door, { inspectionId: first.inspectionId });
  const referral = await act(door, 'proposeReferral', { inspectionId: first.inspectionId, ...DUAL });
  expect(referral.problems).toHaveLength(2);
  await expect(act(door, 'proposeReferral', { inspectionId: first.inspectionId, ...DUAL })).rejects.toThrow(
    'REFERRAL_ALREADY_OPEN',
  );
  await expect(act(door, 'proposeReferral', { problemId: first.id, ...DUAL })).rejects.toThrow('REFERRAL_ALREADY_OPEN');
});

test('S13 the person and the division that proposed do not approve', async () => {
  const { id: problemId } = await aProblem(door);
  const { id: referralId, allowed } = await act(door, 'proposeReferral', { problemId, ...DUAL });
  expect(allowed).toEqual([]);
  await expect(act(door, 'approveReferral', { referralId })).rejects.toThrow('FORBIDDEN');
  const colleague = { ...market, accountId: policyDivision.accountId, roles: ['POLICY_DIVISION'] };
  await expect(act(door, 'approveReferral', { referralId }, colleague)).rejects.toThrow('FOUR_EYES');
  const moved = { ...market, divisionId: policyDivision.divisionId, roles: ['POLICY_DIVISION'] };
  await expect(act(door, 'approveReferral', { referralId }, moved)).rejects.toThrow('FOUR_EYES');
  expect((await act(door, 'approveReferral', { referralId, opinion: '同意' }, policyDivision)).state).toBe('APPROVED');
});

test('R40 a refused referral settles nothing: its problems wait again', async () => {
  const { id: problemId, inspectionId } = await aProblem(door);
  const { id: referralId } = await act(door, 'proposeReferral', { problemId, ...DUAL });
  expect((await act(door, 'refuseReferral', { referralId, opinion: '证据不足' }, policyDivision)).state).toBe(
    'REFUSED',
  );
  expect(await problems(market, { inspectionId })).toMatchObject([{ state: 'WAITING', allowed: ['proposeReferral'] }]);
  expect((await act(door, 'proposeReferral', { problemId, ...DUAL })).state).toBe('PROPOSED');
});

test('R40 a dual notice is sent when both are told, received with its receipt, and closed with its outcome', async () => {
  const referralId = await anApprovedReferral();
  const close = (outcome?: string) => act(door, 'closeReferral', { referralId, outcome });
  const receipt = (receivedAt: string) =>
    act(door, 'recordReceipt', { referralId, receiptNumber: '长市监回〔2026〕7号', receivedAt });

  await expect(close('已立案')).rejects.toThrow('DUAL_NOTICE_INCOMPLETE');
  expect((await act(door, 'notifyParty', { referralId, method: 'DIRECT', servedAt: now(door) })).state).toBe(
    'APPROVED',
  );
  await expect(act(door, 'notifyParty', { referralId, method: 'DIRECT', servedAt: now(door) })).rejects.toThrow(
    'REFERRAL_ALREADY_NOTIFIED',
  );
  await expect(close('已立案')).rejects.toThrow('DUAL_NOTICE_INCOMPLETE');
  await expect(receipt(now(door))).rejects.toThrow('DUAL_NOTICE_INCOMPLETE');

  const letter = { referralId, documentNumber: '长商函〔2026〕9号' };
  await expect(act(door, 'notifyDepartment', { ...letter, sentAt: now(door, 1) })).rejects.toThrow(
    'REFERRAL_NOTICE_OUT_OF_ORDER',
  );
  const sent = await act(door, 'notifyDepartment', { ...letter, sentAt: now(door) });
  expect(sent).toMatchObject({
    state: 'SENT',
    dueOn: addWorkdays(localDay(door.house.clock.now()), 10),
    allowed: ['receive'],
  });
  expect((await door.told('referral.sent')).at(-1)).toMatchObject({
    referralId,
    kind: 'DUAL_NOTICE',
    receiver: '市市场监管局',
  });

  await expect(close('已立案')).rejects.toThrow('REFERRAL_RECEIPT_MISSING');
  await expect(receipt(now(door, -48))).rejects.toThrow('RECEIPT_OUT_OF_ORDER');
  expect((await receipt(now(door))).state).toBe('RECEIVED');
  await expect(close(' ')).rejects.toThrow('REFERRAL_OUTCOME_MISSING');
  expect(await close('市市场监管局已立案')).toMatchObject({
    state: 'CLOSED',
    problems: [{ state: 'SETTLED' }],
    allowed: [],
  });
  expect((await door.told('referral.closed')).at(-1)).toMatchObject({ referralId, outcome: '市市场监管局已立案' });
  await expect(close('再次')).rejects.toThrow('LIFECYCLE_STEP_REFUSED');
});

test('R40 nobody is told before the approval', async () => {
  const { id: problemId } = await aProblem(door);
  const { id: referralId } = await act(door, 'proposeReferral', { problemId, ...DUAL });
  await expect(act(door, 'notifyParty', { referralId, method: 'DIRECT', servedAt: now(door) })).rejects.toThrow(
    'REFERRAL_NOT_APPROVED',
  );
});

test('R40 a suspected crime goes to the judiciary without warning the party, and waits for its receipt', async () => {
  const referralId = await anApprovedReferral({ ...DUAL, kind: 'JUDICIAL', receiver: '市公安局' });
  await expect(act(door, 'notifyParty', { referralId, method: 'DIRECT', servedAt: now(door) })).rejects.toThrow(
    'REFERRAL_STEP_NOT_OF_KIND',
  );
  const sent = await act(door, 'notifyDepartment', {
    referralId,
    documentNumber: '长商移〔2026〕1号',
    sentAt: now(door),
  });
  expect(sent.state).toBe('SENT');
  await expect(act(door, 'closeReferral', { referralId, outcome: '已移送' })).rejects.toThrow(
    'REFERRAL_RECEIPT_MISSING',
  );
});

test('R40 an own follow-up begins with its approval and ends with an outcome', async () => {
  const referralId = await anApprovedReferral({ kind: 'OWN_FOLLOW_UP', summary: '责令限期改正' });
  expect((await door.told('referral.sent')).at(-1)).toMatchObject({ referralId, receiver: '市场秩序处' });
  await expect(act(door, 'recordReceipt', { referralId, receiptNumber: 'x', receivedAt: now(door) })).rejects.toThrow(
    'REFERRAL_STEP_NOT_OF_KIND',
  );
  await expect(act(door, 'closeReferral', { referralId })).rejects.toThrow('REFERRAL_OUTCOME_MISSING');
  expect((await act(door, 'closeReferral', { referralId, outcome: '复查已改正' })).state).toBe('CLOSED');
});

test('R40 not even the database closes a referral without receipt and outcome', async () => {
  const referralId = await anApprovedReferral();
  await expect(door.sql(`update referral set state = 'CLOSED' where id = $1`, [referralId])).rejects.toThrow(
    /referral_closed_with/,
  );
});

test('R40 deadlines are the bureau’s data: a new rule holds from its day on and never backwards', async () => {
  const today = localDay(door.house.clock.now());
  const set = (inForceFrom: string, actor = office) =>
    door.ask(actor, 'mutation ($input: SetDeadlineRuleInput!) { setDeadlineRule(input: $input) { workdays } }', {
      input: { step: 'APPROVE', kind: 'JUDICIAL', workdays: 1, source: '本局通知', inForceFrom },
    });
  await expect(set(today, market)).rejects.toThrow('FORBIDDEN');
  await expect(set('2026-01-01')).rejects.toThrow('DEADLINE_RULE_IN_PAST');
  await set(today);
  await expect(set(today)).rejects.toThrow('CONFLICT');
  const propose = async (kind: string) => {
    const { id: problemId } = await aProblem(door);
    return (await act(door, 'proposeReferral', { problemId, ...DUAL, kind })).dueOn;
  };
  expect(await propose('JUDICIAL')).toBe(addWorkdays(today, 1));
  expect(await propose('DUAL_NOTICE')).toBe(addWorkdays(today, 3));
});

test('R45 each step of a referral is a to-do of whoever must take it, blocked by whoever is waited for', async () => {
  const { id: problemId, inspectionId } = await aProblem(door);
  const kinds = async (actor: typeof market, subjectId: string) =>
    (await door.ask(actor, '{ referralToDos { kind subjectId blockedBy } }')).referralToDos.filter(
      (toDo: { subjectId: string }) => toDo.subjectId === subjectId,
    );
  expect(await kinds(market, inspectionId)).toMatchObject([{ kind: 'problem.propose' }]);
  const { id: referralId } = await act(door, 'proposeReferral', { problemId, ...DUAL });
  expect(await kinds(market, inspectionId)).toEqual([]);
  expect(await kinds(policyDivision, referralId)).toMatchObject([{ kind: 'referral.approve' }]);
  await act(door, 'approveReferral', { referralId }, policyDivision);
  expect(await kinds(policyDivision, referralId)).toEqual([]);
  expect(await kinds(market, referralId)).toMatchObject([{ kind: 'referral.send' }]);
  await act(door, 'notifyParty', { referralId, method: 'POST', servedAt: now(door) });
  await act(door, 'notifyDepartment', { referralId, documentNumber: '长商函〔2026〕10号', sentAt: now(door) });
  expect(await kinds(market, referralId)).toMatchObject([
    { kind: 'referral.receipt', blockedBy: '等待 市市场监管局 回执' },
  ]);
  expect(await kinds(trade, referralId)).toEqual([]);
});

test('S9 the public and the administrator see no referral', async () => {
  const referrals = (actor: typeof market) => door.ask(actor, '{ referrals { totalCount } }');
  await expect(referrals(nobody)).rejects.toThrow('NOT_SIGNED_IN');
  await expect(referrals(administrator)).rejects.toThrow('FORBIDDEN');
  expect((await referrals(trade)).referrals.totalCount).toBe(0);
});
