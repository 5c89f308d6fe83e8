import { InspectionState, Role } from '@sunlot/glossary';
import { advance, Refusal, stepsFor } from '@sunlot/subgraph-kit';
import { describe, expect, test } from 'vitest';
import { inspectionLifecycle, type InspectionVerb } from './inspection.lifecycle.ts';

const states = Object.values(InspectionState);
const actors = [...Object.values(Role), 'ROOM'];
const verbs: readonly InspectionVerb[] = ['notice', 'renotice', 'serve', 'record', 'publish', 'void'];

/** Read off 二(五)5 and 二(六) by hand; whatever is not listed here must be refused. */
const lawful: Record<string, InspectionState> = {
  'DRAWN notice DIVISION': 'NOTICED',
  'DRAWN notice DEPARTMENT': 'NOTICED',
  'DRAWN void ROOM': 'VOIDED',
  'NOTICED serve INSPECTOR': 'SERVED',
  'NOTICED serve DIVISION': 'SERVED',
  'NOTICED serve DEPARTMENT': 'SERVED',
  'NOTICED renotice DIVISION': 'NOTICED',
  'NOTICED renotice DEPARTMENT': 'NOTICED',
  'NOTICED void ROOM': 'VOIDED',
  'SERVED record INSPECTOR': 'RECORDED',
  'SERVED record DIVISION': 'RECORDED',
  'SERVED record DEPARTMENT': 'RECORDED',
  'SERVED renotice DIVISION': 'NOTICED',
  'SERVED renotice DEPARTMENT': 'NOTICED',
  'SERVED void ROOM': 'VOIDED',
  'RECORDED publish DIVISION': 'PUBLISHED',
  'RECORDED publish DEPARTMENT': 'PUBLISHED',
  'RECORDED void ROOM': 'VOIDED',
};

const steps = states.flatMap((state) => verbs.flatMap((verb) => actors.map((actor) => ({ state, verb, actor }))));

describe('R30 R32 R33 the life of a visit', () => {
  test.each(steps)('R30 R32 R33 $actor, visit $state, step $verb', ({ state, verb, actor }) => {
    const expected = lawful[`${state} ${verb} ${actor}`];
    const take = () => advance(inspectionLifecycle, state, verb, [actor]);
    if (expected) expect(take()).toBe(expected);
    else expect(take).toThrow(Refusal);
  });

  test('R32 nothing is recorded that was not served', () => {
    const before = states.filter((state) => inspectionLifecycle[state].record);
    expect(before).toEqual(['SERVED']);
  });

  test('R33 what is published stays published, whoever asks', () => {
    expect(stepsFor(inspectionLifecycle, 'PUBLISHED', actors)).toEqual([]);
  });
});
