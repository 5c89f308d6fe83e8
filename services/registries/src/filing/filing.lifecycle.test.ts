import { FilingKind, FilingState, Role } from '@sunlot/glossary';
import { stepsFor } from '@sunlot/subgraph-kit';
import { expect, test } from 'vitest';
import { filingLifecycle } from './filing.lifecycle.ts';

const law: Record<string, readonly string[]> = {
  'DRAFT POLICY_DIVISION': ['file'],
  'DRAFT OFFICE': ['file'],
  'FILED JUSTICE_BUREAU': ['return', 'acknowledge'],
  'ACKNOWLEDGED POLICY_DIVISION': ['publish'],
  'ACKNOWLEDGED OFFICE': ['publish'],
};

test.each(Object.values(FilingKind))('R04 who takes which step of a filing: %s', (kind) => {
  for (const state of Object.values(FilingState)) {
    for (const role of [...Object.values(Role), 'ROOM']) {
      const expected = kind === 'INSPECTORS' && state === 'ACKNOWLEDGED' ? [] : (law[`${state} ${role}`] ?? []);
      expect(stepsFor(filingLifecycle[kind], state, [role]), `${state} ${role}`).toEqual(expected);
    }
  }
});
