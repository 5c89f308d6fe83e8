import { PlanState, Role } from '@sunlot/glossary';
import { advance, Refusal } from '@sunlot/subgraph-kit';
import { describe, expect, test } from 'vitest';
import { planLifecycle, type PlanVerb } from './plan.lifecycle.ts';

const states = Object.values(PlanState);
const actors = [...Object.values(Role), 'ROOM'];
const verbs: readonly PlanVerb[] = [
  'update',
  'submit',
  'review',
  'return',
  'approve',
  'createTask',
  'proposeAdjustment',
  'approveAdjustment',
  'refuseAdjustment',
  'close',
];

/** The law once more, written by hand and read off 二(三)1; whatever is not listed here must be refused. */
const lawful: Record<string, PlanState> = {
  'DRAFT update DIVISION': 'DRAFT',
  'DRAFT update DEPARTMENT': 'DRAFT',
  'DRAFT submit DIVISION': 'SUBMITTED',
  'DRAFT submit DEPARTMENT': 'SUBMITTED',
  'SUBMITTED review POLICY_DIVISION': 'IN_JUSTICE_REVIEW',
  'SUBMITTED return POLICY_DIVISION': 'RETURNED',
  'IN_JUSTICE_REVIEW approve JUSTICE_BUREAU': 'APPROVED',
  'IN_JUSTICE_REVIEW return JUSTICE_BUREAU': 'RETURNED',
  'RETURNED update DIVISION': 'RETURNED',
  'RETURNED update DEPARTMENT': 'RETURNED',
  'RETURNED submit DIVISION': 'SUBMITTED',
  'RETURNED submit DEPARTMENT': 'SUBMITTED',
  'APPROVED createTask DIVISION': 'APPROVED',
  'APPROVED createTask DEPARTMENT': 'APPROVED',
  'APPROVED proposeAdjustment DIVISION': 'ADJUSTING',
  'APPROVED proposeAdjustment DEPARTMENT': 'ADJUSTING',
  'APPROVED close ROOM': 'CLOSED',
  'ADJUSTING approveAdjustment JUSTICE_BUREAU': 'APPROVED',
  'ADJUSTING refuseAdjustment JUSTICE_BUREAU': 'APPROVED',
};

const steps = states.flatMap((state) => verbs.flatMap((verb) => actors.map((actor) => ({ state, verb, actor }))));

describe('R12 R13 the life of a plan', () => {
  test.each(steps)('R12 $actor, plan $state, step $verb', ({ state, verb, actor }) => {
    const expected = lawful[`${state} ${verb} ${actor}`];
    const take = () => advance(planLifecycle, state, verb, [actor]);
    if (expected) expect(take()).toBe(expected);
    else expect(take).toThrow(Refusal);
  });

  test('R12 only the Justice Bureau brings a plan to APPROVED from outside', () => {
    const into = steps.filter(
      (step) => step.state !== 'APPROVED' && planLifecycle[step.state][step.verb]?.to === 'APPROVED',
    );
    expect(new Set(into.map(({ state, verb }) => planLifecycle[state][verb]?.by))).toEqual(new Set(['JUSTICE_BUREAU']));
  });

  test('R13 an approved plan has no step that edits it', () => {
    expect(planLifecycle.APPROVED.update).toBeUndefined();
    expect(planLifecycle.ADJUSTING.update).toBeUndefined();
    expect(planLifecycle.CLOSED).toEqual({});
  });

  test('R12 every state is reached, and every state but CLOSED can be left', () => {
    const reached = new Set(['DRAFT', ...steps.map(({ state, verb }) => planLifecycle[state][verb]?.to)]);
    for (const state of states) expect(reached).toContain(state);
    for (const state of states.filter((it) => it !== 'CLOSED'))
      expect(Object.keys(planLifecycle[state])).not.toEqual([]);
  });
});
