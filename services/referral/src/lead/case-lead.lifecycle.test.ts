import { LeadState, Role } from '@sunlot/glossary';
import { advance, Refusal } from '@sunlot/subgraph-kit';
import { describe, expect, test } from 'vitest';
import { leadLifecycle, type LeadVerb, stepTo } from './case-lead.lifecycle.ts';

const states = Object.values(LeadState);
const actors = [...Object.values(Role), 'ROOM'];
const verbs: readonly LeadVerb[] = ['handle', 'dismiss', 'fileCase', 'startPenalty'];

/** Read off 一.3 and 二(七) by hand; whatever is not listed here must be refused. */
const lawful: Record<string, LeadState> = {
  'REGISTERED handle DIVISION': 'HANDLING',
  'REGISTERED handle DEPARTMENT': 'HANDLING',
  'HANDLING dismiss POLICY_DIVISION': 'NO_CASE',
  'HANDLING dismiss OFFICE': 'NO_CASE',
  'HANDLING fileCase POLICY_DIVISION': 'CASE_FILED',
  'HANDLING fileCase OFFICE': 'CASE_FILED',
  'HANDLING startPenalty POLICY_DIVISION': 'PENALTY_PROCEDURE',
  'HANDLING startPenalty OFFICE': 'PENALTY_PROCEDURE',
  'CASE_FILED startPenalty POLICY_DIVISION': 'PENALTY_PROCEDURE',
  'CASE_FILED startPenalty OFFICE': 'PENALTY_PROCEDURE',
};

const steps = states.flatMap((state) => verbs.flatMap((verb) => actors.map((actor) => ({ state, verb, actor }))));

describe('R38 the life of a case lead', () => {
  test.each(steps)('R38 $actor, lead $state, step $verb', ({ state, verb, actor }) => {
    const expected = lawful[`${state} ${verb} ${actor}`];
    const take = () => advance(leadLifecycle, state, verb, [actor]);
    if (expected) expect(take()).toBe(expected);
    else expect(take).toThrow(Refusal);
  });

  test('R38 every decision has its step, and the step leads to it', () => {
    for (const decision of states) {
      const step = stepTo(decision);
      if (step) expect(advance(leadLifecycle, 'HANDLING', step, ['OFFICE'])).toBe(decision);
      else expect(['REGISTERED', 'HANDLING']).toContain(decision);
    }
  });
});
