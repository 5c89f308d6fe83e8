import { ReferralState, Role } from '@sunlot/glossary';
import { advance, Refusal } from '@sunlot/subgraph-kit';
import { describe, expect, test } from 'vitest';
import { referralLifecycle, type ReferralVerb } from './referral.lifecycle.ts';

const states = Object.values(ReferralState);
const actors = [...Object.values(Role), 'ROOM'];
const verbs: readonly ReferralVerb[] = ['approve', 'refuse', 'send', 'receive', 'close'];

/** Read off 二(六) by hand; whatever is not listed here must be refused. */
const lawful: Record<string, ReferralState> = {
  'PROPOSED approve POLICY_DIVISION': 'APPROVED',
  'PROPOSED approve OFFICE': 'APPROVED',
  'PROPOSED refuse POLICY_DIVISION': 'REFUSED',
  'PROPOSED refuse OFFICE': 'REFUSED',
  'APPROVED send DIVISION': 'SENT',
  'APPROVED send DEPARTMENT': 'SENT',
  'APPROVED send ROOM': 'SENT',
  'SENT receive DIVISION': 'RECEIVED',
  'SENT receive DEPARTMENT': 'RECEIVED',
  'SENT close DIVISION': 'CLOSED',
  'SENT close DEPARTMENT': 'CLOSED',
  'RECEIVED close DIVISION': 'CLOSED',
  'RECEIVED close DEPARTMENT': 'CLOSED',
};

const steps = states.flatMap((state) => verbs.flatMap((verb) => actors.map((actor) => ({ state, verb, actor }))));

describe('R40 the life of a referral', () => {
  test.each(steps)('R40 $actor, referral $state, step $verb', ({ state, verb, actor }) => {
    const expected = lawful[`${state} ${verb} ${actor}`];
    const take = () => advance(referralLifecycle, state, verb, [actor]);
    if (expected) expect(take()).toBe(expected);
    else expect(take).toThrow(Refusal);
  });

  test('R40 nobody who proposes may approve by role alone', () => {
    const proposers = ['DIVISION', 'DEPARTMENT'];
    for (const verb of ['approve', 'refuse'] as const) {
      expect(() => advance(referralLifecycle, 'PROPOSED', verb, proposers)).toThrow(Refusal);
    }
  });
});
