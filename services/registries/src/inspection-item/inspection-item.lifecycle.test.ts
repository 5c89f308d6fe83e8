import { ItemState, Role } from '@sunlot/glossary';
import { advance, stepsFor } from '@sunlot/subgraph-kit';
import { describe, expect, test } from 'vitest';
import { itemLifecycle, type ItemVerb } from './inspection-item.lifecycle.ts';

/** The whole law, once more and by hand: from, verb, to, who. Whatever is not in here is refused. */
const lawful: readonly [ItemState, ItemVerb, ItemState, readonly string[]][] = [
  ['DRAFT', 'edit', 'DRAFT', ['DIVISION', 'POLICY_DIVISION', 'OFFICE']],
  ['DRAFT', 'file', 'FILED', ['POLICY_DIVISION', 'OFFICE']],
  ['FILED', 'return', 'DRAFT', ['JUSTICE_BUREAU']],
  ['FILED', 'acknowledge', 'ACKNOWLEDGED', ['JUSTICE_BUREAU']],
  ['ACKNOWLEDGED', 'putInForce', 'IN_FORCE', ['POLICY_DIVISION', 'OFFICE']],
  ['IN_FORCE', 'revise', 'IN_FORCE', ['DIVISION', 'POLICY_DIVISION', 'OFFICE']],
  ['IN_FORCE', 'withdraw', 'IN_FORCE', ['POLICY_DIVISION', 'OFFICE']],
  ['IN_FORCE', 'lapse', 'LAPSED', ['ROOM']],
  ['DRAFT', 'handOver', 'DRAFT', ['POLICY_DIVISION', 'OFFICE']],
  ['FILED', 'handOver', 'FILED', ['POLICY_DIVISION', 'OFFICE']],
  ['ACKNOWLEDGED', 'handOver', 'ACKNOWLEDGED', ['POLICY_DIVISION', 'OFFICE']],
  ['IN_FORCE', 'handOver', 'IN_FORCE', ['POLICY_DIVISION', 'OFFICE']],
];

const states = Object.values(ItemState);
const verbs: readonly ItemVerb[] = [
  'edit',
  'file',
  'return',
  'acknowledge',
  'putInForce',
  'revise',
  'withdraw',
  'lapse',
  'handOver',
];
const roles = [...Object.values(Role), 'ROOM'];

describe('R04 the life of an item', () => {
  test.each(states.flatMap((state) => verbs.map((verb) => [state, verb] as const)))(
    'R04 from %s, %s',
    (state, verb) => {
      const law = lawful.find(([from, step]) => from === state && step === verb);
      for (const role of roles) {
        const allowed = law?.[3].includes(role) ?? false;
        expect(stepsFor(itemLifecycle, state, [role]).includes(verb), role).toBe(allowed);
        if (allowed) expect(advance(itemLifecycle, state, verb, [role])).toBe(law?.[2]);
        else expect(() => advance(itemLifecycle, state, verb, [role]), role).toThrow();
      }
    },
  );

  test('R04 nobody but the Justice Bureau opens the way from a draft to the list in force', () => {
    const withoutJustice = roles.filter((role) => role !== 'JUSTICE_BUREAU');
    expect(reachable('DRAFT', withoutJustice)).not.toContain('IN_FORCE');
    expect(reachable('DRAFT', roles)).toContain('IN_FORCE');
  });
});

function reachable(from: ItemState, by: readonly string[]): Set<ItemState> {
  const reached = new Set<ItemState>([from]);
  for (const state of reached) {
    for (const verb of stepsFor(itemLifecycle, state, by)) reached.add(advance(itemLifecycle, state, verb, by));
  }
  return reached;
}
